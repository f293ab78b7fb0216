import type { CompiledPolicy } from "../compile-policy.ts";
import type { Requirement, RequestRules } from "../request-rules.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** The commands that bring about what a gate asks for. */
const satisfiedBy: Readonly<Record<Requirement, readonly (keyof RequestRules["permissions"])[]>> = {
  checklistSigned: ["SignChecklist"],
  openProblemsNone: ["CompleteWork"],
  nonVisitRecorded: ["RecordNonVisit"],
  ratings: ["Rate", "SignOff"],
  dataEntered: ["EnterData"],
  assessed: ["AssessPerformance"],
  assessmentReviewed: ["ReviewAssessment"],
  blockingRevisitsDone: ["NoteRevisitDone"],
  slipReturned: ["ReturnSlip"],
  slipAudited: ["AuditSlip"],
  unitSealed: ["AffixSeal", "SignOff"],
  settled: ["NoteSettled"],
  expensesRecorded: ["NoteExpenses"],
  slipFilled: ["FillSlip"],
  insideScope: ["Triage", "Regrade"],
  repairsCounted: ["NoteRepairs"],
  leftoverRecorded: ["NoteRecord"],
};

/** What is wrong with gates: one that no role may satisfy, be it a requirement, an approval, a leave to be had or conduct. */
export const gateLints = ({ policy }: CompiledPolicy, heldRoles: readonly string[] | null): readonly PolicyLint[] => [
  ...onlyAfter(policy.request).flatMap(({ path, command }) =>
    isPermitted(policy.request, command, heldRoles) ? [] : [nobodySatisfies(path, [command])],
  ),
  ...Object.entries(policy.request.gates).flatMap(([command, requirements]) =>
    (requirements ?? []).flatMap((requirement, at) =>
      satisfiedBy[requirement].some((one) => isPermitted(policy.request, one, heldRoles))
        ? []
        : [nobodySatisfies(`request.gates.${command}.${String(at)}`, satisfiedBy[requirement])],
    ),
  ),
  ...policy.request.approvals.flatMap(({ roles }, at) =>
    roles.some((role) => isPermittedTo(policy.request, "Countersign", role, heldRoles))
      ? []
      : [nobodySatisfies(`request.approvals.${String(at)}`, ["Countersign"])],
  ),
];

interface After {
  readonly path: string;
  /** What must be done first. */
  readonly command: keyof RequestRules["permissions"];
}

/** What waits for the customer's leave, and for conduct that was looked at. */
const onlyAfter = ({ authorisation, conduct }: RequestRules): readonly After[] => [
  ...authorisation.map((_, at): After => ({
    path: `request.authorisation.${String(at)}`,
    command: "RecordAuthorisation",
  })),
  ...Object.keys(conduct?.before ?? {}).map((before): After => ({
    path: `request.conduct.before.${before}`,
    command: "CheckConduct",
  })),
];

const isPermitted = (
  { permissions }: RequestRules,
  command: keyof RequestRules["permissions"],
  held: readonly string[] | null,
): boolean => (permissions[command] ?? []).some((role) => isHeld(role, held));

const isPermittedTo = (
  { permissions }: RequestRules,
  command: keyof RequestRules["permissions"],
  role: string,
  held: readonly string[] | null,
): boolean => (permissions[command] ?? []).includes(role) && isHeld(role, held);

const isHeld = (role: string, held: readonly string[] | null): boolean =>
  held === null || role === "system" || held.includes(role);

const nobodySatisfies = (path: string, commands: readonly string[]): PolicyLint => ({
  rule: "gateNobodySatisfies",
  path,
  conflictsWith: `request.permissions.${commands[0] ?? ""}`,
  facts: {},
  suggestion: {
    "zh-CN": `请授权某个角色执行 ${commands.join("、")}，或取消该前置条件`,
    en: `permit some role ${commands.join(" or ")}, or drop the gate`,
  },
});
