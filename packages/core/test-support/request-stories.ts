import fc from "fast-check";
import { compilePolicy, type CompiledPolicy } from "../src/policy/compile-policy.ts";
import type { ApprovalSlot } from "../src/policy/approval-slot.ts";
import type { RequestSlips } from "../src/policy/request-slips.ts";
import { requestMilestones, sendInStandings } from "../src/policy/request-words.ts";
import type { RequestRules } from "../src/policy/request-rules.ts";
import { conductChecklist } from "../src/policy/presets/conduct-checklist.ts";
import { oneSlip } from "../src/policy/presets/request-slips.ts";
import { presets } from "../src/presets/presets.ts";
import { availableRequestCommands } from "../src/request/decide-request.ts";
import type { RequestCommandInput, RequestCommandName } from "../src/request/request-commands.ts";
import type { RecordedOfRequest } from "../src/request/request-events.ts";
import { requestAlarms } from "../src/request/request-alarms.ts";
import { requestProcess } from "../src/request/request-process.ts";
import type { RequestState } from "../src/request/request-state.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import { actor, at, command, contextAt, decided, lamp, timersLeft, type Answer } from "./request-fixtures.ts";
import { adoptedBy } from "./adopting.ts";

const { standard } = presets.compiled;

/** The rules of the standard policy, with one slip for all. */
const rules: RequestRules = { ...standard.policy.request, slips: oneSlip };

/** The standard policy with other rules for requests, and what else is to differ. */
export const variant = (request: Partial<RequestRules>, more: object = {}): CompiledPolicy =>
  compilePolicy({ ...standard.policy, ...more, request: { ...rules, ...request } }, presets.calendars)._unsafeUnwrap();

/** A slot that this role signs before a step. */
export const slot = (id: string, before: ApprovalSlot["before"], role: string): ApprovalSlot => ({
  id,
  label: { "zh-CN": id, en: id },
  before,
  roles: [role],
  kinds: null,
  source: ["callout"],
});

const label = { "zh-CN": "x", en: "x" };
const boxes = { label, filledBy: ["anyone"], mandatory: "yes", holds: "extra" } as const;

/** A slip of which nothing may be left out: a weekday before the work is done, and the labour before the close. */
const wholeSlip: RequestSlips = {
  ...(rules.slips ?? { enteredBy: [] }),
  templates: [
    {
      id: "whole",
      form: "F-00",
      formCode: null,
      title: label,
      parties: { customer: label },
      copies: null,
      complete: true,
      sections: [
        {
          id: "all",
          label,
          fields: [
            { id: "weekday", type: "text", ...boxes, gate: "CompleteWork" },
            { id: "labour", type: "duration", ...boxes },
            { id: "secondDate", type: "date", ...boxes, mandatory: "no" },
          ],
        },
      ],
      source: ["callout"],
    },
  ],
  rules: [{ rank: 1, when: {}, slip: "whole", source: ["callout"] }],
};

/** The standard policy and what differs from it: no gates, no revisit, tiers for some only, wide open recording. */
export const policies = {
  standard: variant({}),
  gateless: variant({ gates: {}, slips: null, conduct: null }),
  /** Allowed by the customer, inside the scope, well behaved, signed by both sides, and nothing left out. */
  guarded: variant({
    slips: wholeSlip,
    conduct: { checklist: conductChecklist, before: { DecideReceipt: ["leaving"] } },
    authorisation: [{ capacity: "informationCentre", before: ["StartWork", "ResolveRemotely"], source: ["R-582"] }],
    approvals: [
      { ...slot("briefing", "Dispatch", "departmentHead"), signed: true },
      { ...slot("engineer", "DecideReceipt", "fieldEngineer"), signed: true },
    ],
    gates: { Dispatch: ["insideScope"], CompleteWork: ["slipFilled"], Close: ["slipFilled"] },
  }),
  withoutRevisit: variant({ afterRepair: null }),
  vipOnly: variant({}, { tierRules: [{ rank: 1, when: { vip: true }, tier: "vip", source: [] }] }),
  patient: variant({}, { recording: { ...standard.policy.recording, latenessHours: 24 * 365 } }),
  /** Signed by others before it goes on, sealed, audited, returned and settled before it is over. */
  thorough: variant(
    {
      approvals: [
        slot("review", "Dispatch", "departmentHead"),
        slot("approval", "Dispatch", "approvingLeader"),
        { ...slot("briefing", "StartWork", "departmentLeader"), appliesWhen: { mode: "onsite" } },
        slot("leader", "CompleteWork", "departmentLeader"),
        slot("acceptance", "DecideReceipt", "departmentHead"),
        slot("marketing", "Archive", "marketingConfirmer"),
      ],
      gates: {
        ...rules.gates,
        DecideReceipt: ["ratings", "unitSealed"],
        Archive: ["slipReturned", "slipAudited", "leftoverRecorded"],
        Close: [...(rules.gates.Close ?? []), "settled", "expensesRecorded"],
      },
      archivable: [
        {
          id: "notUrgent",
          label: { "zh-CN": "非紧急事务", en: "an affair that is not urgent" },
          when: { tier: "standard" },
          wanted: { route: "general" },
          source: ["callout"],
        },
      ],
    },
    {
      notices: {
        ...standard.policy.notices,
        requestTriaged: [{ role: "engineeringManager" }],
        slipCountersigned: [{ role: "operationsDepartment" }],
        slipReturned: [{ role: "finance" }],
      },
    },
  ),
} satisfies Record<string, CompiledPolicy>;

