import { err, ok, type Result } from "neverthrow";
import type { Actor } from "../event/actor.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { VersionRef } from "../policy/version-ref.ts";
import { adoptRules } from "../sla/adopt-rules.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ClockEvent, RulesAdopted } from "./clock-events.ts";
import { memoryAfter, type ClockMemory } from "./clock-memory.ts";
import { correctionsIn } from "./corrections-in.ts";
import { deadlineMoves } from "./moves-between.ts";
import type { DecisionContext } from "./process.ts";
import type { PolicyNotFound } from "./refusals.ts";

/** A command that puts a stream under other rules. */
export type Adopt = { readonly at: Instant; readonly by: Actor } & (
  | {
      readonly type: "AdoptPolicy";
      readonly policy: VersionRef;
      readonly calendars?: readonly VersionRef[] | undefined;
    }
  | { readonly type: "AdoptCalendar"; readonly calendar: VersionRef }
);

/**
 * What an adoption puts on record: the versions, what was counted so far, and each deadline that moved.
 *
 * Nothing when the stream is under these rules already, when it uses no such calendar, or when what is open stays under
 * its own: as the adopted version says for a policy, and the stream's own policy for a calendar.
 */
export const adoptionEvents = (
  context: DecisionContext,
  timelines: readonly Timeline[],
  memory: ClockMemory,
  command: Adopt,
): Result<readonly ClockEvent[], PolicyNotFound> => {
  const { policy: before, adopting: after } = context;
  const { at, by } = command;
  if (command.type === "AdoptCalendar" && before.calendars.every(({ id }) => id !== command.calendar.id)) return ok([]);
  if (after === undefined || !isMeant(command, after)) return err(notGiven(command));
  const because = command.type === "AdoptPolicy" ? "policy" : "calendar";
  const how = after.policy.adoption[because];
  if (how === "pinned" || isSame(before, after)) return ok([]);

  const adopted = timelines.map((timeline) => adoptRules(timeline, { before, after, at, how, because }));
  const data: RulesAdopted = {
    from: rulesOf(before),
    to: rulesOf(after),
    how,
    carried: adopted.flatMap(({ timeline: { subject, carried = [] } }) =>
      carried.length === 0 ? [] : [{ subject, carried }],
    ),
  };
  const adoption: ClockEvent = { type: because === "policy" ? "PolicyAdopted" : "CalendarAdopted", at, by, data };
  const moves = adopted.flatMap(({ timeline, moved }) => deadlineMoves([after, before], timeline.subject, moved, at));
  const { fired } = memoryAfter(memory, adoption);
  const accounts = adopted.map(({ timeline }) => timeline);
  return ok([adoption, ...moves, ...correctionsIn({ ...context, policy: after }, accounts, fired, at)]);
};

/** The policy a stream is under once these events are recorded. */
export const policyAfter = (
  { policy, adopting }: DecisionContext,
  events: readonly { readonly type: string }[],
): CompiledPolicy =>
  adopting !== undefined && events.some(({ type }) => type === "PolicyAdopted" || type === "CalendarAdopted")
    ? adopting
    : policy;

const rulesOf = ({ ref, calendars }: CompiledPolicy) => ({ policy: ref, calendars });

const isMeant = (command: Adopt, after: CompiledPolicy): boolean =>
  command.type === "AdoptPolicy"
    ? isRef(command.policy, after.ref) && (command.calendars ?? []).every((one) => isOneOf(one, after.calendars))
    : isOneOf(command.calendar, after.calendars);

const isSame = (one: CompiledPolicy, other: CompiledPolicy): boolean =>
  isRef(one.ref, other.ref) &&
  one.calendars.length === other.calendars.length &&
  one.calendars.every((ref) => isOneOf(ref, other.calendars));

const isRef = (one: VersionRef, other: VersionRef): boolean => one.id === other.id && one.version === other.version;

const isOneOf = (ref: VersionRef, refs: readonly VersionRef[]): boolean => refs.some((one) => isRef(one, ref));

const notGiven = (command: Adopt): PolicyNotFound =>
  command.type === "AdoptPolicy"
    ? { type: "PolicyNotFound", what: "policy", ...command.policy }
    : { type: "PolicyNotFound", what: "calendar", ...command.calendar };
