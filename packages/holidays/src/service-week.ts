import type { CalendarData, ServiceHours } from "@callout/core/calendar";

/** When people work, apart from holidays. */
export interface ServiceWeek {
  readonly weekly: CalendarData["weekly"];
  /** The hours of a make-up workday; left out, those of Monday. */
  readonly makeUpHours?: readonly ServiceHours[];
}

/** Monday to Friday, nine to twelve and one to six. */
export const officeWeek: ServiceWeek = (() => {
  const day: readonly ServiceHours[] = [
    ["09:00", "12:00"],
    ["13:00", "18:00"],
  ];
  return { weekly: { "1": day, "2": day, "3": day, "4": day, "5": day } };
})();
