import type { VisitNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts, MODES, times } from "./terms.ts";

const { reference, site, contact, engineer, mode, appointment, visit } = facts;

/** What notices of visits say. */
export const visits: WordingOf<VisitNotices> = {
  visitDispatched: (told) => ({
    subject: `New task: ${MODES[told.variables.mode].toLowerCase()}`,
    opening: ["A new service task has been dispatched to you. Please confirm it."],
    facts: [
      ...visit(told),
      contact(told),
      fact("Dispatched", told.moment(told.variables.dispatchedAt)),
      told.variables.checklist.length === 0
        ? null
        : fact(
            "Confirmed by the customer before work starts",
            told.variables.checklist.map((item) => item.en).join("; "),
          ),
      told.variables.repairs.length === 0
        ? null
        : fact(
            "Repaired before",
            told.variables.repairs
              .map(
                ({ part, count, moreThan }) =>
                  `${part ?? "the whole unit"}: ${times(count)} (after more than ${String(moreThan)} it is replaced)`,
              )
              .join("; "),
          ),
    ],
    quotes: [quote("Reported fault", told.texts["symptom"]), quote("Suggested action", told.texts["suggestion"])],
    closing: [],
  }),
  visitAnnounced: (told) => ({
    subject: "An engineer has been assigned to your request",
    opening: [announcement(told)],
    facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
    quotes: [],
    closing: [
      told.variables.appointmentFrom === null
        ? "No time has been agreed yet; the engineer will contact you."
        : "If this time no longer suits you, please tell the service desk as early as you can.",
    ],
  }),
  visitReassigned: (told) => ({
    subject: "Your task has been reassigned",
    opening: [
      `This task has been reassigned to ${told.nameOf(told.variables.newEngineer)}. There is nothing more for you to do.`,
    ],
    facts: visit(told),
    quotes: [quote("Suggested action", told.texts["suggestion"])],
    closing: [],
  }),
  visitDeclined: (told) => ({
    subject: "Task declined: please dispatch it again",
    opening: [
      `${told.nameOf(told.variables.engineer)} has declined this task. Please dispatch it to another engineer.`,
    ],
    facts: visit(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  visitNotMade: (told) => ({
    subject: "Visit not made",
    opening: ["The engineer did not go on this visit. If a time is given here, it is the new one."],
    facts: visit(told),
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  visitMoved: (told) => ({
    subject: "Your appointment was moved",
    opening: ["The visit for this service request has been moved to a new time."],
    facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: ["If this time does not suit you, please tell the service desk as early as you can."],
  }),
  visitCalledOff: (told) => ({
    subject: "The visit will not take place",
    opening: ["The visit planned for this service request will not take place. If another follows, you will be told."],
    facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  visitDelayed: (told) => ({
    subject: DELAY[told.variables.outcome].subject,
    opening: [DELAY[told.variables.outcome].sentence],
    facts: [
      ...visit(told),
      told.variables.expectedAt === null ? null : fact("Expected", told.moment(told.variables.expectedAt)),
    ],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: ["Please talk to the customer and dispatch the task again if need be."],
  }),
  visitEnded: (told) => ({
    subject: "Visit over, work not finished",
    opening: [ENDED[told.variables.result]],
    facts: visit(told),
    quotes: [quote("What was found", told.texts["findings"])],
    closing: ["Please decide how to go on."],
  }),
};

const DELAY = {
  late: {
    subject: "The engineer will be late",
    sentence: "The engineer will arrive later than agreed.",
  },
  cannotArrive: {
    subject: "The engineer cannot come",
    sentence: "The engineer cannot come to this visit.",
  },
} as const;

const ENDED = {
  surveyed: "The engineer has looked at the site. The work itself is still to be done.",
  unfinished: "The engineer's visit is over, and the work is not finished.",
  partsNeeded: "The engineer's visit is over. A part is needed before the work can go on.",
} as const;

const announcement = (told: Told<"visitAnnounced">): string => {
  const name = told.nameOf(told.variables.engineer);
  switch (told.variables.mode) {
    case "onsite":
      return `${name} will visit you on site.`;
    case "remote":
      return `${name} will help you remotely.`;
    case "resident":
      return `${name}, the engineer stationed with you, will see to your request.`;
  }
};
