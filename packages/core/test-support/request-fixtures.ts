import type { Result } from "neverthrow";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { presets } from "../src/presets/presets.ts";
import type { DecisionContext } from "../src/process/process.ts";
import { sealed, type Sealer } from "../src/event/sealing.ts";
import type { MalformedCommand } from "../src/process/refusals.ts";
import { pendingTimers } from "../src/process/pending-timers.ts";
import type { RequestCommandInput, RequestCommandName } from "../src/request/request-commands.ts";
import type { RecordedOfRequest } from "../src/request/request-events.ts";
import { requestProcess } from "../src/request/request-process.ts";
import type { RequestRefusal } from "../src/request/request-refusal.ts";
import type { RequestState } from "../src/request/request-state.ts";
import { instant, type Instant } from "../src/time/instant.ts";
import { adoptions, consulting } from "./adopting.ts";

/** A moment of Thursday 2024-11-21, or of another day, by the clocks of Shanghai. */
export const at = (time: string, date = "2024-11-21"): Instant => instant(`${date}T${time}:00+08:00`);

/** Keeps texts and cards nowhere; what stands for a text says how long it was. */
export const sealer: Sealer = {
  text: (text) => ({ ref: `text-of-${String(text.length)}`, digest: "0".repeat(64) }),
  card: () => ({ cardId: "card-1" }),
};

/** What a decision on request T-1 consults. */
export const contextAt = (
  recordedAt: Instant,
  policy: CompiledPolicy = presets.compiled.standard,
): DecisionContext => ({
  policy,
  recordedAt,
  stream: { kind: "request", id: "T-1" },
  number: null,
});

type InputNamed<Name extends RequestCommandName> = Extract<RequestCommandInput, { type: Name }>;

