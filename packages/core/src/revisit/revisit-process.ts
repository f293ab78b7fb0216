import { offeredCommands } from "../process/available-commands.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import type { Upcast } from "../event/upcasting.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { decideRevisit } from "./decide-revisit.ts";
import { RevisitCommand } from "./revisit-commands.ts";
import { revisitNotices } from "./revisit-notices.ts";
import type { RevisitRefusal } from "./revisit-refusal.ts";
import { revisitReactions } from "./revisit-reactions.ts";
import { evolveRevisit, revisitTransitions, type RevisitEvent, type RevisitState } from "./revisit-state.ts";
import { clocksInRevisit, revisitTimelines } from "./revisit-timelines.ts";
import { revisitReported } from "./revisit-reported.ts";

/** Version 1 did not know what schemes had planned it for. */
const plannedAlone: Upcast = (data) => ({ ...data, schedule: null });
/** Nor did version 2 know where. */
const anywhere: Upcast = (data) => ({ ...data, site: null });
const movedAlone: Upcast = (data) => ({ ...data, asked: null, schedule: null });
/** Version 1 did not say what was asked. */
const withoutTopics: Upcast = (data) => ({ ...data, topics: [] });

/** One revisit 回访: planned for a window of the customer's day, prepared, attempted, done, and followed up where need be. */
export const revisitProcess: Process<RevisitCommand, RevisitState, RevisitEvent, RevisitRefusal> = {
  kind: "revisit",
  stateVersion: 6,
  initial: { status: "unplanned" },
  parse: (input, now) => readCommand(RevisitCommand, input, now),
  decide: decideRevisit,
  evolve: evolveRevisit,
  upcasts: {
    ...clockUpcasts,
    RevisitPlanned: [plannedAlone, anywhere],
    RevisitMoved: [movedAlone],
    RevisitDone: [withoutTopics],
  },
  transitions: revisitTransitions,
  availableCommands: ({ policy }, { status }, role) =>
    offeredCommands({ accepted: revisitTransitions[status], permissions: policy.policy.revisit.permissions, role }),
  timelinesOf: revisitTimelines,
  clocksIn: clocksInRevisit,
  noticesFor: revisitNotices,
  reactionsTo: revisitReactions,
  searchRowOf: (state) => {
    const { customer = null, site = null, subject = null } = state.status === "unplanned" ? {} : state.task;
    const asset = subject?.kind === "asset" ? subject.id : null;
    return { status: state.status, customer, engineer: null, tier: null, severity: null, site, asset };
  },
  numberSeries: null,
  reported: revisitReported,
};