/** Every command there is. */
export const commandNames = [...new Set(Object.values(requestProcess.transitions).flat())] as RequestCommandName[];

/** Every role that may do anything, and one that may not. */
export const roles = [...new Set(Object.values(rules.permissions).flat()), "passerBy"];

/** What progress comes to: now and then nothing that a promise waits for. */
const milestones = [{}, {}, ...requestMilestones.map((milestone) => ({ milestone }))];

/** Every word that people say in the stories carries this mark, which nothing else does. */
export const SPOKEN = "⟦said⟧";

/** What decides one step of a story; what the numbers mean depends on where the story stands. */
export interface Move {
  /** Whether the step is likely to be taken, or anybody tries anything. */
  readonly likely: boolean;
  readonly which: number;
  readonly choices: readonly number[];
  readonly minutesLater: number;
  readonly minutesOff: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  likely: fc.oneof({ weight: 7, arbitrary: fc.constant(true) }, { weight: 2, arbitrary: fc.constant(false) }),
  which: fc.nat(999),
  choices: fc.array(fc.nat(59), { minLength: 8, maxLength: 8 }),
  minutesLater: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  ),
  minutesOff: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -60, max: 7 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3000, max: 10 }) },
  ),
});

/** The commands that lead onward, so that stories often get far. */
const ONWARD: Readonly<Partial<Record<RequestCommandName, number>>> = {
  EndGuidance: 4,
  Triage: 6,
  Dispatch: 6,
  Reassign: 3,
  Confirm: 3,
  Decline: 2,
  Arrive: 4,
  SignChecklist: 8,
  StartWork: 6,
  CompleteWork: 8,
  SignOff: 5,
  RecordUnsigned: 2,
  Rate: 3,
  DecideReceipt: 8,
  AssessPerformance: 4,
  ReviewAssessment: 4,
  Archive: 6,
  NoteRevisitDone: 12,
  Close: 8,
  Release: 6,
  Resume: 4,
  EnterData: 2,
  Leave: 2,
  Countersign: 6,
  ReturnSlip: 3,
  AuditSlip: 2,
  AffixSeal: 4,
  NoteSettled: 3,
  NoteExpenses: 3,
  FillSlip: 2,
  RecordAuthorisation: 2,
  CheckConduct: 2,
  SignAmendments: 4,
  EndVisit: 2,
  TellAdvice: 4,
  AssignEngineer: 4,
  NoteRepairs: 2,
};

/** The commands beside the main line, which are offered in nearly every status: one of each now and then is enough. */
export const beside: readonly RequestCommandName[] = [
  "AttachEvidence",
  "TellCustomer",
  "Escalate",
  "ReportToProjectManager",
  "RequestHelp",
  "ReportToHeadquarters",
  "Transfer",
  "LinkRequest",
  "NoteSendIn",
  "NoteRecord",
  "AmendRecord",
  "WithdrawAuthorisation",
  "IdentifyUnit",
];

/** How often a command is tried, beside others. */
const weightOf = (type: RequestCommandName): number => (beside.includes(type) ? 1 : (ONWARD[type] ?? 1) * 5);

