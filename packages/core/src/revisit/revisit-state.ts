import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { memoryAfter, nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { CardRef, TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { RevisitCommand } from "./revisit-commands.ts";

/** What a revisit is to ask about, and when. */
export interface RevisitTask {
  readonly request: { readonly id: string; readonly number: string | null };
  readonly customer: string;
  readonly contact: CardRef | null;
  readonly serviceDoneAt: Instant;
  readonly channel: "phone" | "onsite" | "questionnaire";
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
  readonly dueBy: Instant;
}

/** What has happened to a revisit. */
export type RevisitEvent =
  | DecidedEvent<"RevisitPlanned", RevisitTask>
  | DecidedEvent<"RevisitDone", { readonly satisfied: boolean; readonly remarks: TextRef | null }>
  | ClockEvent;

/** What is known of a revisit once it is planned. */
export interface PlannedRevisit {
  readonly task: RevisitTask;
  readonly plannedAt: Instant;
  readonly clocks: ClockMemory;
}

/** A revisit between events. */
export type RevisitState =
  | { readonly status: "unplanned" }
  | ({ readonly status: "planned" } & PlannedRevisit)
  | ({
      readonly status: "done";
      readonly doneAt: Instant;
      readonly satisfied: boolean;
      readonly remarks: TextRef | null;
    } & PlannedRevisit);

/** The state machine of a revisit: the commands each status accepts. */
export const revisitTransitions = {
  unplanned: ["PlanRevisit"],
  planned: ["RecordRevisit", "FireTimer", ...ADOPTIONS],
  done: ["FireTimer"],
} as const satisfies Record<RevisitState["status"], readonly RevisitCommand["type"][]>;

/** The revisit after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveRevisit = (state: RevisitState, event: RevisitEvent): RevisitState => {
  if (state.status === "unplanned") {
    if (event.type !== "RevisitPlanned") throw new Error(`corrupt history: ${event.type} before RevisitPlanned`);
    return { status: "planned", task: event.data, plannedAt: event.at, clocks: nothingRemembered };
  }
  if (event.type === "RevisitPlanned" || (event.type === "RevisitDone" && state.status === "done")) {
    throw new Error(`corrupt history: ${event.type} cannot follow status ${state.status}`);
  }
  if (event.type !== "RevisitDone") return { ...state, clocks: memoryAfter(state.clocks, event) };
  const { task, plannedAt, clocks } = state;
  return { status: "done", task, plannedAt, clocks, doneAt: event.at, ...event.data };
};
