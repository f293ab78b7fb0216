import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { memoryAfter, nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { CardRef, TextRef } from "../event/sealing.ts";
import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import type { Rating } from "../scoring/rating.ts";
import type { InZone } from "../time/in-zone.ts";
import type { Instant } from "../time/instant.ts";
import type { AskingWindow } from "./first-window.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import type { RevisitSchedule } from "./revisit-schedule.ts";

/** What a revisit is to ask about, and when. */
export interface RevisitTask extends AskingWindow, InZone {
  readonly request: { readonly id: string; readonly number: string | null } | null;
  readonly subject: { readonly kind: "asset" | "agreement" | "request" | "complaint"; readonly id: string } | null;
  readonly customer: string;
  readonly site: string | null;
  readonly contact: CardRef | null;
  readonly serviceDoneAt: Instant;
  readonly channel: RevisitScheme["channel"];
  readonly dueBy: Instant | null;
  readonly schemes: readonly string[];
  /** For what a plan of schemes put it there; null where something that happened asks for it, or somebody. */
  readonly schedule: RevisitSchedule | null;
}

/** A revisit that a plan made anew puts elsewhere, or gives other reasons. */
export interface RevisitMove extends AskingWindow {
  readonly dueBy: Instant | null;
  readonly because: string;
  /** Null where the same are asked in the same way. */
  readonly asked: { readonly contact: CardRef | null; readonly channel: RevisitScheme["channel"] } | null;
  /** Null where it is for what it was. */
  readonly schedule: RevisitSchedule | null;
}

/** What came of a revisit. */
export type RevisitOutcome = "fine" | "instructed" | "dissatisfied" | "needsService";

/** What the customer said. */
export interface RevisitAnswer {
  readonly satisfied: boolean;
  readonly outcome: RevisitOutcome;
  /** What was asked or done of what the schemes list. */
  readonly topics: readonly string[];
  readonly ratings: readonly Rating[];
  readonly remarks: TextRef | null;
}

/** One attempt in vain, and when it is tried again; null: not any more. */
export interface RevisitAttempt {
  readonly result: "noAnswer" | "inconvenient" | "wrongContact";
  readonly next: AskingWindow | null;
}

/** What has happened to a revisit. */
export type RevisitEvent =
  | DecidedEvent<"RevisitPlanned", RevisitTask>
  | DecidedEvent<"RevisitMoved", RevisitMove>
  | DecidedEvent<"RevisitPrepared", { readonly topics: readonly string[]; readonly notes: TextRef | null }>
  | DecidedEvent<"RevisitAttempted", RevisitAttempt>
  | DecidedEvent<"RevisitDone", RevisitAnswer>
  | DecidedEvent<"FollowUpAssigned", { readonly personInCharge: string; readonly requirement: TextRef | null }>
  | DecidedEvent<"FollowUpVerified", { readonly resolved: boolean; readonly remarks: TextRef | null }>
  | DecidedEvent<"RevisitTransferred", { readonly to: string; readonly reason: TextRef }>
  | DecidedEvent<"TransferSettled", { readonly agreed: boolean; readonly remarks: TextRef | null }>
  | DecidedEvent<"RevisitCancelled", { readonly because: string }>
  | ClockEvent;

/** What is known of a revisit once it is planned. */
export interface PlannedRevisit {
  readonly task: RevisitTask;
  readonly plannedAt: Instant;
  readonly attempts: readonly (RevisitAttempt & { readonly at: Instant })[];
  readonly clocks: ClockMemory;
}

/** What is known of a revisit once the customer was asked. */
export interface AnsweredRevisit extends PlannedRevisit, RevisitAnswer {
  readonly doneAt: Instant;
}

/** A revisit between events. */
export type RevisitState =
  | { readonly status: "unplanned" }
  | ({ readonly status: "planned" } & PlannedRevisit)
  | ({ readonly status: "prepared"; readonly preparedAt: Instant } & PlannedRevisit)
  | ({ readonly status: "unreached" } & PlannedRevisit)
  | ({ readonly status: "cancelled"; readonly cancelledAt: Instant } & PlannedRevisit)
  | ({ readonly status: "done" } & AnsweredRevisit)
  | ({ readonly status: "flagged" } & AnsweredRevisit)
  | ({ readonly status: "followingUp"; readonly personInCharge: string } & AnsweredRevisit)
  | ({ readonly status: "transferred"; readonly department: string } & AnsweredRevisit)
  | ({ readonly status: "followedUp"; readonly followedUpAt: Instant } & AnsweredRevisit);

/** The state machine of a revisit: the commands each status accepts. */
export const revisitTransitions = {
  unplanned: ["PlanRevisit"],
  planned: [
    "PrepareRevisit",
    "RecordAttempt",
    "RecordRevisit",
    "MoveRevisit",
    "CancelRevisit",
    "FireTimer",
    ...ADOPTIONS,
  ],
  prepared: ["RecordAttempt", "RecordRevisit", "MoveRevisit", "CancelRevisit", "FireTimer", ...ADOPTIONS],
  unreached: ["RecordRevisit", "MoveRevisit", "CancelRevisit", "FireTimer", ...ADOPTIONS],
  cancelled: ["FireTimer"],
  done: ["FireTimer"],
  flagged: ["AssignFollowUp", "TransferRevisit", "FireTimer"],
  followingUp: ["VerifyFollowUp", "TransferRevisit", "FireTimer"],
  transferred: ["SettleTransfer", "TransferRevisit", "FireTimer"],
  followedUp: ["FireTimer"],
} as const satisfies Record<RevisitState["status"], readonly RevisitCommand["type"][]>;

/** Where each command leads. */
export const revisitOutcomes: Readonly<Record<RevisitCommand["type"], "same" | readonly RevisitState["status"][]>> = {
  PlanRevisit: ["planned"],
  MoveRevisit: ["planned"],
  PrepareRevisit: ["prepared"],
  RecordAttempt: ["unreached"],
  RecordRevisit: ["done", "flagged"],
  AssignFollowUp: ["followingUp"],
  VerifyFollowUp: ["followedUp", "flagged"],
  TransferRevisit: ["transferred"],
  SettleTransfer: ["followedUp"],
  CancelRevisit: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
};

/** The revisit after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveRevisit = (state: RevisitState, event: RevisitEvent): RevisitState => {
  if (state.status === "unplanned") {
    if (event.type !== "RevisitPlanned") throw corrupt(state, event);
    return { status: "planned", task: event.data, plannedAt: event.at, attempts: [], clocks: nothingRemembered };
  }
  switch (event.type) {
    case "RevisitPlanned":
      throw corrupt(state, event);
    case "RevisitMoved":
    case "RevisitPrepared":
    case "RevisitAttempted":
    case "RevisitDone":
    case "RevisitCancelled":
      if (!("doneAt" in state) && state.status !== "cancelled") return beforeTheAnswer(state, event);
      throw corrupt(state, event);
    case "FollowUpAssigned":
    case "FollowUpVerified":
    case "RevisitTransferred":
    case "TransferSettled":
      if ("doneAt" in state) return afterTheAnswer(state, event);
      throw corrupt(state, event);
    default:
      return { ...state, clocks: memoryAfter(state.clocks, event) };
  }
};

const corrupt = (state: RevisitState, event: RevisitEvent): Error =>
  new Error(`corrupt history: ${event.type} cannot follow status ${state.status}`);

type Of<Type extends RevisitEvent["type"]> = Extract<RevisitEvent, { type: Type }>;
type Waiting = Extract<RevisitState, { status: "planned" | "prepared" | "unreached" }>;

/** The schemes that ask for it, each once. */
export const schemesOf = ({ serves }: Pick<RevisitSchedule, "serves">): readonly string[] => [
  ...new Set(serves.map(({ scheme }) => scheme)),
];

const beforeTheAnswer = (
  state: Waiting,
  event: Of<"RevisitMoved" | "RevisitPrepared" | "RevisitAttempted" | "RevisitDone" | "RevisitCancelled">,
): RevisitState => {
  const { task, plannedAt, attempts, clocks } = state;
  const known = { task, plannedAt, attempts, clocks };
  switch (event.type) {
    case "RevisitMoved": {
      const { windowFrom, windowUntil, dueBy, asked, schedule } = event.data;
      const reasons = schedule === null ? {} : { schedule, schemes: schemesOf(schedule) };
      const moved = { ...known, task: { ...task, windowFrom, windowUntil, dueBy, ...asked, ...reasons } };
      return state.status === "prepared" ? { ...state, ...moved } : { status: "planned", ...moved };
    }
    case "RevisitPrepared":
      return { status: "prepared", preparedAt: event.at, ...known };
    case "RevisitAttempted": {
      const { result, next } = event.data;
      const tried = { ...known, attempts: [...attempts, { result, next, at: event.at }] };
      return next === null
        ? { status: "unreached", ...tried }
        : { ...state, ...tried, task: { ...task, windowFrom: next.windowFrom, windowUntil: next.windowUntil } };
    }
    case "RevisitDone":
      return {
        status: event.data.outcome === "dissatisfied" ? "flagged" : "done",
        ...known,
        doneAt: event.at,
        ...event.data,
      };
    case "RevisitCancelled":
      return { status: "cancelled", cancelledAt: event.at, ...known };
  }
};

const afterTheAnswer = (
  state: Extract<RevisitState, AnsweredRevisit>,
  event: Of<"FollowUpAssigned" | "FollowUpVerified" | "RevisitTransferred" | "TransferSettled">,
): RevisitState => {
  const { task, plannedAt, attempts, clocks, doneAt, satisfied, outcome, topics, ratings, remarks } = state;
  const known = { task, plannedAt, attempts, clocks, doneAt, satisfied, outcome, topics, ratings, remarks };
  switch (event.type) {
    case "FollowUpAssigned":
      return { status: "followingUp", personInCharge: event.data.personInCharge, ...known };
    case "FollowUpVerified":
      return event.data.resolved
        ? { status: "followedUp", followedUpAt: event.at, ...known }
        : { status: "flagged", ...known };
    case "RevisitTransferred":
      return { status: "transferred", department: event.data.to, ...known };
    case "TransferSettled":
      return event.data.agreed ? { status: "followedUp", followedUpAt: event.at, ...known } : state;
  }
};