/** A command somebody tries: mostly one that could work. */
const attempt = (policy: CompiledPolicy, state: RequestState, now: Instant, move: Move): RequestCommandInput => {
  const { choices, which } = move;
  const spread = (toMillis(now) - toMillis(EPOCH)) / 60_000 + move.minutesOff < 0 ? 0 : move.minutesOff;
  const when = fromMillis(toMillis(now) + spread * 60_000);
  if (!move.likely) {
    const type = pick(commandNames, which);
    return payload(type, pick(roles, choices[0]), when, choices, true);
  }
  const able = roles.flatMap((role) =>
    availableRequestCommands(contextAt(now, policy), state, role).flatMap(({ command: type, missing }) =>
      Array.from({ length: missing.length > 0 ? 1 : weightOf(type) }, () => ({ type, role })),
    ),
  );
  const { type, role } = pick(able, which);
  if (type === "FireTimer") {
    const timers = [...requestAlarms("T-1", state), ...timersLeft(state, now, policy)];
    const key = timers.length === 0 ? "none" : pick(timers, choices[1]).key;
    return command("FireTimer", { by: actor("system"), at: when, key });
  }
  return payload(type, role, when, choices, (choices[7] ?? 0) % 4 === 0);
};

const pick = <Item>(items: readonly Item[], index = 0): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const everywhere = (judged: "inside" | "outside") => ({
  business: judged,
  organisation: judged,
  function: judged,
  application: judged,
});

