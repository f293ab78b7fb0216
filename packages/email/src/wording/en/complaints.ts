import type { ComplaintNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of complaints say. */
export const complaints: WordingOf<ComplaintNotices> = {
  complaintReceived: (told) => ({
    subject: "New complaint",
    opening: ["A complaint has been received. Please admit it and have it assigned."],
    facts: [reference(told), customer(told), fact("Received", told.moment(told.variables.receivedAt))],
    quotes: [quote("Complaint", told.texts["content"])],
    closing: [],
  }),
  dissatisfactionNoticed: (told) => ({
    subject: OPENED[told.variables.opened].subject,
    opening: [
      `${told.variables.by === "rating" ? "A customer gave a bad rating." : "A customer was not satisfied at a follow-up."} ${OPENED[told.variables.opened].sentence}`,
    ],
    facts: [
      reference(told),
      customer(told),
      told.variables.about === null ? null : fact("About service request", told.variables.about),
    ],
    quotes: [quote("What the customer said", told.texts["content"])],
    closing: [],
  }),
  complaintAdmitted: (told) => ({
    subject: "We are looking into your complaint",
    opening: ["We have taken up your complaint and will look into it. We will let you have our answer."],
    facts: [reference(told), fact("Taken up", told.moment(told.variables.admittedAt))],
    quotes: [],
    closing: [CONTACT_US],
  }),
  complaintAssigned: (told) => ({
    subject: "Complaint to handle",
    opening: ["A complaint has been assigned to you. Please verify what it says and see that it is resolved."],
    facts: [reference(told), customer(told)],
    quotes: [quote("Complaint", told.texts["content"]), quote("Suggested action", told.texts["suggestion"])],
    closing: [],
  }),
  complaintReplied: (told) => ({
    subject: "Our answer to your complaint",
    opening: ["We have looked into your complaint. This is our answer."],
    facts: [reference(told), fact("Answered", told.moment(told.variables.repliedAt))],
    quotes: [quote("Answer", told.texts["reply"])],
    closing: [CONTACT_US],
  }),
  complaintReopened: (told) => ({
    subject: "Complainant not satisfied: please take it up again",
    opening: [
      `The complainant is not satisfied with how the complaint was handled. Round ${String(told.variables.round)} begins; please assign it again.`,
    ],
    facts: [reference(told), customer(told)],
    quotes: [],
    closing: [],
  }),
  complaintMerged: (told) => ({
    subject: "Complaint joined with another",
    opening: [
      `This complaint and ${told.variables.into} are about the same matter. From now on they are handled together under ${told.variables.into}.`,
    ],
    facts: [reference(told)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  complaintNotMerged: (told) => ({
    subject: "Complaint not joined: please go on with it",
    opening: [
      `This complaint was to go on under ${told.variables.into}. There is no such complaint, or it is over or is being joined with another itself. So this one stands as it was; please go on with it.`,
    ],
    facts: [reference(told), customer(told)],
    quotes: [],
    closing: [],
  }),
};

const OPENED = {
  complaint: {
    subject: "Dissatisfied customer: complaint opened",
    sentence: "A complaint has been opened; please admit it and have it assigned.",
  },
  qualityNotice: {
    subject: "Dissatisfied customer: quality notice",
    sentence: "Please put it on record, or take it up as a complaint.",
  },
} as const;
