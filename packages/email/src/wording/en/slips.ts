import type { SlipNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer, engineer, mode } = facts;

/** What notices of slips and their signatures say. */
export const slips: WordingOf<SlipNotices> = {
  signOffRequested: (told) => ({
    subject: "Service completed: please review and sign",
    opening: [
      "The work on your service request has been completed. Please check the result, rate the service and sign the slip.",
    ],
    facts: [reference(told), engineer(told), mode(told), fact("Completed", told.moment(told.variables.completedAt))],
    quotes: [],
    closing: [CONTACT_US],
  }),
  receiptDecided: (told) => ({
    subject: RECEIPT[told.variables.decision].subject,
    opening: [RECEIPT[told.variables.decision].sentence],
    facts: [reference(told)],
    quotes: [],
    closing: [CONTACT_US],
  }),
  slipSentBack: (told) => ({
    subject: "The slip was returned for correction",
    opening: ["The slip of this service request was returned. Please correct it."],
    facts: [reference(told), customer(told)],
    quotes: [quote("What is to be corrected", told.texts["reason"])],
    closing: [],
  }),
  slipCountersigned: (told) => ({
    subject: `Signed: ${told.variables.slot.en}`,
    opening: ["A signature that the slip of this service request waited for is there."],
    facts: [
      reference(told),
      customer(told),
      fact("Signed for", told.variables.slot.en),
      fact("Signed by", told.nameOf(told.variables.signedBy)),
    ],
    quotes: [quote("Opinion", told.texts["opinion"])],
    closing: [],
  }),
  approvalWanted: (told) => ({
    subject: `${told.variables.corrected ? "To be signed again once corrected" : "Your signature is wanted"}: ${told.variables.slot.en}`,
    opening: [
      told.variables.corrected
        ? "The slip of this service request was returned for correction. It is yours to sign first once it is corrected."
        : "It is your turn to sign the slip of this service request. The next step waits for it.",
    ],
    facts: [reference(told), customer(told), fact("To be signed for", told.variables.slot.en)],
    quotes: [quote("What is to be corrected", told.texts["opinion"])],
    closing: [],
  }),
  amendmentToSign: (told) => ({
    subject: "The slip you signed was corrected: please sign again",
    opening: ["Something on the slip that you signed was corrected. Please check what it says now and sign it again."],
    facts: [reference(told), fact("Corrected", told.variables.field.en)],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [CONTACT_US],
  }),
  slipReturned: (told) => ({
    subject: "The filled slip is back",
    opening: ["The filled slip of this service request was handed back. Your copy is ready."],
    facts: [reference(told), customer(told), fact("Returned", told.moment(told.variables.returnedAt))],
    quotes: [quote("Note", told.texts["note"])],
    closing: [],
  }),
};

const RECEIPT = {
  archive: {
    subject: "Your service slip has been archived",
    sentence: "The duty manager has reviewed the signed slip of your service request, and it goes to the archive.",
  },
  redispatch: {
    subject: "An engineer will be dispatched again",
    sentence:
      "The duty manager has reviewed the signed slip of your service request and will dispatch an engineer again.",
  },
  defer: {
    subject: "Your service request has been deferred",
    sentence: "The duty manager has reviewed the signed slip of your service request and has deferred further work.",
  },
} as const;
