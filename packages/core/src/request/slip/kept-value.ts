import type { TextRef } from "../../event/sealing.ts";
import type { Holding } from "../../policy/slip-template.ts";
import type { Instant } from "../../time/instant.ts";
import { numbersOf } from "../annexes.ts";
import { currentVisit } from "../current-visit.ts";
import type { BegunRequest, Evidence, RequestFile, Visit } from "../request-state.ts";
import { visitMark } from "../visit-record.ts";
import type { KeptValue } from "./slip-value.ts";

type Said = object | null;

/**
 * What a record keeps of a command's field, from the last time it was said in this round; null where it was not said.
 *
 * Of a contact the card stands in place of its name or telephone, which are kept beside the log; of a list the whole.
 */
export const keptValue = (holds: Extract<Holding, { readonly command: string }>, state: BegunRequest): KeptValue => {
  const said = "slot" in holds ? countersigned(holds.slot, state) : (SAID[holds.command]?.(state) ?? null);
  return holds.field.split(".").reduce<KeptValue>(within, said as KeptValue);
};

/** What somebody signed in a slot in this round. */
const countersigned = (slot: string, { file: { annexes, cycle } }: BegunRequest): Said => {
  const approval = annexes.approvals.findLast((one) => one.slot === slot && one.cycle === cycle);
  return approval === undefined ? null : { by: approval.by.id, at: approval.at };
};

const within = (value: KeptValue, name: string): KeptValue => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("cardId" in value) return isCardWith(value, name) ? value : null;
  return (value as { readonly [name: string]: KeptValue })[name] ?? null;
};

/** Of a card that was given in the command it is known what it said; of one that was kept before, nothing. */
const isCardWith = (card: { readonly [name: string]: KeptValue }, part: string): boolean => {
  const { parts } = card;
  return !Array.isArray(parts) || parts.includes(part);
};

/** Command → what was said in it. */
const SAID: Readonly<Record<string, (state: BegunRequest) => Said>> = {
  Log: ({ file }) => ({
    ...file.intake,
    unit: file.annexes.unit?.item ?? null,
    by: file.loggedBy.id,
    at: fileMark(file, "logged"),
  }),
  Triage: (state) => ({ ...state.file.triage, scope: scopeDecided(state) }),
  // What was solved from afar, or advised, is what the guidance came to, though nobody said anything else of it.
  EndGuidance: (state) => ({
    findings: state.file.progress.findLast(({ guidance }) => guidance)?.note ?? handledFromAfar(state),
  }),
  RecordProgress: ({ file }) => ({ note: file.progress.findLast(({ guidance }) => !guidance)?.note }),
  Dispatch: ofVisit((visit) => ({
    engineer: visit.assigned[0],
    suggestion: visit.reassignment === null ? visit.suggestion : null,
    vehicle: visit.vehicle,
    by: visit.dispatchedBy,
    at: visitMark(visit, "dispatched"),
  })),
  Reassign: ofVisit(({ reassignment }) => reassignment),
  RecordNonVisit: ofVisit(({ notMade }) => notMade),
  Confirm: ofVisit((visit) => ({ by: visit.confirmedBy, at: visitMark(visit, "confirmed") })),
  ReportDelay: ofVisit(({ delay }) => delay),
  Depart: moment("departed"),
  Arrive: moment("arrived"),
  StartWork: moment("started"),
  Leave: moment("left"),
  ReturnToCompany: moment("returned"),
  EnterData: moment("dataEntered"),
  SignChecklist: ofVisit(({ checklist }) => checklist),
  CompleteWork: (state) => {
    if (!("work" in state)) return null;
    const { report, by, at } = state.work;
    const solution = "advice" in report ? report.advice : report.solution;
    return { ...report, solution, by: by.id, at };
  },
  AdviseOnly: (state) => {
    if (!("work" in state) || state.work.type !== "advised") return null;
    return { advice: state.work.report.advice, by: state.work.by.id, at: state.work.at };
  },
  ReportToHeadquarters: ({ file }) => {
    const reported = file.marks.findLast(
      ({ name, cycle }) => name === "reportedToHeadquarters" && cycle === file.cycle,
    );
    return reported === undefined ? null : { at: reported.at };
  },
  AttachEvidence: ({ file: { annexes } }) => {
    const evidence = annexes.attachments.flatMap((one) => one.evidence);
    return evidence.length === 0 ? null : { evidence };
  },
  AuditSlip: ({ file: { annexes } }) => annexes.audit && { ...annexes.audit, by: annexes.audit.by.id },
  SignOff: (state) => {
    const signOff = evidenceOf(state, "signed")?.signOff ?? null;
    return signOff && { ...signOff, signature: { ...signOff.signature, seal: signOff.seal } };
  },
  DecideReceipt: ({ file }) => {
    const receipt = file.annexes.receipts.findLast(({ cycle }) => cycle === file.cycle);
    return receipt === undefined ? null : { ...receipt, decision: receipt.decision.type, by: receipt.by.id };
  },
  AssessPerformance: (state) => {
    const assessed = "assessment" in state ? state.assessment : null;
    return assessed === null ? null : { score: assessed.score, by: assessed.assessor, at: assessed.at };
  },
  ReviewAssessment: (state) => ("assessment" in state ? { by: state.assessment?.reviewer } : null),
  Archive: (state) => {
    const archived = "archivist" in state ? state : null;
    const { annexes } = state.file;
    const leftovers = archived?.leftoverSlips ?? numbersOf(annexes, "leftover");
    return {
      leftoverSlips: leftovers.length === 0 ? null : leftovers,
      surveySlip: archived?.surveySlip ?? numbersOf(annexes, "qualitySurvey").at(-1),
      by: archived?.archivist,
      at: archived && fileMark(state.file, "archived"),
    };
  },
};

const handledFromAfar = (state: BegunRequest): TextRef | null => {
  if (!("work" in state) || state.work.type === "visited") return null;
  return state.work.type === "advised" ? state.work.report.advice : state.work.report.solution;
};

/** Whether what is wanted lies inside the agreed scope, as far as anybody judged it: outside in one dimension is outside. */
const scopeDecided = (state: BegunRequest): "inScope" | "outOfScope" | null => {
  const advised = "work" in state && state.work.type === "advised" && state.work.report.outside.length > 0;
  const judged = Object.values(state.file.triage?.scope ?? {});
  if (advised || judged.includes("outside")) return "outOfScope";
  return judged.length === 0 ? null : "inScope";
};

/** The commands whose words a slip can show. */
export const shownCommands: readonly string[] = [...Object.keys(SAID), "Countersign"];

const fileMark = ({ marks }: RequestFile, name: string): Instant | null =>
  marks.findLast((mark) => mark.name === name)?.at ?? null;

function ofVisit(said: (visit: Visit) => Said): (state: BegunRequest) => Said {
  return (state) => {
    const visit = currentVisit(state);
    return visit === null ? null : said(visit);
  };
}

function moment(mark: string): (state: BegunRequest) => Said {
  return ofVisit((visit) => ({ at: visitMark(visit, mark) }));
}

const evidenceOf = <Type extends Evidence["type"]>(
  state: BegunRequest,
  type: Type,
): Extract<Evidence, { type: Type }> | null =>
  "evidence" in state && state.evidence.type === type ? (state.evidence as Extract<Evidence, { type: Type }>) : null;
