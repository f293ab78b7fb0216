import { defaultRules, type CalendarRules } from "./calendar-data.ts";
import { unexpected, type Refuse } from "./refuse.ts";

const choices = {
  exactFit: ["closing", "nextOpening"],
  zeroOutsideHours: ["unchanged", "nextOpening"],
  holidayAndOverride: ["override", "holiday"],
  overnightIntoHoliday: ["runsOn", "cutAtMidnight"],
} as const satisfies { readonly [rule in Exclude<keyof CalendarRules, "workday">]: readonly CalendarRules[rule][] };

/** A calendar's rules, those it does not state as in {@link defaultRules}. */
export const readRules = (value: unknown, refuse: Refuse): CalendarRules => {
  if (value === undefined) return defaultRules;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return unexpected(refuse, ["rules"], "rules", defaultRules);
  for (const [rule, choice] of Object.entries(value))
    if (!isChoice(rule, choice)) unexpected(refuse, ["rules", rule], isRule(rule) ? "rule" : "nothing", undefined);
  return { ...defaultRules, ...value };
};

const isRule = (rule: string): boolean => Object.hasOwn(defaultRules, rule);

const isChoice = (rule: string, choice: unknown): boolean => {
  if (rule === "workday") return choice === "date" || isOpenMinutes(choice);
  const allowed: readonly unknown[] = Object.hasOwn(choices, rule) ? choices[rule as keyof typeof choices] : [];
  return allowed.includes(choice);
};

const isOpenMinutes = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || Object.keys(value).join() !== "openMinutes") return false;
  const { openMinutes } = value as { readonly openMinutes: unknown };
  return typeof openMinutes === "number" && openMinutes > 0 && openMinutes <= 24 * 60;
};
