import type { CalendarData, ServiceHours } from "../../../calendar/calendar-data.ts";

const allDay: readonly ServiceHours[] = [["00:00", "24:00"]];

/** Every hour of every day 全天候, by the clocks of China. */
export const china7x24: CalendarData = {
  timeZone: "Asia/Shanghai",
  weekly: { "1": allDay, "2": allDay, "3": allDay, "4": allDay, "5": allDay, "6": allDay, "7": allDay },
};
