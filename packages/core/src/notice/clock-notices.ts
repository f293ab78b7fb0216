import type { ClockEvent } from "../process/clock-events.ts";
import type { NewNotice } from "./notice.ts";
import type { NoticeKey, NoticeVariables, RequestVariables } from "./notice-variables.ts";

/** What the roles that a clock's rung names are told, at once: an escalation never waits behind other notices. */
export const clockNotices = (event: ClockEvent, about: RequestVariables, tier: string | null): readonly NewNotice[] => {
  const { clock, label: clockLabel, startedAt, dueAt, tell } = event.data;
  const variables = { ...about, clock, clockLabel, startedAt, dueAt, tier };
  switch (event.type) {
    case "ClockWarned":
      return toRoles(tell, "clockWarned", { ...variables, percent: event.data.percent });
    case "ClockMissed":
      return toRoles(tell, "clockMissed", variables);
    case "ClockEscalated":
      return toRoles(tell, "clockEscalated", { ...variables, minutesAfterDue: event.data.minutesAfterDue });
    case "ClockCorrected":
      return [];
  }
};

const toRoles = <Key extends NoticeKey>(
  roles: readonly string[],
  key: Key,
  variables: NoticeVariables[Key],
): readonly NewNotice[] => roles.map((role) => ({ key, variables, texts: {}, to: { role }, urgent: true }));
