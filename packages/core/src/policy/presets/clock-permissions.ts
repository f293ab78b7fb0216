/** Clocks run, and versions of policies and calendars are adopted, without anybody: the desk itself sees to it. */
export const clockPermissions = { FireTimer: ["system"], AdoptPolicy: ["system"], AdoptCalendar: ["system"] };
