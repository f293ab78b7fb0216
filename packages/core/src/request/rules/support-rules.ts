import { ok } from "neverthrow";
import { currentVisit } from "../current-visit.ts";
import { openHelpCall } from "../annexes.ts";
import type { Instant } from "../../time/instant.ts";
import type { OutOfOrder } from "../../process/refusals.ts";
import type { BegunRequest } from "../request-state.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { happened, refused, type Rule } from "./rule.ts";

/** What is asked of others, who is told beside the main line, and with what a request is bound up. */
export const supportRules = {
  TellCustomer: (command, state) => {
    const early = beforeIt(state, "customerTold", command.at);
    if (early) return refused(early);
    const visit = currentVisit(state);
    // Told before the visit was dispatched is told, but not of this visit.
    const visitId = visit !== null && (visit.marks[0]?.at ?? command.at) <= command.at ? visit.id : null;
    const { person, channel, message } = command;
    return ok([happened(command, "CustomerTold", { visitId, person, channel, message })]);
  },

  Escalate: (command, state) => {
    const early = beforeIt(state, "escalated", command.at);
    const { reason, technical } = command;
    return early ? refused(early) : ok([happened(command, "RequestEscalated", { reason, technical })]);
  },

  ReportToProjectManager: (command, state) => {
    const early = beforeIt(state, "projectManagerTold", command.at, "escalated");
    return early ? refused(early) : ok([happened(command, "ProjectManagerTold", { note: command.note ?? null })]);
  },

  RequestHelp: (command, state) => {
    const early = beforeIt(state, "helpRequested", command.at);
    return early ? refused(early) : ok([happened(command, "HelpRequested", { question: command.question })]);
  },

  AnswerHelp: (command, state) => {
    const { answer, sources } = command;
    const asked = openHelpCall(state.file.annexes);
    const early = asked && outOfOrder([{ name: "helpRequested", at: asked.at, cycle: 1 }], "helpGiven", command.at);
    return early ? refused(early) : ok([happened(command, "HelpGiven", { answer, sources })]);
  },

  NoteRecord: (command, { file }) => {
    const { record, id, number } = command;
    const known = file.annexes.records.some((one) => one.record === record && one.id === id);
    return ok(known ? [] : [happened(command, "RecordNoted", { record, id, number })]);
  },

  ReportToHeadquarters: (command, state) => {
    const early = beforeIt(state, "reportedToHeadquarters", command.at);
    return early ? refused(early) : ok([happened(command, "ReportedToHeadquarters", { reason: command.reason })]);
  },

  Transfer: (command, state) => {
    const early = beforeIt(state, "transferred", command.at);
    if (early) return refused(early);
    const { department = null, person = null } = command.to;
    return ok([happened(command, "RequestTransferred", { to: { department, person }, reason: command.reason })]);
  },

  LinkRequest: (command, { file }, { stream }) => {
    const { request, as } = command;
    if (request === stream.id) return refused({ type: "LinkedToItself", request });
    const known = file.annexes.links.some((link) => link.request === request && link.as === as);
    return ok(known ? [] : [happened(command, "RequestLinked", { request, as })]);
  },

  NoteSendIn: (command, { file }) => {
    const { repair, number, standing } = command;
    const known = file.annexes.sendIns.some((one) => one.repair === repair && one.standing === standing);
    // A device may be sent in before anybody writes down the request.
    const [logged] = file.marks;
    const at = logged !== undefined && command.at < logged.at ? logged.at : command.at;
    return ok(known ? [] : [happened({ ...command, at }, "SendInNoted", { repair, number, standing })]);
  },

  AttachEvidence: (command, state) => {
    const early = beforeIt(state, "evidenceAttached", command.at);
    if (early) return refused(early);
    const { evidence, caption = null } = command;
    return ok([happened(command, "EvidenceAttached", { evidence, caption })]);
  },
} satisfies {
  TellCustomer: Rule<"TellCustomer">;
  Escalate: Rule<"Escalate">;
  ReportToProjectManager: Rule<"ReportToProjectManager">;
  RequestHelp: Rule<"RequestHelp">;
  AnswerHelp: Rule<"AnswerHelp">;
  NoteRecord: Rule<"NoteRecord">;
  ReportToHeadquarters: Rule<"ReportToHeadquarters">;
  Transfer: Rule<"Transfer">;
  LinkRequest: Rule<"LinkRequest">;
  NoteSendIn: Rule<"NoteSendIn">;
  AttachEvidence: Rule<"AttachEvidence">;
};

/** The refusal of what would lie before the request began, or before what it answers. */
const beforeIt = ({ file }: BegunRequest, mark: string, at: Instant, answers?: string): OutOfOrder | null =>
  outOfOrder(file.marks.filter(({ name }) => answers === undefined || name === answers).slice(0, 1), mark, at);
