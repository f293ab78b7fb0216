import { instant, type ProblemNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const problem = { ...request, kind: "recurringFault", shared: "JL-400B", faults: 4 } as const;

/** One example of each notice of problems. */
export const problemSamples: ProblemNotices = {
  problemOpened: { ...problem, recurred: false },
  problemAssigned: problem,
  problemEscalated: problem,
  emergencyAgreed: problem,
  measurePlanned: { ...problem, owner: "e-wang", dueBy: instant("2024-11-28T09:00:00Z") },
  measureDone: { ...problem, owner: "e-wang" },
  measureWithoutEffect: problem,
  problemSolved: { ...problem, article: "K-17" },
};
