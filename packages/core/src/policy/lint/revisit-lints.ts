import { isOpenAt } from "../../calendar/open-millis.ts";
import type { ServiceCalendar } from "../../calendar/service-calendar.ts";
import { toMillis } from "../../time/instant.ts";
import { dayNumberOf, localDate, localDateOf } from "../../time/local-date.ts";
import { instantAtWallTime, localDateTime } from "../../time/wall-time.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import type { DayWindow } from "../day-window.ts";
import type { ServicePolicy } from "../service-policy.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** What is wrong with the windows in which customers are asked: one in which nobody serves. */
export const revisitLints = ({ policy, calendar }: CompiledPolicy): readonly PolicyLint[] => {
  const calendars = policy.calendars.flatMap((id) => calendar(id) ?? []);
  if (calendars.length === 0) return [];
  return windowsOf(policy).flatMap(({ path, windows }) =>
    windows.flatMap((window, at) =>
      calendars.some((one) => isServed(one, window, policy.timeZone)) ? [] : [outside(`${path}.${String(at)}`)],
    ),
  );
};

interface Windows {
  readonly path: string;
  readonly windows: readonly DayWindow[];
}

const windowsOf = ({ request, revisit }: ServicePolicy): readonly Windows[] => [
  { path: "request.afterRepair.windows", windows: request.afterRepair?.windows ?? [] },
  ...revisit.schemes.map(({ windows }, at) => ({ path: `revisit.schemes.${String(at)}.windows`, windows })),
  { path: "revisit.retry.windows", windows: revisit.retry.windows },
];

const outside = (path: string): PolicyLint => ({
  rule: "revisitOutsideHours",
  path,
  conflictsWith: "calendars",
  facts: {},
  suggestion: { "zh-CN": "请将回访时段移到服务时间之内", en: "move the window into service hours" },
});

/** Whether a calendar is open when a window begins and when it ends on some day of a plain week; breaks do not matter. */
const isServed = (calendar: ServiceCalendar, [from, until]: readonly [string, string], timeZone: string): boolean =>
  plainWeek.some((date) => {
    const at = (time: string): number => toMillis(instantAtWallTime(localDateTime(`${date}T${time}`), timeZone));
    return isOpenAt(calendar, at(from)) && isOpenAt(calendar, until === "24:00" ? at("23:59") : at(until) - 1);
  });

const monday = dayNumberOf(localDate("2026-03-02"));
const plainWeek = [0, 1, 2, 3, 4, 5, 6].map((day) => localDateOf(monday + day));
