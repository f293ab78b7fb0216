import type { EventEnvelope } from "../event/event.ts";
import type { Process, SearchRow } from "../process/process.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { readCommand } from "../process/read-command.ts";
import { signedUpcast } from "../event/signature.ts";
import type { Upcasts } from "../event/upcasting.ts";
import { requestAlarms } from "./request-alarms.ts";
import { availableRequestCommands, decideRequest } from "./decide-request.ts";
import { currentVisit } from "./current-visit.ts";
import { evolveRequest } from "./evolve-request.ts";
import { RequestCommand } from "./request-commands.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import { requestNotices } from "./request-notices.ts";
import { requestReactions } from "./request-reactions.ts";
import type { RequestRefusal } from "./request-refusal.ts";
import type { RequestState } from "./request-state.ts";
import { clocksInRequest, requestTimelines } from "./request-timelines.ts";
import { requestTransitions } from "./request-transitions.ts";
import { requestReported } from "./request-reported.ts";

/** What was found on patrol, of the shape that judged no scope. */
const withScope = (data: Readonly<Record<string, unknown>>) => ({
  ...data,
  triage: { ...(data["triage"] as object), scope: null },
});

/** What was done on a visit, of the shape that named parts without their numbers and counted no repairs. */
const withPartNumbers = (data: Readonly<Record<string, unknown>>) => ({
  ...data,
  parts: ((data["parts"] ?? []) as readonly { readonly unit?: object | null }[]).map((one) => ({
    ...one,
    part: null,
    position: null,
    unit: one.unit == null ? null : { ...one.unit, part: null },
  })),
  repairs: [],
});

/** A service request 服务请求单, from the customer's call to the closed file. */
export const requestProcess: Process<RequestCommand, RequestState, RecordedOfRequest, RequestRefusal> = {
  kind: "request",
  stateVersion: 8,
  initial: { status: "draft" },
  parse: (input, now) => readCommand(RequestCommand, input, now),
  decide: decideRequest,
  evolve: evolveRequest,
  upcasts: {
    ...clockUpcasts,
    RequestLogged: [
      // Version 1 kept the product as one text; version 2 tells its name from its version.
      (data) => ({
        ...data,
        product: typeof data["product"] === "string" ? { name: data["product"], version: null } : null,
      }),
    ],
    // Version 2 tells the route of an affair, who assigns the engineer, and what comes in place of a visit.
    RequestTriaged: [(data) => ({ ...data, route: "general" }), (data) => ({ ...data, scope: null })],
    RequestRegraded: [(data) => ({ ...data, scope: null })],
    VisitDispatched: [(data) => ({ ...data, department: null }), (data) => ({ ...data, repairs: null })],
    VisitEnded: [withPartNumbers],
    WorkCompleted: [withPartNumbers],
    VisitReassigned: [(data) => ({ ...data, department: null })],
    NonVisitRecorded: [(data) => ({ ...data, next: { type: "triage" } })],
    // Version 2 tells where a signature and its seal are kept, and has the digest of what was signed.
    RequestLoggedFromPatrol: [withScope],
    ChecklistSigned: [signedUpcast],
    RequestSignedOff: [signedUpcast],
    RequestCountersigned: [signedUpcast],
    // Version 2 tells what the progress comes to.
    ProgressRecorded: [(data) => ({ ...data, milestone: null })],
    SealAffixed: [(data) => ({ ...data, on: null })],
  } satisfies Upcasts,
  transitions: requestTransitions,
  availableCommands: availableRequestCommands,
  timelinesOf: requestTimelines,
  clocksIn: clocksInRequest,
  alarmsOf: requestAlarms,
  noticesFor: (context, event: EventEnvelope, state) => requestNotices(context, event, state),
  reactionsTo: requestReactions,
  searchRowOf: (state): SearchRow => {
    if (state.status === "draft")
      return { status: "draft", customer: null, engineer: null, tier: null, severity: null };
    return {
      status: state.status,
      customer: state.file.intake.customer,
      engineer: currentVisit(state)?.engineer ?? null,
      tier: state.file.intake.tier,
      severity: state.file.triage?.severity ?? null,
      site: state.file.intake.site,
    };
  },
  numberSeries: "request",
  reported: requestReported,
};
