import type { ClockNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { inHours } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { clock } = facts;

/** What notices of clocks say. */
export const clocks: WordingOf<ClockNotices> = {
  clockWarned: (told) => ({
    subject: `Due soon: ${told.variables.clockLabel.en}`,
    opening: [
      told.variables.percent === null
        ? `“${told.variables.clockLabel.en}” is due on ${told.moment(told.variables.dueAt)}.`
        : `“${told.variables.clockLabel.en}” has used ${String(told.variables.percent)}% of its time and is due on ${told.moment(told.variables.dueAt)}.`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["Please make sure that it is done in time."],
  }),
  clockMissed: (told) => ({
    subject: `Overdue: ${told.variables.clockLabel.en}`,
    opening: [
      `“${told.variables.clockLabel.en}” was due on ${told.moment(told.variables.dueAt)} and had not been done by then.`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["Please see to it at once."],
  }),
  clockEscalated: (told) => ({
    subject: `Escalation: ${told.variables.clockLabel.en} overdue by ${duration(told.variables.minutesAfterDue)}`,
    opening: [
      `“${told.variables.clockLabel.en}” was due on ${told.moment(told.variables.dueAt)}. It is still open ${duration(told.variables.minutesAfterDue)} later and is therefore brought to your attention.`,
    ],
    facts: clock(told),
    quotes: [],
    closing: ["Please see that it is dealt with."],
  }),
};

const duration = (minutes: number): string =>
  inHours(minutes, { hours: (hours) => count(hours, "hour"), minutes: (rest) => count(rest, "minute") });

const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
