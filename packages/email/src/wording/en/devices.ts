import type { DeviceNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts, times } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of devices sent in, and of replacements say. */
export const devices: WordingOf<DeviceNotices> = {
  progressTold: (told) => ({
    subject: "How the repair goes",
    opening: ["This is how the repair of your device goes."],
    facts: [
      reference(told),
      customer(told),
      fact("Device", told.variables.device),
      told.variables.deviceSerial === null ? null : fact("Serial number", told.variables.deviceSerial),
      fact("As of", told.moment(told.variables.toldAt)),
    ],
    quotes: [quote("Word of progress", told.texts["word"])],
    closing: [],
  }),
  deviceReturned: (told) => ({
    subject: "Your device is back",
    opening: ["Your device has been repaired and returned."],
    facts: [
      reference(told),
      customer(told),
      fact("Device", told.variables.device),
      told.variables.deviceSerial === null ? null : fact("Serial number", told.variables.deviceSerial),
      fact("Returned", told.moment(told.variables.returnedAt)),
    ],
    quotes: [],
    closing: [CONTACT_US],
  }),
  replacementDue: (told) => ({
    subject: `Replacement due: ${told.variables.part ?? told.variables.unit}`,
    opening: [
      `${told.variables.part === null ? "The unit" : `Part ${told.variables.part} of the unit`} has been repaired ${times(told.variables.repairs)}, which is more than ${String(told.variables.moreThan)}. It is to be replaced, not repaired again.`,
    ],
    facts: [
      reference(told),
      customer(told),
      fact("Unit", told.variables.unit),
      told.variables.unitSerial === null ? null : fact("Serial number", told.variables.unitSerial),
    ],
    quotes: [],
    closing: [],
  }),
};
