import type { Holding } from "../../policy/slip-template.ts";
import type { Instant } from "../../time/instant.ts";
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
export const keptValue = (
  { command, field }: Extract<Holding, { readonly command: string }>,
  state: BegunRequest,
): KeptValue => {
  const said = SAID[command]?.(state) ?? null;
  return field.split(".").reduce<KeptValue>(within, said as KeptValue);
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
  Log: ({ file }) => ({ ...file.intake, by: file.loggedBy.id, at: fileMark(file, "logged") }),
  Triage: ({ file }) => file.triage,
  EndGuidance: ({ file }) => ({ findings: file.progress.findLast(({ guidance }) => guidance)?.note }),
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
  Depart: moment("departed"),
  Arrive: moment("arrived"),
  StartWork: moment("started"),
  Leave: moment("left"),
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
  Archive: (state) =>
    "archivist" in state
      ? {
          leftoverSlips: state.leftoverSlips.length === 0 ? null : state.leftoverSlips,
          surveySlip: state.surveySlip,
          by: state.archivist,
          at: fileMark(state.file, "archived"),
        }
      : null,
};

/** The commands whose words a slip can show. */
export const shownCommands: readonly string[] = Object.keys(SAID);

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
