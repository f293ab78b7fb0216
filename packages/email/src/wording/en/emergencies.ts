import type { EmergencyNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer, contact } = facts;

/** What notices of emergencies say. */
export const emergencies: WordingOf<EmergencyNotices> = {
  emergencyReported: (told) => ({
    subject: "EMERGENCY reported",
    opening: ["An emergency has been reported. Please act at once."],
    facts: [
      reference(told),
      customer(told),
      fact("Reported", told.moment(told.variables.reportedAt)),
      fact("Happened", told.variables.happenedAt === null ? "not known yet" : told.moment(told.variables.happenedAt)),
      contact(told),
    ],
    quotes: [
      quote("What happened", told.texts["nature"]),
      quote("Where", told.texts["place"]),
      quote("Casualties", told.texts["casualties"]),
      quote("Loss of property", told.texts["propertyLoss"]),
      quote("What is being done", told.texts["progress"]),
    ],
    closing: [],
  }),
  emergencyHeadCalled: (told) => ({
    subject: "EMERGENCY: please come to the office at once",
    opening: ["You are called to the office because of an emergency. Please come at once."],
    facts: [reference(told), customer(told), fact("Reported", told.moment(told.variables.reportedAt))],
    quotes: [quote("What happened", told.texts["nature"]), quote("Where", told.texts["place"])],
    closing: [],
  }),
  emergencyClassified: (told) => ({
    subject: `Emergency classified: ${told.variables.weight.en}`,
    opening: [
      "The emergency team has classified the emergency.",
      ...(told.variables.toSuperior ? ["The superior authority is to be told."] : []),
    ],
    facts: [
      reference(told),
      customer(told),
      fact("Weight", told.variables.weight.en),
      fact("Type of fault", told.variables.fault.en),
    ],
    quotes: [
      quote("What was found", told.texts["findings"]),
      quote("What keeps it from spreading", told.texts["containment"]),
    ],
    closing: [],
  }),
  emergencyProgressTold: (told) => ({
    subject: "Emergency: latest progress",
    opening: ["This is how the handling of the emergency goes."],
    facts: [reference(told), customer(told), fact("As of", told.moment(told.variables.toldAt))],
    quotes: [quote("Progress", told.texts["progress"])],
    closing: [],
  }),
  emergencyInstruction: (told) => ({
    subject: "Emergency: instruction",
    opening: ["An instruction has been given. Please see that it is carried out."],
    facts: [reference(told), customer(told), fact("Given by", told.nameOf(told.variables.leader))],
    quotes: [quote("Instruction", told.texts["instruction"])],
    closing: [],
  }),
  emergencyDepartmentTold: (told) => ({
    subject: "Emergency: your department is needed",
    opening: ["As instructed, your department takes part in handling an emergency from now on."],
    facts: [reference(told), customer(told)],
    quotes: [
      quote("What happened", told.texts["nature"]),
      quote("Where", told.texts["place"]),
      quote("Instruction", told.texts["instruction"]),
    ],
    closing: [],
  }),
  emergencyFiled: (told) => ({
    subject: "Emergency put right, for your files",
    opening: ["The emergency team put the fault right by itself. Nothing more needs to be done."],
    facts: [reference(told), customer(told)],
    quotes: [quote("How it was put right", told.texts["handling"])],
    closing: [],
  }),
  emergencyReportPrepared: (told) => ({
    subject: "Emergency: written information to approve",
    opening: ["Written information for the general manager waits for your approval."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Information", told.texts["report"])],
    closing: [],
  }),
  emergencyReportDelivered: (told) => ({
    subject: "Emergency: written information",
    opening: ["This is the written information on the emergency."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Information", told.texts["report"])],
    closing: [],
  }),
  emergencySuperiorInformed: (told) => ({
    subject: told.variables.inWriting ? "Emergency: written report" : "Emergency: first report",
    opening: [
      told.variables.inWriting
        ? "This is our written report on the emergency."
        : "An emergency has happened; a written report will follow.",
    ],
    facts: [reference(told), customer(told)],
    quotes: [quote("Report", told.texts["report"])],
    closing: [],
  }),
  emergencyPlanAuthorised: (told) => ({
    subject: "Emergency plan authorised: please start it",
    opening: ["The leadership has authorised an emergency plan. Please start it."],
    facts: [reference(told), customer(told), fact("Plan", told.variables.plan)],
    quotes: [quote("Decision", told.texts["decision"])],
    closing: [],
  }),
  emergencyPlanStarted: (told) => ({
    subject: "Emergency plan started",
    opening: ["The emergency plan that you authorised is being carried out."],
    facts: [
      reference(told),
      customer(told),
      fact("Plan", told.variables.plan),
      fact("Version", String(told.variables.planVersion)),
    ],
    quotes: [],
    closing: [],
  }),
  emergencyPlanNotReady: (told) => ({
    subject: "Emergency plan NOT started",
    opening: [
      `The plan could not be started: ${NOT_READY[told.variables.because]} Please decide what is done instead.`,
    ],
    facts: [reference(told), customer(told), fact("Plan", told.variables.plan)],
    quotes: [],
    closing: [],
  }),
  emergencyNotHandedOn: (told) => ({
    subject: NOT_HANDED_ON[told.variables.what].subject,
    opening: [NOT_HANDED_ON[told.variables.what].sentence],
    facts: [reference(told), customer(told), fact(NOT_HANDED_ON[told.variables.what].to, told.variables.to)],
    quotes: [],
    closing: [],
  }),
  emergencyRecovered: (told) => ({
    subject: "Emergency over: all works again",
    opening: ["The emergency is over, and all works again."],
    facts: [reference(told), customer(told), fact("Since", told.moment(told.variables.recoveredAt))],
    quotes: [quote("How it was handled", told.texts["handling"])],
    closing: [],
  }),
  emergencyClosed: (told) => ({
    subject: "Emergency: final report",
    opening: ["This is the final report on the emergency."],
    facts: [reference(told), customer(told), fact("Delivered", told.moment(told.variables.closedAt))],
    quotes: [quote("Report", told.texts["report"]), quote("Evaluation", told.texts["evaluation"])],
    closing: [],
  }),
  emergencyCancelled: (told) => ({
    subject: "Emergency called off: false alarm",
    opening: ["What was reported was no emergency. Nothing more needs to be done."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
};

const NOT_HANDED_ON = {
  lesson: {
    subject: "Lesson not taken into a plan",
    sentence:
      "What was learnt has reached no plan: there is none of this name. Please record it again for the right one.",
    to: "Plan",
  },
  repair: {
    subject: "Repair NOT requested",
    sentence: "No service request could be logged for the repair. Please request it again under another name.",
    to: "Service request",
  },
} as const;

const NOT_READY = {
  noSuchPlan: "there is no plan of this name.",
  notInForce: "no version of it is in force.",
  notTheDecisionMaker: "whoever authorised it does not decide about it.",
} as const;
