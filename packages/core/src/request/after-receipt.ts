import type { Assessment, BegunRequest, RequestFile } from "./request-state.ts";

/** A request whose receipt was accepted. */
export type AfterReceipt = Extract<BegunRequest, { status: "accepted" | "archived" | "closed" }>;

// Each function writes out the whole literal: objects of one fixed shape keep replaying fast.

/** The same with another file, and with what is known of the assessment and the revisit. */
export const afterReceipt = (
  state: AfterReceipt,
  file: RequestFile,
  assessment: Assessment | null,
  revisit: AfterReceipt["revisit"],
): AfterReceipt => {
  const { visit, work, evidence, acceptedBy } = state;
  if (state.status === "accepted") {
    return { status: "accepted", file, visit, work, evidence, acceptedBy, assessment, revisit };
  }
  const { status, archivist, leftoverSlips, surveySlip } = state;
  const known = { file, visit, work, evidence, acceptedBy, assessment, revisit, archivist, leftoverSlips, surveySlip };
  return status === "archived" ? { status, ...known } : { status, ...known, closedAt: state.closedAt };
};

/** An accepted request put on file. */
export const archivedFrom = (
  state: Extract<BegunRequest, { status: "accepted" }>,
  file: RequestFile,
  {
    archivist,
    leftoverSlips,
    surveySlip,
  }: Pick<Extract<BegunRequest, { status: "archived" }>, "archivist" | "leftoverSlips" | "surveySlip">,
): BegunRequest => ({
  status: "archived",
  file,
  visit: state.visit,
  work: state.work,
  evidence: state.evidence,
  acceptedBy: state.acceptedBy,
  assessment: state.assessment,
  revisit: state.revisit,
  archivist,
  leftoverSlips,
  surveySlip,
});
