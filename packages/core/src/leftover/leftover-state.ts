import type { CardRef, TextRef } from "../event/sealing.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { memoryAfter, nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { LeftoverCommandName } from "./leftover-commands.ts";

/** What a leftover problem became. */
export type ServedThrough =
  | { readonly type: "request"; readonly id: string; readonly kind: string }
  | { readonly type: "visit"; readonly request: string; readonly id: string };

/** The data of each event of a leftover problem. */
export interface LeftoverEventData {
  readonly LeftoverRecorded: {
    readonly request: { readonly id: string; readonly number: string | null };
    readonly customer: string;
    readonly contact: CardRef | null;
    readonly problem: TextRef;
    readonly owner: string;
    readonly dueBy: Instant | null;
  };
  readonly LeftoverAssigned: { readonly owner: string };
  readonly LeftoverDueMoved: { readonly dueBy: Instant; readonly reason: TextRef };
  readonly LeftoverServed: { readonly through: ServedThrough };
  readonly LeftoverSettled: { readonly how: TextRef | null };
  readonly LeftoverVerified: { readonly opinion: TextRef | null };
  readonly LeftoverReopened: { readonly opinion: TextRef | null };
  readonly LeftoverCancelled: { readonly reason: TextRef };
}

/** What has happened to a leftover problem. */
export type LeftoverEvent = EventOf<LeftoverEventData> | ClockEvent;

/** All that is known of a leftover problem. */
export interface Leftover extends Readonly<LeftoverEventData["LeftoverRecorded"]> {
  /** What it became, the latest last. */
  readonly served: readonly ServedThrough[];
  /** Who said last that it was settled, and how; null while nobody has. */
  readonly settled: { readonly by: string; readonly at: Instant; readonly how: TextRef | null } | null;
  /** 1 at first; the next when it turned out not to be settled. */
  readonly cycle: number;
  readonly marks: readonly Mark[];
  readonly clocks: ClockMemory;
}

/** A leftover problem between events. */
export type LeftoverState =
  | { readonly status: "unrecorded" }
  | { readonly status: "open"; readonly leftover: Leftover }
  | { readonly status: "serving"; readonly leftover: Leftover }
  | { readonly status: "settled"; readonly leftover: Leftover }
  | { readonly status: "verified"; readonly leftover: Leftover }
  | { readonly status: "cancelled"; readonly leftover: Leftover };

const timed = ["FireTimer", ...ADOPTIONS] as const;

/** The state machine of a leftover problem: the commands each status accepts. */
export const leftoverTransitions = {
  unrecorded: ["RecordLeftover"],
  open: ["AssignLeftover", "MoveLeftoverDue", "ServeLeftover", "ReportSettled", "CancelLeftover", ...timed],
  serving: [
    "AssignLeftover",
    "MoveLeftoverDue",
    "ServeLeftover",
    "NoteLeftoverServed",
    "ReportSettled",
    "CancelLeftover",
    ...timed,
  ],
  settled: ["VerifySettled", ...timed],
  verified: ["FireTimer"],
  cancelled: ["FireTimer"],
} as const satisfies Record<LeftoverState["status"], readonly LeftoverCommandName[]>;

/** Where each command leads. */
export const leftoverOutcomes: Readonly<Record<LeftoverCommandName, readonly LeftoverState["status"][] | "same">> = {
  RecordLeftover: ["open"],
  AssignLeftover: "same",
  MoveLeftoverDue: "same",
  ServeLeftover: ["serving"],
  NoteLeftoverServed: ["settled"],
  ReportSettled: ["settled"],
  VerifySettled: ["verified", "open"],
  CancelLeftover: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
};

/** The leftover problem after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveLeftover = (state: LeftoverState, event: LeftoverEvent): LeftoverState => {
  const { at, by } = event;
  if (state.status === "unrecorded") {
    if (event.type !== "LeftoverRecorded") throw corrupt(event.type, state.status);
    const marks = [{ name: "recorded", at, cycle: 1 }];
    const begun = { served: [], settled: null, cycle: 1, marks, clocks: nothingRemembered };
    return { status: "open", leftover: { ...event.data, ...begun } };
  }
  const { leftover } = state;
  const { cycle } = leftover;
  const marked = (name: string): Pick<Leftover, "marks"> => ({ marks: [...leftover.marks, { name, at, cycle }] });
  switch (event.type) {
    case "LeftoverRecorded":
      throw corrupt(event.type, state.status);
    case "LeftoverAssigned":
      return { status: state.status, leftover: { ...leftover, owner: event.data.owner } };
    case "LeftoverDueMoved":
      return { status: state.status, leftover: { ...leftover, dueBy: event.data.dueBy } };
    case "LeftoverServed":
      return { status: "serving", leftover: { ...leftover, served: [...leftover.served, event.data.through] } };
    case "LeftoverSettled": {
      const settled = { by: by.id, at, how: event.data.how };
      return { status: "settled", leftover: { ...leftover, settled, ...marked("settled") } };
    }
    case "LeftoverVerified":
      return { status: "verified", leftover: { ...leftover, ...marked("verified") } };
    case "LeftoverReopened": {
      const marks = [...leftover.marks, { name: "reopened", at, cycle: cycle + 1 }];
      return { status: "open", leftover: { ...leftover, cycle: cycle + 1, marks } };
    }
    case "LeftoverCancelled":
      return { status: "cancelled", leftover: { ...leftover, ...marked("cancelled") } };
    default:
      return { status: state.status, leftover: { ...leftover, clocks: memoryAfter(leftover.clocks, event) } };
  }
};
