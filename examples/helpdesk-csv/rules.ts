import { compileCalendar } from "@callout/core/calendar";
import { compileClocks, type ClockRule } from "@callout/core/sla";

/** An office in London, closed over Easter 2026. */
const office = compileCalendar({
  timeZone: "Europe/London",
  weekly: {
    "1": [["09:00", "17:30"]],
    "2": [["09:00", "17:30"]],
    "3": [["09:00", "17:30"]],
    "4": [["09:00", "17:30"]],
    "5": [["09:00", "17:00"]],
  },
  holidays: ["2026-04-03", "2026-04-06"],
});

/** What both clocks have in common. */
const plain = {
  subject: "ticket",
  start: "new",
  voidedBy: [],
  calendar: "office",
  rungs: [],
  rearm: false,
  onFactsChange: "fromStart",
} satisfies Partial<ClockRule>;

/** What this helpdesk promises. Waiting for the customer stops the solution's clock; a ticket reopened goes on with it. */
const rules: readonly ClockRule[] = [
  {
    ...plain,
    id: "answer",
    label: { "zh-CN": "答复", en: "Answer" },
    stop: { anyOf: ["open", "solved"] },
    promises: [
      { rank: 1, when: { priority: "urgent" }, target: { open: 60 }, source: ["terms 2.1"] },
      { rank: 2, when: {}, target: { open: 240 }, source: ["terms 2.2"] },
    ],
    pausedBy: [],
    onNewCycle: {},
  },
  {
    ...plain,
    id: "solution",
    label: { "zh-CN": "解决", en: "Solution" },
    stop: "solved",
    promises: [
      { rank: 1, when: { priority: "urgent" }, target: { open: 240 }, source: ["terms 3.1"] },
      { rank: 2, when: {}, target: { workdays: 2, until: "sameTime" }, source: ["terms 3.2"] },
    ],
    pausedBy: ["pending"],
    onNewCycle: { reopened: "pause" },
  },
];

/** The rules, checked and joined with their calendar. A mistake in them is told at once. */
export const promises = office
  .mapErr(({ type, path }) => `${type} at ${path.join(".")}`)
  .andThen((calendar) => compileClocks(rules, { office: calendar }).mapErr((faults) => JSON.stringify(faults)));
