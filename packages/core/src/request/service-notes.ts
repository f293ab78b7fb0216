import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/** What a request tells its customer's file: that it came, and what became of it; nothing where the policy keeps no files. */
export const serviceNotes = (
  { policy, stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  if (policy.policy.customer === null) return [];
  const { type, at } = envelope as RecordedOfRequest;
  const { customer, kind, fault, product } = state.file.intake;
  const loggedAt = state.file.marks.find(({ name }) => name === "logged")?.at ?? at;
  const service = { request: { id: stream.id, number }, loggedAt, kind, fault, product };
  const file = { kind: "customer", id: customer };
  switch (type) {
    case "RequestLogged":
    case "RequestLoggedFromPatrol":
      return [{ stream: file, command: { type: "NoteRequest", ...service } }];
    case "RequestCancelled":
      return [{ stream: file, command: { type: "NoteOutcome", ...service, outcome: "cancelled" } }];
    case "RequestArchived":
      return [{ stream: file, command: { type: "NoteOutcome", ...service, outcome: "archived", ...doneIn(state) } }];
    default:
      return [];
  }
};

/** What a request that came of a leftover problem tells that record once it is archived. */
export const leftoverNotes = (
  { policy, stream }: DecisionContext,
  { type }: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  const { leftover } = state.file.intake.facts;
  if (policy.policy.leftover === null || type !== "RequestArchived" || typeof leftover !== "string") return [];
  const command = { type: "NoteLeftoverServed", request: stream.id };
  return [{ stream: { kind: "leftover", id: leftover }, command }];
};

/** What the customer said of the outcome, and how the fault was handled. */
const doneIn = (state: BegunRequest): object => {
  if (state.status !== "archived") return {};
  const { evidence, work } = state;
  return {
    result: evidence.type === "signed" ? evidence.signOff.outcome : null,
    // Advice alone is the solution where nothing was to be done.
    cause: work.type === "advised" ? null : work.report.cause,
    solution: work.type === "advised" ? work.report.advice : work.report.solution,
    parts:
      work.type === "visited"
        ? work.report.parts.map(({ name, quantity, serialIn, serialOut }) => ({ name, quantity, serialIn, serialOut }))
        : [],
  };
};
