import {
  currentVersion,
  digestTimesOf,
  localDateAt,
  numberWanted,
  pendingTimers,
  policyAfter,
  quietSpanOf,
  type Append,
  type AskedOfStream,
  type DecidedEvent,
  type DecisionContext,
  type EventEnvelope,
  type Instant,
  type NewNotice,
  type NumberWanted,
  type OutboxItem,
  type Reaction,
} from "@callout/core";
import { cardsNamedIn } from "./cards-named-in.ts";
import type { StreamNow } from "./load-stream.ts";
import type { AnyProcess } from "./processes.ts";
import { toldOnce } from "./told-once.ts";

/** What was decided, ready to be recorded. */
export interface Decided {
  readonly tenant: string;
  readonly context: DecisionContext;
  readonly now: StreamNow;
  readonly events: readonly DecidedEvent[];
  readonly commandId: string | null;
}

/** Everything that one decision changes: the events in their envelopes, and all that follows from them. */
export const appendOf = (
  process: AnyProcess,
  { tenant, context: decidedIn, now, events, commandId }: Decided,
  kept: Pick<Append, "command" | "cards" | "texts">,
  newId: () => string,
): Append => {
  const context = { ...decidedIn, policy: policyAfter(decidedIn, events) };
  const { policy, stream, recordedAt } = context;
  const expectedVersion = now.loaded.version;
  const envelopes = events.map((event, index): EventEnvelope => ({
    ...event,
    id: newId(),
    tenant,
    stream,
    version: expectedVersion + index + 1,
    v: currentVersion(process.upcasts, event.type),
    recordedAt,
    commandId,
    policy: policy.ref,
    calendars: policy.calendars,
    number: null,
  }));

  let { state } = now;
  const outbox: OutboxItem[] = [];
  for (const event of envelopes) {
    state = process.evolve(state, event);
    outbox.push(...followUps(process, context, event, state));
  }

  const timelines = process.timelinesOf(stream.id, state);
  return {
    stream,
    expectedVersion,
    events: envelopes,
    ...kept,
    number: expectedVersion === 0 ? firstNumber(process, context) : null,
    snapshot: { stateVersion: process.stateVersion, state },
    searchRow: process.searchRowOf(state),
    timers: [
      ...(process.alarmsOf?.(stream.id, state) ?? []),
      ...pendingTimers(policy, timelines, process.clocksIn(state).fired, recordedAt),
    ].map(({ key, at }) => ({ key, at })),
    outbox,
    contacts: [...new Set(cardsNamedIn(envelopes.map(({ data }) => data)))],
  };
};

/** The number that a stream gets when it begins: none where the process or the policy has no series for it. */
const firstNumber = ({ numberSeries }: AnyProcess, { policy, recordedAt }: DecisionContext): NumberWanted | null => {
  const { numbers, timeZone } = policy.policy;
  const series = numberSeries === null ? undefined : numbers[numberSeries];
  if (numberSeries === null || series === undefined) return null;
  return numberWanted(numberSeries, series, localDateAt(recordedAt, timeZone));
};

/** The reactions and notices that follow from one event. An urgent notice waits behind nothing. */
const followUps = (
  process: AnyProcess,
  context: DecisionContext,
  event: EventEnvelope,
  state: StreamNow["state"],
): readonly OutboxItem[] => {
  const { stream, version, recordedAt, at } = event;
  const { language, timeZone } = context.policy.policy;
  const wordedIn = { language, timeZone };
  const conversation = `${stream.kind}:${stream.id}`;
  const facts = process.timelinesOf(stream.id, state)[0]?.facts ?? {};
  const waitsFor = (notice: NewNotice) => {
    const { quietHours, digests } = context.policy.policy;
    const [quiet, digest] = [quietSpanOf(quietHours, notice, facts), digestTimesOf(digests, notice, facts)];
    return { ...(quiet === null ? {} : { quiet }), ...(digest === null ? {} : { digest }) };
  };
  const item = (kind: string, index: number, orderKey: string | null, body: OutboxItem["body"]): OutboxItem => ({
    id: `${event.id}/${kind}${String(index)}`,
    stream,
    version,
    index,
    orderKey,
    dueAt: recordedAt,
    body,
  });
  return [
    ...process.reactionsTo(context, event, state).map((reaction, index) =>
      item("r", index, `reactions:${conversation}`, {
        kind: "reaction",
        reaction: dated(reaction, at),
      }),
    ),
    ...toldOnce(process.noticesFor(context, event, state)).map(({ index, notice, alsoTo }) =>
      item("n", index, notice.urgent ? null : conversation, {
        kind: "notice",
        notice,
        ...(alsoTo.length === 0 ? {} : { alsoTo }),
        arisenAt: recordedAt,
        wordedIn,
        ...waitsFor(notice),
      }),
    ),
  ];
};

/** Whatever is asked happens at the moment of its cause. */
const dated = ({ otherwise, ...asked }: Reaction, at: Instant): Reaction => {
  const then = (one: AskedOfStream): AskedOfStream => ({ ...one, command: { ...one.command, at } });
  if (otherwise === undefined) return then(asked);
  return { ...then(asked), otherwise: otherwise === null ? null : then(otherwise) };
};