const signature = { signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn", seal: {} } as const;
const rated = { attitude: 5, reaction: 3, effect: 5 };

/** A unit with a ledger. */
export const lamp = { part: "GL-60", serial: "L-7", name: "garden lamp" };

/** The least that each command has to say, and who says it. */
const plain: {
  readonly [Name in RequestCommandName]: Omit<InputNamed<Name>, "type" | "by"> & { readonly by: string };
} = {
  Log: { by: "hotlineEngineer", customer: "c-1", fault: "The spray pump does not stop" },
  LogFromPatrol: {
    by: "fieldEngineer",
    customer: "c-1",
    fault: "The float switch sticks",
    kind: "patrol",
  },
  StartGuidance: { by: "hotlineEngineer" },
  EndGuidance: { by: "hotlineEngineer", findings: "The wiring is sound" },
  Triage: { by: "hotlineEngineer", severity: "critical" },
  IdentifyUnit: { by: "hotlineEngineer", unit: lamp },
  NoteRepairs: { by: "system", item: lamp, counts: [] },
  NoteRecord: { by: "system", record: "leftover", id: "l-1", number: "L2024-0001" },
  Regrade: { by: "dutyManager", severity: "normal", reason: "Half of the pumps run" },
  Dispatch: { by: "dutyManager", engineer: "wang" },
  AdviseOnly: { by: "hotlineEngineer", outside: ["application"], advice: "Ask the maker of the software" },
  TellAdvice: { by: "hotlineEngineer", person: { name: "Zhao Min" }, channel: "phone" },
  AssignEngineer: { by: "departmentHead", engineer: "chen" },
  Reassign: { by: "dutyManager", engineer: "chen" },
  Confirm: { by: "fieldEngineer" },
  Decline: { by: "fieldEngineer", reason: "On another site" },
  Depart: { by: "fieldEngineer" },
  Arrive: { by: "fieldEngineer" },
  RecordNonVisit: {
    by: "fieldEngineer",
    reason: "Solved by the owner",
    told: { person: { name: "Zhao Min" }, at: at("10:30"), channel: "phone" },
  },
  ReportDelay: { by: "fieldEngineer", outcome: "late", reason: "The bridge is closed" },
  TellCustomer: {
    by: "hotlineEngineer",
    person: { name: "Zhao Min" },
    channel: "phone",
    message: "The engineer will be late",
  },
  SignChecklist: {
    by: "fieldEngineer",
    answers: [
      { item: "osBackup", answer: "notApplicable", reason: "A controller without an operating system" },
      { item: "dataBackup", answer: "notApplicable", reason: "No business data" },
      { item: "restoreTest", answer: "notApplicable", reason: "No backup to restore" },
      { item: "configurationKept", answer: "confirmed" },
      { item: "downtimeApplied", answer: "confirmed" },
    ],
    signature,
  },
  StartWork: { by: "fieldEngineer" },
  RecordProgress: { by: "fieldEngineer", note: "The maker was called" },
  EndVisit: { by: "fieldEngineer", result: "unfinished", findings: "The bearing is worn" },
  CompleteWork: {
    by: "fieldEngineer",
    result: "completedSmoothly",
    openProblems: "none",
    solution: "The protector's plug-in was replaced",
  },
  ResolveRemotely: { by: "hotlineEngineer", solution: "The parameter was put back" },
  SignOff: { by: "fieldEngineer", outcome: "fullyResolved", ratings: rated, signature },
  Rate: { by: "customer", ratings: rated },
  RecordUnsigned: { by: "fieldEngineer", reason: "absent", explanation: "Nobody was there any more" },
  Leave: { by: "fieldEngineer" },
  ReturnToCompany: { by: "fieldEngineer" },
  AttachEvidence: { by: "fieldEngineer", evidence: ["photo-1"] },
  EnterData: { by: "fieldEngineer" },
  DecideReceipt: { by: "dutyManager", decision: { type: "archive" } },
  Resume: { by: "dutyManager" },
  AssessPerformance: { by: "performanceAssessor", score: 95 },
  ReviewAssessment: { by: "performanceReviewer" },
  Archive: { by: "archivist" },
  NoteRevisitDone: { by: "system", revisitId: "T-1-r1", satisfied: true },
  Close: { by: "archivist" },
  Reopen: { by: "hotlineEngineer", reason: "The pump does not stop again" },
  Escalate: { by: "fieldEngineer", reason: "Water in the control cabinet" },
  ReportToProjectManager: { by: "dutyManager" },
  RequestHelp: { by: "fieldEngineer", question: "What does alarm E7 mean?" },
  AnswerHelp: { by: "hotlineEngineer", answer: "Switch it off for ten minutes" },
  ReportToHeadquarters: { by: "dutyManager", reason: "The maker must decide" },
  Transfer: { by: "dutyManager", to: { department: "pumps" }, reason: "It is about pumps" },
  LinkRequest: { by: "hotlineEngineer", request: "T-0", as: "related" },
  NoteSendIn: { by: "system", repair: "S-1", number: null, standing: "sent" },
  Countersign: { by: "departmentHead" },
  ReturnForCorrection: { by: "departmentHead", opinion: "The cause is missing" },
  ReturnSlip: { by: "departmentHead" },
  AuditSlip: { by: "dutyManager", outcome: "accepted" },
  AffixSeal: { by: "customer" },
  NoteSettled: { by: "system" },
  NoteExpenses: { by: "system" },
  AmendRecord: {
    by: "fieldEngineer",
    field: "weekday",
    value: { type: "text", text: "星期五" },
    reason: "It was the day before",
  },
  SignAmendments: { by: "customer", outcome: { type: "signed", signature } },
  CheckConduct: { by: "fieldEngineer", answers: [{ item: "cleaned", kept: "kept" }] },
  RecordAuthorisation: { by: "fieldEngineer", person: { name: "Zhao Min" }, capacity: "informationCentre" },
  WithdrawAuthorisation: { by: "dutyManager", capacity: "informationCentre", reason: "The audit has begun" },
  TranscribeSlip: {
    by: "hotlineEngineer",
    steps: [
      { type: "AttachEvidence", by: { id: "wang", role: "fieldEngineer" }, at: at("18:00"), evidence: ["scan-1"] },
    ],
  },
  ImportHistory: {
    by: "dutyManager",
    from: "old-desk",
    steps: [
      { type: "Log", by: { id: "li", role: "hotlineEngineer" }, at: at("09:12"), customer: "c-1", fault: "No water" },
    ],
  },
  FillSlip: { by: "fieldEngineer", fields: { weekday: { type: "text", text: "星期四" } } },
  Hold: { by: "hotlineEngineer", for: "customer", reason: "The owner asked to wait" },
  Release: { by: "hotlineEngineer" },
  Cancel: { by: "dutyManager", reason: "Logged twice" },
  FireTimer: { by: "system", key: "request:T-1/response/1/1/due" },
  AdoptPolicy: { by: "system", ...adoptions.AdoptPolicy },
  AdoptCalendar: { by: "system", ...adoptions.AdoptCalendar },
};

/** One person for each role; the field engineer is the one who is dispatched. */
const people: Readonly<Record<string, string>> = { fieldEngineer: "wang", hotlineEngineer: "li", dutyManager: "sun" };

/** Somebody in a role. */
export const actor = (role: string) => ({ id: people[role] ?? role, role });

/** A command as somebody would write it; what is not said here is said as the plainest such command says it. */
export const command = <Name extends RequestCommandName>(
  type: Name,
  said: Partial<Omit<InputNamed<Name>, "type">> = {},
): RequestCommandInput => ({ ...plain[type], by: actor(plain[type].by), ...said, type }) as RequestCommandInput;

/** What came of a command. */
export type Answer = Result<readonly RecordedOfRequest[], RequestRefusal | MalformedCommand>;

/** A command read, sealed and decided, as the desk does it; an adoption with what it would put the request under. */
export const decided = (context: DecisionContext, input: unknown, state: RequestState): Answer =>
  requestProcess
    .parse(input, context.recordedAt)
    .andThen((parsed) => requestProcess.decide(consulting(context, parsed))(sealed(parsed, sealer), state));

/** A request that has lived through some commands, each recorded when it happened. */
export interface Lived {
  readonly state: RequestState;
  readonly events: readonly RecordedOfRequest[];
  /** What would come of another command, recorded when it happened or at another moment. */
  readonly when: (input: RequestCommandInput, recordedAt?: Instant) => Answer;
  /** The request after more commands. */
  readonly then: (...inputs: readonly RequestCommandInput[]) => Lived;
}

/** The request after these commands. */
export const given = (...inputs: readonly RequestCommandInput[]): Lived =>
  livedUnder(presets.compiled.standard, inputs);

/** The same under another policy. */
export const givenUnder = (policy: CompiledPolicy, ...inputs: readonly RequestCommandInput[]): Lived =>
  livedUnder(policy, inputs);

const livedUnder = (policy: CompiledPolicy, inputs: readonly RequestCommandInput[]): Lived => {
  let state = requestProcess.initial;
  const events: RecordedOfRequest[] = [];
  for (const input of inputs) {
    const answer = decided(contextAt(momentOf(input), policy), input, state);
    if (answer.isErr()) throw new Error(`${input.type} was refused: ${JSON.stringify(answer.error)}`);
    state = answer.value.reduce(requestProcess.evolve, state);
    events.push(...answer.value);
  }
  return {
    state,
    events,
    when: (input, recordedAt = momentOf(input)) => decided(contextAt(recordedAt, policy), input, state),
    then: (...more) => livedUnder(policy, [...inputs, ...more]),
  };
};

const momentOf = (input: RequestCommandInput): Instant => (input.at ?? at("18:00")) as Instant;

/** The main line of the real case, from the call to the closed file. */
export const mainLine: readonly RequestCommandInput[] = [
  command("Log", { at: at("09:12") }),
  command("StartGuidance", { at: at("09:20") }),
  command("EndGuidance", { at: at("10:05") }),
  command("Triage", { at: at("10:05") }),
  command("Dispatch", { at: at("10:14") }),
  command("Confirm", { at: at("10:20") }),
  command("Depart", { at: at("13:00") }),
  command("Arrive", { at: at("13:40") }),
  command("SignChecklist", { at: at("13:55") }),
  command("StartWork", { at: at("14:00") }),
  command("CompleteWork", { at: at("15:05") }),
  command("SignOff", { at: at("15:20") }),
  command("Leave", { at: at("15:30") }),
  command("EnterData", { at: at("09:30", "2024-11-22") }),
  command("DecideReceipt", { at: at("10:00", "2024-11-22") }),
  command("AssessPerformance", { at: at("10:10", "2024-11-22") }),
  command("ReviewAssessment", { at: at("10:20", "2024-11-22") }),
  command("Archive", { at: at("10:30", "2024-11-22") }),
  command("NoteRevisitDone", { at: at("14:10", "2024-11-22") }),
  command("Close", { at: at("14:30", "2024-11-22") }),
];

/** The main line up to and with a command. */
export const upTo = (type: RequestCommandName): readonly RequestCommandInput[] =>
  mainLine.slice(0, mainLine.findIndex((one) => one.type === type) + 1);

/** The timers that are still to fire. */
export const timersLeft = (state: RequestState, now: Instant, policy: CompiledPolicy = presets.compiled.standard) =>
  pendingTimers(policy, requestProcess.timelinesOf("T-1", state), requestProcess.clocksIn(state).fired, now);