/** What a role could say in a command: sound, or with a flaw that the command itself must refuse. */
export const payload = (
  type: RequestCommandName,
  role: string,
  when: Instant,
  choices: readonly number[],
  flawed: boolean,
): RequestCommandInput => {
  const [, one = 0, two = 0, three = 0, four = 0] = choices;
  const by = {
    ...actor(role),
    id: pick([actor(role).id, "wang", "chen", "performanceAssessor", "zhou", "xu"], one < 30 ? 0 : one),
  };
  const said = (text: string) => `${SPOKEN} ${text}`;
  const card = two % 2 === 0 ? { cardId: "c-9" } : { name: said("Zhao Min"), phone: "1", language: undefined };
  const signature = { signer: card, capacity: "owner", method: "drawn" as const };
  const visitId = flawed && three % 3 === 0 ? { visitId: `v${String(1 + (four % 3))}` } : {};
  const common = { by, at: when };
  const answers = rules.checklist.map(({ id }, index) =>
    (one + index) % 3 === 0
      ? { item: id, answer: "notApplicable" as const, reason: said("nothing there") }
      : {
          item: id,
          answer: "confirmed" as const,
          ...(flawed && two % 3 === 0 ? { doneAt: undefined } : { doneAt: when }),
        },
  );
  const ratings = Object.fromEntries(
    rules.survey.questions
      .slice(0, 1 + (one % 3))
      .map(({ id }, index) => [id, flawed && three % 4 === 0 ? 9 : 1 + ((two + index) % 5)]),
  );
  const grading = {
    ...(flawed && one % 2 === 0 ? { severity: two % 2 === 0 ? "dreadful" : undefined } : { severity: "normal" }),
    ...(two % 4 === 0 ? { charging: "paid" as const } : {}),
    ...(two % 4 === 0 || (flawed && two % 4 === 1) ? { estimate: { amountMinor: 30_000, currency: "CNY" } } : {}),
    ...(two % 3 === 0 ? { route: "urgent" as const } : {}),
    diagnosis: said("the protector"),
    scope: { ...everywhere("inside"), ...(two % 5 === 1 ? { business: "outside" as const } : {}) },
  };
  switch (type) {
    case "Log":
    case "LogFromPatrol":
      return command(type, {
        ...common,
        ...(type === "LogFromPatrol" ? grading : {}),
        fault: said("does not stop"),
        ...(one % 2 === 0 ? { wish: said("soon") } : {}),
        ...(four % 7 === 6 ? { unit: lamp } : {}),
        kind:
          flawed && two % 3 === 0
            ? pick(["nonsense", "constructor"], one)
            : pick(Object.keys(rules.kinds), three < 40 ? 0 : three),
        contact: card,
        ...(two % 3 === 0 ? { product: { name: "panel" } } : {}),
        facts: four % 2 === 0 ? { vip: true } : { plainText: "a fact", zone: "-0", hours: -0 },
      });
    case "EndGuidance":
      return command(type, { ...common, findings: said("sound") });
    case "Triage":
      return command(type, { ...common, ...grading });
    case "AdviseOnly":
      return command(type, {
        ...common,
        advice: said("ask the maker"),
        ...(one % 3 === 0 ? { because: "notNeeded" as const, outside: [] } : {}),
      });
    case "TellAdvice":
      return command(type, { ...common, person: card, opinion: said("we had hoped for more") });
    case "AssignEngineer":
      return command(type, { ...common, ...visitId, engineer: pick(["wang", "chen"], one) });
    case "ReportDelay":
      return command(type, {
        ...common,
        ...visitId,
        outcome: pick(["late", "cannotArrive"] as const, one),
        reason: said("a closed bridge"),
        ...(two % 2 === 0 ? { expectedAt: when } : {}),
      });
    case "TellCustomer":
      return command(type, { ...common, person: card, message: said("it will be late") });
    case "EndVisit":
      return command(type, {
        ...common,
        ...visitId,
        result: pick(["surveyed", "unfinished", "partsNeeded"] as const, one),
        findings: said("worn"),
        next: three % 3 === 0 ? { type: "wait", for: "parts" } : { type: "dispatch" },
      });
    case "AttachEvidence":
      return command(type, { ...common, caption: said("the cabinet") });
    case "Escalate":
      return command(type, { ...common, reason: said("again"), technical: one % 2 === 0 });
    case "Reopen":
    case "ReportToHeadquarters":
      return command(type, { ...common, reason: said("again") });
    case "Transfer":
      return command(type, {
        ...common,
        to: one % 2 === 0 ? { person: "zhou" } : { department: "pumps" },
        reason: said("pumps"),
      });
    case "RequestHelp":
      return command(type, { ...common, question: said("what is E7?") });
    case "AnswerHelp":
      return command(type, { ...common, answer: said("wait"), sources: ["K-7"] });
    case "LinkRequest":
      return command(type, { ...common, request: flawed && one % 3 === 0 ? "T-1" : `T-${String(2 + (two % 3))}` });
    case "NoteSendIn":
      return command(type, { ...common, repair: `S-${String(one % 2)}`, standing: pick(sendInStandings, two) });
    case "Regrade":
      return command(type, {
        ...common,
        ...(two % 3 === 0 ? { tier: pick(["standard", "advanced", "vip"], one) } : {}),
        scope: everywhere("inside"),
        severity: flawed && three % 2 === 0 ? "dreadful" : pick(["critical", "normal", "minor"], four),
        reason: said("worse than was thought"),
      });
    case "Dispatch":
      return command(type, {
        ...common,
        ...(three % 5 === 4 ? { engineer: undefined, department: "pumps" } : { engineer: pick(["wang", "chen"], one) }),
        team: two % 3 === 0 ? ["zhou"] : [],
        mode: pick(["onsite", "onsite", "remote", "resident"] as const, three),
        ...(four % 3 === 2 ? { purpose: "replacement" as const } : {}),
        suggestion: said("bring a protector"),
      });
    case "Reassign":
      return command(type, {
        ...common,
        ...visitId,
        ...(three % 5 === 4
          ? { engineer: undefined, department: "pumps" }
          : { engineer: pick(["wang", "chen", "zhou"], one) }),
        suggestion: said("hurry"),
      });
    case "Decline":
      return command(type, { ...common, ...visitId, reason: said("elsewhere") });
    case "RecordNonVisit":
      return command(type, {
        ...common,
        ...visitId,
        reason: said("not needed"),
        told: { person: card, at: when, channel: "phone" },
        next: pick(
          [
            { type: "triage" },
            { type: "appointment", appointment: { from: when, until: fromMillis(toMillis(when) + 3_600_000) } },
            { type: "remoteSolution", solution: said("put back") },
          ] as const,
          one,
        ),
      });
    case "SignChecklist":
      return command(type, {
        ...common,
        ...visitId,
        answers: flawed
          ? pick([answers.slice(1), [...answers, { item: "rain", answer: "confirmed" as const }], answers], four)
          : answers,
        signature,
      });
    case "RecordProgress":
      return command(type, { ...common, note: said("called the maker"), ...pick(milestones, four) });
    case "CompleteWork":
      return command(type, {
        ...common,
        ...visitId,
        result: one % 2 === 0 ? "completedSmoothly" : "observe",
        openProblems: (one % 2 === 0) === !flawed ? "none" : { described: said("the float switch") },
        solution: said("replaced"),
        parts: three % 2 === 0 ? [{ name: "plug-in", unit: { name: "protector", serial: "P-7" } }] : [],
      });
    case "ResolveRemotely":
      return command(type, { ...common, solution: said("put back") });
    case "SignOff":
      return command(type, {
        ...common,
        outcome: pick(["fullyResolved", "partlyResolved", "unresolved"] as const, one),
        opinion: said("thanks"),
        ratings: flawed && two % 4 === 1 ? { weather: 3 } : ratings,
        signature,
      });
    case "Rate":
      return command(type, {
        ...common,
        ratings: { [pick(rules.survey.questions, one).id]: 1 + (two % (flawed ? 7 : 5)) },
      });
    case "RecordUnsigned":
      return command(type, { ...common, explanation: said("gone"), witness: card });
    case "Leave":
    case "ReturnToCompany":
    case "EnterData":
    case "Confirm":
    case "Depart":
    case "Arrive":
    case "StartWork":
      return command(type, { ...common, ...visitId });
    case "DecideReceipt":
      return command(type, {
        ...common,
        decision: pick(
          [
            { type: "archive" },
            { type: "archive" },
            { type: "redispatch" },
            { type: "defer", until: two % 2 === 0 ? { resumeAt: when } : { condition: said("when the part comes") } },
          ] as const,
          one,
        ),
        explanation: said("as agreed"),
      });
    case "Resume":
      return command(type, { ...common, reason: said("the part came") });
    case "AssessPerformance":
      return command(type, { ...common, score: pick([90, 0, -0, 72.5], one) });
    case "ReviewAssessment":
      return command(type, { ...common, opinion: said("fair") });
    case "Archive":
      return command(type, { ...common, leftoverSlips: one % 2 === 0 ? ["L-1"] : [] });
    case "NoteRevisitDone":
      return command(type, {
        ...common,
        revisitId: flawed && one % 2 === 0 ? "T-9-r1" : `T-1-r${String(1 + (one % 5))}`,
      });
    case "Hold":
      return command(type, {
        ...common,
        for: pick(["customer", "parts", "thirdParty"] as const, one),
        reason: said("wait"),
      });
    case "Cancel":
      return command(type, { ...common, reason: said("twice") });
    case "Countersign":
      return command(type, {
        ...common,
        ...(flawed && one % 2 === 0 ? { slot: "nobody" } : {}),
        ...(two % 2 === 0 ? { signature } : {}),
      });
    case "ReturnForCorrection":
      return command(type, { ...common, opinion: said("the cause is missing") });
    case "ReturnSlip":
      return command(type, { ...common, note: said("filled in") });
    case "AuditSlip":
      return command(type, {
        ...common,
        outcome: pick(["accepted", "accepted", "returned"] as const, one),
        opinion: said("as it is"),
      });
    case "AffixSeal":
      return command(type, { ...common, keeper: card, image: "seal-1" });
    case "AmendRecord":
      return command(type, {
        ...common,
        field: flawed && one % 2 === 0 ? "nonsense" : "weekday",
        value: { type: "text", text: said("Friday") },
        reason: said("it was Friday"),
      });
    case "SignAmendments":
      return command(type, {
        ...common,
        outcome:
          one % 2 === 0
            ? { type: "signed", signature }
            : { type: "unsigned", reason: "absent", explanation: said("gone"), witness: card },
      });
    case "CheckConduct":
      return command(type, {
        ...common,
        ...visitId,
        answers: [
          { item: "cleaned", kept: two % 4 === 1 ? "broken" : "kept", note: said("swept") },
          ...(flawed && one % 2 === 0 ? [{ item: "sang", kept: "kept" as const }] : []),
        ],
      });
    case "RecordAuthorisation":
      return command(type, {
        ...common,
        person: card,
        ...(two % 4 === 1 ? { until: fromMillis(toMillis(when) + 3_600_000) } : {}),
      });
    case "WithdrawAuthorisation":
      return command(type, {
        ...common,
        ...(flawed ? { capacity: "endUser" } : {}),
        reason: said("the audit has begun"),
      });
    case "IdentifyUnit":
      return command(type, { ...common, unit: two % 4 === 3 ? { ...lamp, serial: null } : lamp });
    case "NoteRepairs":
      return command(type, {
        ...common,
        item: one % 4 === 3 ? { ...lamp, serial: null } : lamp,
        counts: [{ of: "unit", component: null, count: two % 5, moreThan: 3, replace: two % 5 > 3 }],
      });
    case "NoteRecord": {
      const record = one % 2 === 0 ? "leftover" : "qualitySurvey";
      return command(type, { ...common, record, id: `${record}-${String(two)}`, number: null });
    }
    case "TranscribeSlip":
    case "ImportHistory": {
      const wrote = { by: actor("hotlineEngineer"), at: when };
      const log = { type: "Log" as const, ...wrote, customer: "c-1", fault: said("no water"), facts: { vip: true } };
      const scan = { type: "AttachEvidence" as const, ...wrote, evidence: ["scan-1"] };
      if (type === "ImportHistory") return command(type, { ...common, steps: [log, ...(flawed ? [log] : [scan])] });
      return command(type, { ...common, steps: one % 2 === 0 ? [log, scan] : [scan] });
    }
    case "FillSlip":
      return command(type, {
        ...common,
        fields: {
          ...(flawed && one % 3 === 0 ? { nonsense: { type: "integer" as const, value: 7 } } : {}),
          weekday: { type: "text" as const, text: said("Thursday") },
          ...(one % 2 === 1 ? { labour: { type: "duration" as const, minutes: 90 } } : {}),
        },
      });
    case "NoteSettled":
    case "NoteExpenses":
    case "StartGuidance":
    case "Release":
    case "Close":
    case "ReportToProjectManager":
    case "FireTimer":
      return command(type, common);
    case "AdoptPolicy":
      return command(type, flawed && one % 2 === 0 ? { ...common, policy: { id: "standard", version: "?" } } : common);
    case "AdoptCalendar":
      return command(type, common);
  }
};

