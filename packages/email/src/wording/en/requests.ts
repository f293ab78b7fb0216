import type { RequestNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer, appointment, contact } = facts;

/** What notices of requests say. */
export const requests: WordingOf<RequestNotices> = {
  requestLogged: (told) => ({
    subject: "We have logged your service request",
    opening: ["Your service request has been logged. We will keep you informed of its progress."],
    facts: [reference(told), fact("Logged", told.moment(told.variables.loggedAt))],
    quotes: [quote("Reported fault", told.texts["symptom"])],
    closing: ["If anything is not as you described it, please contact the service desk and quote the number above."],
  }),
  requestAdvised: (told) => ({
    subject: "Our advice on your service request",
    opening: [
      "What you asked for lies outside the agreed scope of service, so no engineer will come. Here is our advice.",
    ],
    facts: [reference(told)],
    quotes: [quote("Advice", told.texts["advice"])],
    closing: [CONTACT_US],
  }),
  requestEscalated: (told) => ({
    subject: "Escalation: please see to it at once",
    opening: ["Something abnormal was reported on this service request. Please see to it at once."],
    facts: [reference(told), customer(told), fact("Reported", told.moment(told.variables.escalatedAt))],
    quotes: [quote("What was reported", told.texts["reason"])],
    closing: [],
  }),
  seniorEngineerWanted: (told) => ({
    subject: "Technical support wanted at once",
    opening: ["A technical problem was reported that is beyond those on site. Your support is wanted at once."],
    facts: [reference(told), customer(told), fact("Reported", told.moment(told.variables.escalatedAt))],
    quotes: [quote("What was reported", told.texts["reason"])],
    closing: [],
  }),
  helpRequested: (told) => ({
    subject: "The engineer asks for help",
    opening: [
      "The engineer on this service request asks for help. Please answer from the knowledge base or ask somebody who knows.",
    ],
    facts: [reference(told), customer(told)],
    quotes: [quote("Question", told.texts["question"])],
    closing: [],
  }),
  helpGiven: (told) => ({
    subject: "The help you asked for",
    opening: ["Here is the answer to your question."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Answer", told.texts["answer"])],
    closing: [],
  }),
  reportedToHeadquarters: (told) => ({
    subject: "Service request reported to headquarters",
    opening: ["The duty manager reports this service request to headquarters."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  requestTriaged: (told) => ({
    subject: "A service request was taken in",
    opening: ["This service request was looked at and is yours to see to."],
    facts: [reference(told), customer(told), fact("Charging", CHARGING[told.variables.charging])],
    quotes: [quote("Symptom", told.texts["symptom"]), quote("Diagnosis", told.texts["diagnosis"])],
    closing: [],
  }),
  requestTransferred: (told) => ({
    subject: "A service request was handed over to you",
    opening: ["You answer for this service request from now on, until the customer is satisfied."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  workAuthorised: (told) => ({
    subject: "Work on the customer's system is allowed",
    opening: ["The customer allows work on the system of this service request."],
    facts: [
      reference(told),
      customer(told),
      contact(told),
      fact("Allowed as", told.variables.capacity),
      told.variables.until === null ? null : fact("Until", told.moment(told.variables.until)),
    ],
    quotes: [],
    closing: [],
  }),
  authorisationWithdrawn: (told) => ({
    subject: "Stop: work on the customer's system is no longer allowed",
    opening: ["The customer no longer allows work on the system of this service request. Please stop it."],
    facts: [reference(told), customer(told), fact("Was allowed as", told.variables.capacity)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  conductBroken: (told) => ({
    subject: "Rules of conduct were not kept",
    opening: ["On this service request somebody did not keep to the rules of conduct."],
    facts: [
      reference(told),
      customer(told),
      told.variables.engineer === null ? null : fact("Engineer", told.nameOf(told.variables.engineer)),
      fact("Not kept", told.variables.items.map((item) => item.en).join("; ")),
    ],
    quotes: [],
    closing: [],
  }),
  requestReopened: (told) => ({
    subject: "Service request reopened",
    opening: ["A closed service request is open again. Please dispatch it."],
    facts: [reference(told), customer(told), fact("Reopened", told.moment(told.variables.reopenedAt))],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  requestCancelled: (told) => ({
    subject: "Service request cancelled",
    opening: ["This service request has been cancelled. No further work is planned."],
    facts: [reference(told), appointment(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  requestClosed: (told) => ({
    subject: "Service request closed",
    opening: ["Your service request is closed. Thank you for working with us."],
    facts: [reference(told), fact("Closed", told.moment(told.variables.closedAt))],
    quotes: [],
    closing: ["If the problem returns, please contact the service desk and quote the number above."],
  }),
};

const CHARGING = { free: "free", paid: "paid by the customer", undetermined: "not determined yet" } as const;
