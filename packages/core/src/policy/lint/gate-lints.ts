import { openMillisBetween } from "../../calendar/open-millis.ts";
import type { ServiceCalendar } from "../../calendar/service-calendar.ts";
import { toMillis } from "../../time/instant.ts";
import { dayNumberOf, localDate, localDateOf } from "../../time/local-date.ts";
import { instantAtWallTime, localDateTime } from "../../time/wall-time.ts";
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
};

/** What is wrong with gates and windows: a gate that no role may satisfy, a revisit when nobody serves. */
export const gateLints = (
  { policy, calendar }: CompiledPolicy,
  heldRoles: readonly string[] | null,
): readonly PolicyLint[] => [
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
  ...revisitLints(
    policy.request,
    policy.timeZone,
    policy.calendars.flatMap((id) => calendar(id) ?? []),
  ),
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

const revisitLints = (
  { afterRepair }: RequestRules,
  timeZone: string,
  calendars: readonly ServiceCalendar[],
): readonly PolicyLint[] => {
  if (afterRepair === null || calendars.length === 0) return [];
  return afterRepair.windows.flatMap((window, at) =>
    calendars.some((calendar) => isServed(calendar, window, timeZone))
      ? []
      : [
          {
            rule: "revisitOutsideHours",
            path: `request.afterRepair.windows.${String(at)}`,
            conflictsWith: "calendars",
            facts: {},
            suggestion: { "zh-CN": "请将回访时段移到服务时间之内", en: "move the window into service hours" },
          },
        ],
  );
};

/** Whether a calendar is open all through a window on some day of a plain week. */
const isServed = (calendar: ServiceCalendar, [from, until]: readonly [string, string], timeZone: string): boolean =>
  plainWeek.some((date) => {
    const at = (time: string): number => toMillis(instantAtWallTime(localDateTime(`${date}T${time}`), timeZone));
    const [begins, ends] = [at(from), until === "24:00" ? at("23:59") : at(until)];
    return ends > begins && openMillisBetween(calendar, begins, ends) === ends - begins;
  });

const monday = dayNumberOf(localDate("2026-03-02"));
const plainWeek = [0, 1, 2, 3, 4, 5, 6].map((day) => localDateOf(monday + day));
