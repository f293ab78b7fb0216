import type { RungEvent } from "./clock-events.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { NoticeKey, NoticeVariables } from "../notice/notice-variables.ts";
import type { RecordVariables } from "../notice/variables/request-variables.ts";

/**
 * What the roles that a clock's rung names are told, at once: an escalation never waits behind other notices.
 *
 * @param atWork - who works on it, and in which role: told in place of everyone who holds that role
 */
export const clockNotices = (
  event: RungEvent,
  about: RecordVariables,
  tier: string | null,
  atWork: { readonly role: string; readonly actorId: string } | null,
): readonly NewNotice[] => {
  const { clock, label: clockLabel, startedAt, dueAt, tell } = event.data;
  const to = tell.map((role) => (role === atWork?.role ? { actorId: atWork.actorId } : { role }));
  const variables = { ...about, clock, clockLabel, startedAt, dueAt, tier };
  switch (event.type) {
    case "ClockWarned":
      return noticesTo(to, "clockWarned", { ...variables, percent: event.data.percent });
    case "ClockMissed":
      return noticesTo(to, "clockMissed", variables);
    case "ClockEscalated":
      return noticesTo(to, "clockEscalated", { ...variables, minutesAfterDue: event.data.minutesAfterDue });
  }
};

const noticesTo = <Key extends NoticeKey>(
  recipients: readonly NoticeRecipient[],
  key: Key,
  variables: NoticeVariables[Key],
): readonly NewNotice[] => recipients.map((to) => ({ key, variables, texts: {}, to, urgent: true }));
