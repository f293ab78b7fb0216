import { currentVisit } from "../current-visit.ts";
import type { RequestCommandName } from "../request-commands.ts";
import type { BegunRequest } from "../request-state.ts";
import { visitMark } from "../visit-record.ts";

const SENDING: readonly RequestCommandName[] = ["Dispatch", "Reassign", "ReportDelay", "RecordNonVisit", "Confirm"];
const ON_SITE: readonly RequestCommandName[] = [
  "Depart",
  "Arrive",
  "SignChecklist",
  "StartWork",
  "Leave",
  "ReturnToCompany",
  "EnterData",
];

/**
 * The steps that this round was lived through without, and what they would have said nobody can write: those of a visit
 * where it was solved from afar or there was advice, of the way to the site where the work is done from afar, and the
 * customer's signature where they did not sign.
 */
export const stepsNotTaken = (state: BegunRequest): readonly RequestCommandName[] => {
  const visit = currentVisit(state);
  const work = "work" in state ? state.work : null;
  const afar = visit !== null && visit.mode === "remote";
  const stayedAway = visit === null || visitMark(visit, "arrived") === null;
  return [
    ...(work !== null && visit === null ? SENDING : []),
    ...(work !== null && stayedAway ? ON_SITE.filter((step) => !(afar && step === "StartWork")) : []),
    ...(work === null && afar && stayedAway ? (["SignChecklist"] as const) : []),
    ...(work !== null && work.type !== "visited" ? (["CompleteWork"] as const) : []),
    ...("evidence" in state && state.evidence.type !== "signed" ? (["SignOff"] as const) : []),
  ];
};
