import { expect } from "vitest";
import type { DecidedEvent, EventEnvelope } from "../src/event/event.ts";
import type { NewNotice } from "../src/notice/notice.ts";
import type { ServicePolicy } from "../src/policy/service-policy.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import type { Wanted } from "../src/process/available-commands.ts";
import { describe as worded, type Refusal } from "../src/wording/describe.ts";
import { describeMissing } from "../src/wording/describe-missing.ts";

/** What a process says follows from what has happened. */
type Following<State extends { readonly status: string }> = Pick<
  Process<unknown, State, DecidedEvent, unknown>,
  "alarmsOf" | "noticesFor" | "reactionsTo" | "reported" | "searchRowOf" | "timelinesOf"
>;

/** Something that happened, and the state after it. */
export interface Happened<State> {
  readonly context: DecisionContext;
  readonly event: DecidedEvent;
  readonly state: State;
}

/** The event as storage gives it back. */
const recorded = ({ policy, recordedAt, stream, number }: DecisionContext, event: DecidedEvent): EventEnvelope =>
  JSON.parse(
    JSON.stringify({
      ...event,
      id: "e-1",
      tenant: "acme",
      stream,
      version: 1,
      v: 1,
      recordedAt,
      commandId: null,
      policy: policy.ref,
      calendars: policy.calendars,
      number,
    }),
  ) as EventEnvelope;

/**
 * Holds what follows from an event to what storage and relays take for granted: it is data that JSON keeps, it goes to
 * somebody, the policy routes it, and asking again gives the same. Answers the notices.
 */
export const heldWhatFollows = <State extends { readonly status: string }>(
  process: Following<State>,
  { context, event, state }: Happened<State>,
): readonly NewNotice[] => {
  const envelope = recorded(context, event);
  const all = () => ({
    notices: process.noticesFor(context, envelope, state),
    reactions: process.reactionsTo(context, envelope, state),
    row: process.searchRowOf(state),
  });
  const once = all();
  expect(all()).toStrictEqual(once);
  expect(JSON.parse(JSON.stringify(once))).toStrictEqual(once);
  for (const { key, to } of once.notices) {
    expect(Object.values(to), `${key} goes to somebody`).not.toContain("");
    if (!CLOCKS.includes(key)) expect(context.policy.policy.notices, `${key} is routed`).toHaveProperty(key);
  }
  for (const { stream, command } of once.reactions)
    expect([stream.kind, stream.id, command.type], "a reaction is for somebody").not.toContain("");
  return once.notices;
};

/** Holds what is known of a stream as it stands to the same: its alarms, its timelines and its facts are data that JSON keeps. */
export const heldWhatIsKnown = <State extends { readonly status: string }>(
  process: Following<State>,
  { policy, recordedAt, stream, number }: DecisionContext,
  state: State,
): void => {
  const known = {
    alarms: process.alarmsOf?.(stream.id, state) ?? [],
    timelines: process.timelinesOf(stream.id, state),
    facts: process.reported?.factsOf({ policy, stream, number, knownAt: recordedAt }, state) ?? [],
  };
  expect(JSON.parse(JSON.stringify(known))).toStrictEqual(known);
};

/** Told by the rungs of the policy's clocks, so that nothing else routes them. */
const CLOCKS: readonly string[] = ["clockWarned", "clockMissed", "clockEscalated"];

/** Holds what is missing to be worded in both languages, and not to be named by its id. */
export const heldMissingWords = (missing: Wanted, policy: ServicePolicy): void => {
  const english = describeMissing(missing, "en", policy);
  expect(describeMissing(missing, "zh-CN", policy)).toMatch(/\p{Script=Han}/u);
  expect(english).toMatch(ENGLISH);
  expect(english).not.toMatch(/undefined|\[object/);
  expect(english).not.toBe(missing.requirement);
};

const ENGLISH = /^[\x20-\x7e\u2013\u201c\u201d]+$/;

/** Holds a refusal to be worded in both languages. */
export const heldWords = (refused: Refusal, policy: ServicePolicy): void => {
  const english = worded(refused, "en", policy);
  expect(worded(refused, "zh-CN", policy)).toMatch(/\p{Script=Han}/u);
  expect(english).toMatch(ENGLISH);
  expect(english).not.toMatch(/undefined|\[object/);
};
