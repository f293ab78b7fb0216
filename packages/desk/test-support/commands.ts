import type { RequestCommandInput, RevisitCommandInput } from "@callout/core";

/** The request that most tests are about. */
export const T1 = { kind: "request", id: "T-1" } as const;

/** Who acts. */
export const by = {
  hotline: { id: "li", role: "hotlineEngineer" },
  manager: { id: "wang", role: "dutyManager" },
  engineer: { id: "chen", role: "fieldEngineer" },
  assessor: { id: "sun", role: "performanceAssessor" },
  reviewer: { id: "zhou", role: "performanceReviewer" },
  archivist: { id: "wu", role: "archivist" },
} as const;

/** The customer's contact, as it is given. */
export const liu = { name: "刘洋", email: "liu@customer.example", phone: "+86 139 0000 0000" } as const;

/** The call that begins a request. */
export const log = {
  type: "Log",
  by: by.hotline,
  customer: "c-1",
  fault: "The protector does not react",
} as const satisfies RequestCommandInput;

/** The call of somebody who can be reached. */
export const logFromLiu = { ...log, contact: liu } as const satisfies RequestCommandInput;

/** The grading that starts the dispatch clock. */
export const triage = { type: "Triage", by: by.hotline, severity: "normal" } as const satisfies RequestCommandInput;

/** The task for the engineer. */
export const dispatch = {
  type: "Dispatch",
  by: by.manager,
  engineer: "chen",
  suggestion: "Take the spare plug-in along",
} as const satisfies RequestCommandInput;

/** A note, which any status from the call to the work takes. */
export const note = (text: string): RequestCommandInput => ({ type: "RecordProgress", by: by.hotline, note: text });

const signature = { signer: liu, capacity: "业主", method: "paperScan" } as const;

/** A whole request after its dispatch, up to the receipt that plans the revisit. */
export const workAndReceipt: readonly RequestCommandInput[] = [
  { type: "Arrive", by: by.engineer },
  {
    type: "SignChecklist",
    by: by.engineer,
    answers: [
      ...["osBackup", "dataBackup", "restoreTest"].map((item) => ({
        item,
        answer: "notApplicable" as const,
        reason: "There is no operating system",
      })),
      { item: "configurationKept", answer: "confirmed" },
      { item: "downtimeApplied", answer: "confirmed" },
    ],
    signature,
  },
  { type: "StartWork", by: by.engineer },
  {
    type: "CompleteWork",
    by: by.engineer,
    result: "completedSmoothly",
    openProblems: "none",
    cause: "The plug-in was broken",
    solution: "Replaced the plug-in",
  },
  {
    type: "SignOff",
    by: by.engineer,
    outcome: "fullyResolved",
    opinion: "All is well again",
    ratings: { attitude: 5, reaction: 3, effect: 5 },
    signature,
  },
  { type: "Leave", by: by.engineer },
  { type: "EnterData", by: by.engineer },
  { type: "DecideReceipt", by: by.manager, decision: { type: "archive" } },
];

/** The revisit that the receipt of {@link T1} plans. */
export const R1 = { kind: "revisit", id: "T-1-r1" } as const;

/** The call that asks whether all is well. */
export const revisited = {
  type: "RecordRevisit",
  by: by.hotline,
  satisfied: true,
  remarks: "The pump runs",
} as const satisfies RevisitCommandInput;

/** What is left for people to do once the receipt is accepted and the customer was asked. */
export const scoreAndArchive: readonly RequestCommandInput[] = [
  { type: "AssessPerformance", by: by.assessor, score: 88 },
  { type: "ReviewAssessment", by: by.reviewer },
  { type: "Archive", by: by.archivist },
];
