import type { DecidedEvent, EventEnvelope } from "../event/event.ts";
import { upcast } from "../event/upcasting.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { ClockStatus } from "../sla/clock-status.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { timerKey } from "../sla/timer-key.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { lastKnown } from "./pending-timers.ts";
import type { Process } from "./process.ts";
import { replay } from "./process.ts";
import type { FactsContext } from "./reported.ts";

/** Raised when facts are taken in another way than before: those taken in an older way are taken again. */
export const FACTS_SHAPE = 2;

/** The part of a process that its facts follow from. */
export type FactSource<State extends { readonly status: string }> = Pick<
  Process<never, State, never, unknown>,
  "reported" | "timelinesOf" | "clocksIn" | "searchRowOf"
>;

/**
 * All that reports count of a stream as it stands: what its process tells, and each clock that was met or missed.
 *
 * A clock counts when it stopped or, missed, when it was due. The same state under the same policy has the same facts.
 */
export const factsOf = <State extends { readonly status: string }>(
  process: FactSource<State>,
  context: FactsContext,
  state: State,
): readonly ReportFact[] => [
  ...(process.reported?.factsOf(context, state) ?? []),
  ...clockFacts(process, context, state),
];

/**
 * {@link factsOf} from what is on record: the events of one stream from its first, of whatever versions.
 *
 * @param policy - the one that its latest event was decided under
 * @returns none where there are no events
 */
export const factsOfHistory = <State extends { readonly status: string }, Event extends DecidedEvent>(
  process: FactSource<State> & Pick<Process<never, State, Event, unknown>, "initial" | "evolve" | "upcasts">,
  policy: CompiledPolicy,
  events: readonly EventEnvelope[],
): readonly ReportFact[] => {
  const last = events.at(-1);
  if (last === undefined) return [];
  // An event of a stream is one of its process, which TypeScript cannot follow.
  const today = events.map((event) => upcast(process.upcasts, event)) as unknown as readonly Event[];
  const number = events.find((event) => event.number !== null)?.number ?? null;
  return factsOf(process, { policy, stream: last.stream, number, knownAt: last.recordedAt }, replay(process, today));
};

const clockFacts = <State extends { readonly status: string }>(
  process: FactSource<State>,
  { policy, stream, knownAt }: FactsContext,
  state: State,
): readonly ReportFact[] => {
  const corrected = new Set(process.clocksIn(state).fired.flatMap((one) => (one.corrected ? [one.key] : [])));
  return process.timelinesOf(stream.id, state).flatMap((timeline) =>
    clocksOf(policy, timeline, lastKnown(timeline, knownAt)).flatMap((status): readonly ReportFact[] => {
      const at = countedAt(status);
      if (at === null) return [];
      const { clock, cycle, repetition, status: outcome } = status;
      const enteredLate =
        outcome === "met" && corrected.has(timerKey(timeline.subject, clock, cycle, repetition, "due"));
      return [{ about: "clock", at, facts: { clock, outcome, enteredLate, ...promisedTo(process, timeline, state) } }];
    }),
  );
};

/** When a clock came to its outcome; null where it has none. */
const countedAt = ({ status, stoppedAt, due }: ClockStatus): Instant | null =>
  status === "met" ? stoppedAt : status === "missed" ? due : null;

const promisedTo = <State extends { readonly status: string }>(
  { reported, searchRowOf }: FactSource<State>,
  { subject, facts }: Timeline,
  state: State,
): ReportFact["facts"] => {
  const row = searchRowOf(state);
  return {
    subject: subject.kind,
    tier: facts["tier"] ?? row.tier,
    customer: facts["customer"] ?? row.customer,
    engineer: reported?.engineerOn === undefined ? row.engineer : reported.engineerOn(subject, state),
  };
};
