import {
  instant,
  presets,
  requestProcess,
  sealed,
  type CompiledPolicy,
  type DecisionContext,
  type Instant,
  type RequestCommand,
  type RequestCommandInput,
  type RecordedOfRequest,
  type RequestState,
  type Sealed,
} from "@callout/core";

const sealer = {
  text: (text: string) => ({ ref: `text-${String(text.length)}`, digest: "0".repeat(64) }),
  card: () => ({ cardId: "card-1" }),
};
const by = (id: string, role: string) => ({ id, role });
const li = by("li", "hotlineEngineer");
const sun = by("sun", "dutyManager");
const wang = by("wang", "fieldEngineer");
const archivist = by("zheng", "archivist");
const signature = { signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn", seal: {} } as const;

/** One step of a request's main line: what somebody says, where it meets the request, and what it is once read. */
export interface LivedStep {
  readonly input: RequestCommandInput;
  readonly context: DecisionContext;
  readonly command: Sealed<RequestCommand>;
  readonly state: RequestState;
}

const at = (time: string, day = "21"): Instant => instant(`2024-11-${day}T${time}:00+08:00`);

/** The main line of a request, from the call to the closed file; before its end, words with the customer on the way. */
const mainLine = (words: number): readonly RequestCommandInput[] => [
  { type: "Log", by: li, at: at("09:12"), customer: "c-1", fault: "The spray pump does not stop" },
  { type: "StartGuidance", by: li, at: at("09:20") },
  { type: "EndGuidance", by: li, at: at("09:24"), findings: "The wiring is sound" },
  { type: "Triage", by: li, at: at("09:30"), severity: "critical" },
  { type: "Dispatch", by: sun, at: at("09:35"), engineer: "wang" },
  { type: "Confirm", by: wang, at: at("09:40") },
  { type: "Depart", by: wang, at: at("09:50") },
  { type: "Arrive", by: wang, at: at("10:10") },
  {
    type: "SignChecklist",
    by: wang,
    at: at("10:15"),
    answers: ["osBackup", "dataBackup", "restoreTest", "configurationKept", "downtimeApplied"].map((item) => ({
      item,
      answer: "notApplicable" as const,
      reason: "A controller without an operating system",
    })),
    signature,
  },
  { type: "StartWork", by: wang, at: at("10:20") },
  ...Array.from({ length: words }, () => ({
    type: "RecordProgress" as const,
    by: wang,
    at: at("10:30"),
    note: "The maker was called",
  })),
  {
    type: "CompleteWork",
    by: wang,
    at: at("10:50"),
    result: "completedSmoothly",
    openProblems: "none",
    solution: "The protector's plug-in was replaced",
  },
  {
    type: "SignOff",
    by: wang,
    at: at("10:55"),
    outcome: "fullyResolved",
    ratings: { attitude: 5, reaction: 5, effect: 5 },
    signature,
  },
  { type: "Leave", by: wang, at: at("11:00") },
  { type: "EnterData", by: wang, at: at("15:00") },
  { type: "DecideReceipt", by: sun, at: at("15:10"), decision: { type: "archive" } },
  { type: "AssessPerformance", by: by("he", "performanceAssessor"), at: at("15:20"), score: 95 },
  { type: "ReviewAssessment", by: by("feng", "performanceReviewer"), at: at("15:30") },
  { type: "Archive", by: archivist, at: at("15:40") },
  {
    type: "NoteRevisitDone",
    by: by("system", "system"),
    at: at("14:10", "22"),
    revisitId: "T-1-r1",
    satisfied: true,
  },
  { type: "Close", by: archivist, at: at("14:30", "22") },
];

/** The request lived through, step by step, with the history that it leaves. */
export const livedRequest = (
  words = 0,
  policy: CompiledPolicy = presets.compiled.standard,
): { readonly steps: readonly LivedStep[]; readonly events: readonly RecordedOfRequest[] } => {
  const events: RecordedOfRequest[] = [];
  let state: RequestState = requestProcess.initial;
  const steps = mainLine(words).map((input): LivedStep => {
    const recordedAt = input.at as Instant;
    const context = { policy, recordedAt, stream: { kind: "request", id: "T-1" }, number: null };
    const command = sealed(requestProcess.parse(input, recordedAt)._unsafeUnwrap(), sealer);
    const before = state;
    const decided = requestProcess.decide(context)(command, before);
    if (decided.isErr()) throw new Error(`${input.type} was refused: ${JSON.stringify(decided.error)}`);
    state = decided.value.reduce(requestProcess.evolve, before);
    events.push(...decided.value);
    return { input, context, command, state: before };
  });
  return { steps, events };
};
