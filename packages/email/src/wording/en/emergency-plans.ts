import type { EmergencyPlanNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

const version = (planVersion: number) => fact("Version", String(planVersion));

/** What notices of emergency plans say. */
export const emergencyPlans: WordingOf<EmergencyPlanNotices> = {
  planLessonReceived: (told) => ({
    subject: `Emergency plan to improve: ${told.variables.title}`,
    opening: ["Something was learnt in an emergency. Please improve the plan, or say why it stays as it is."],
    facts: [
      reference(told),
      customer(told),
      version(told.variables.planVersion),
      fact("Learnt in", told.variables.about),
    ],
    quotes: [quote("What was learnt", told.texts["lesson"])],
    closing: [],
  }),
  planDrilled: (told) => ({
    subject: `Emergency plan drilled: ${told.variables.title}`,
    opening: [
      told.variables.passed
        ? "The plan was drilled with success and waits for your approval."
        : "The plan was drilled and did not prove itself. It will be revised and drilled again.",
    ],
    facts: [reference(told), customer(told), version(told.variables.planVersion)],
    quotes: [
      quote("Evaluation", told.texts["evaluation"]),
      quote("Suggested improvements", told.texts["improvements"]),
    ],
    closing: [],
  }),
  planApproved: (told) => ({
    subject: `Emergency plan in force: ${told.variables.title}`,
    opening: ["The plan has been approved and is in force."],
    facts: [
      reference(told),
      customer(told),
      version(told.variables.planVersion),
      fact("Since", told.moment(told.variables.approvedAt)),
    ],
    quotes: [],
    closing: [],
  }),
  planReturned: (told) => ({
    subject: `Emergency plan returned: ${told.variables.title}`,
    opening: ["The plan was not approved as it stands. Please revise it and drill it again."],
    facts: [reference(told), customer(told), version(told.variables.planVersion)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
};
