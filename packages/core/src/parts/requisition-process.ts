import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { nothingRemembered } from "../process/clock-memory.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import { availableRequisitionCommands, decideRequisition } from "./decide-requisition.ts";
import { evolveRequisition } from "./evolve-requisition.ts";
import { RequisitionCommand } from "./requisition-commands.ts";
import type { RequisitionEvent } from "./requisition-events.ts";
import { requisitionReactions } from "./requisition-reactions.ts";
import { requisitionReported } from "./requisition-reported.ts";
import type { RequisitionRefusal } from "./requisition-refusal.ts";
import { requisitionTransitions, type RequisitionState } from "./requisition-state.ts";

/**
 * One parts requisition 备件领用单: asked for against a service slip, given out by the keeper, put in or given back.
 *
 * What is given out is asked of the part's own ledger, which answers; nobody holds what the ledger did not give.
 */
export const requisitionProcess: Process<RequisitionCommand, RequisitionState, RequisitionEvent, RequisitionRefusal> = {
  kind: "requisition",
  stateVersion: 1,
  initial: { status: "unasked" },
  parse: (input, now) => readCommand(RequisitionCommand, input, now),
  decide: decideRequisition,
  evolve: evolveRequisition,
  upcasts: {},
  transitions: requisitionTransitions,
  availableCommands: availableRequisitionCommands,
  timelinesOf: () => [],
  clocksIn: () => nothingRemembered,
  noticesFor: (context, envelope, state) => noticesOf(context, envelope as RequisitionEvent, state),
  reactionsTo: ({ stream }, envelope, state) =>
    requisitionReactions(stream, envelope as EventEnvelope & RequisitionEvent, state),
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unasked" ? null : state.task.customer,
    engineer: state.status === "unasked" ? null : state.task.holder,
    tier: null,
    severity: null,
  }),
  numberSeries: "requisition",
  reported: requisitionReported,
};

const noticesOf = (
  context: DecisionContext,
  event: RequisitionEvent,
  state: RequisitionState,
): readonly NewNotice[] => {
  if (state.status === "unasked") return [];
  const { request, customer, store, holder } = state.task;
  const about = { requestId: request.id, number: request.number, customer, store, engineer: holder };
  const telling = (some: readonly Told[]): readonly NewNotice[] =>
    routedNotices(context, event.at, some, (route) =>
      route === "engineer" ? { actorId: holder } : typeof route === "object" ? route : null,
    );
  switch (event.type) {
    case "PartsRequested":
      return telling(
        event.data.lines.map(({ part, name: partName, quantity }) =>
          told("partsRequested", { ...about, part, partName, quantity }, { reason: event.data.reason }),
        ),
      );
    case "PartsNotThere": {
      const { line, serial, quantity } = event.data;
      const { part = line, name: partName = line } = state.lines.find((one) => one.line === line) ?? {};
      return telling([told("partsNotThere", { ...about, part, partName, serial, quantity })]);
    }
    default:
      return [];
  }
};