/** One command of a story, and what came of it. */
export interface Step {
  readonly input: RequestCommandInput;
  readonly recordedAt: Instant;
  /** The policy it was decided under. */
  readonly policy: CompiledPolicy;
  readonly before: RequestState;
  readonly after: RequestState;
  readonly answer: Answer;
}

/** What happened to one request. */
export interface Story {
  /** The policy the request is under at the end. */
  readonly policy: CompiledPolicy;
  readonly steps: readonly Step[];
  readonly events: readonly RecordedOfRequest[];
  readonly state: RequestState;
  /** When the last command was recorded. */
  readonly now: Instant;
}

const EPOCH = at("09:00");

/** A story, as its moves make it. */
const told = (first: CompiledPolicy, moves: readonly Move[]): Story => {
  let policy = first;
  let state = requestProcess.initial;
  let now = EPOCH;
  const steps: Step[] = [];
  const events: RecordedOfRequest[] = [];
  for (const one of moves) {
    now = fromMillis(toMillis(now) + one.minutesLater * 60_000);
    const input = attempt(policy, state, now, one);
    const answer = decided(contextAt(now, policy), input, state);
    const caused = answer.unwrapOr([]);
    const after = caused.reduce(requestProcess.evolve, state);
    steps.push({ input, recordedAt: now, policy, before: state, after, answer });
    events.push(...caused);
    state = after;
    if (caused.some(({ type }) => type === "PolicyAdopted" || type === "CalendarAdopted"))
      policy = adoptedBy(policy, input) ?? policy;
  }
  const story = { policy, steps, events, state, now };
  // What fast-check prints of a story that broke a law.
  return Object.assign(story, { [fc.toStringMethod]: () => summary(story) });
};

const summary = ({ steps }: Story): string =>
  [
    Object.entries(policies).find(([, one]) => one === steps[0]?.policy)?.[0],
    ...steps.map(({ input, recordedAt, answer, after }) => {
      const { type, by, at: when, ...said } = input;
      const came = answer.isOk() ? answer.value.map((event) => event.type).join(", ") : answer.error.type;
      return `${String(when)} (${recordedAt}) ${by.role} ${type} ${JSON.stringify(said)} => ${came}; ${after.status}`;
    }),
  ].join("\n");

/** Stories of requests under one of these policies: all of them unless said otherwise. */
export const stories = (...under: readonly CompiledPolicy[]): fc.Arbitrary<Story> =>
  fc
    .tuple(
      fc.constantFrom(...(under.length > 0 ? under : Object.values(policies))),
      fc.array(move, { minLength: 5, maxLength: 45, size: "max" }),
    )
    .map(([policy, moves]) => told(policy, moves));
