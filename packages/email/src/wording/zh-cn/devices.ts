import type { DeviceNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of devices sent in, and of replacements say. */
export const devices: WordingOf<DeviceNotices> = {
  progressTold: (told) => ({
    subject: "送修进度通报",
    opening: ["现将送修设备的进度通报如下。"],
    facts: [
      reference(told),
      customer(told),
      fact("设备", told.variables.device),
      told.variables.deviceSerial === null ? null : fact("序列号", told.variables.deviceSerial),
      fact("通报时间", told.moment(told.variables.toldAt)),
    ],
    quotes: [quote("进度", told.texts["word"])],
    closing: [],
  }),
  deviceReturned: (told) => ({
    subject: "送修设备已送回",
    opening: ["您的设备已修复并送回。"],
    facts: [
      reference(told),
      customer(told),
      fact("设备", told.variables.device),
      told.variables.deviceSerial === null ? null : fact("序列号", told.variables.deviceSerial),
      fact("送回时间", told.moment(told.variables.returnedAt)),
    ],
    quotes: [],
    closing: [CONTACT_US],
  }),
  replacementDue: (told) => ({
    subject: `应予更换：${told.variables.part ?? told.variables.unit}`,
    opening: [
      `${told.variables.part === null ? "该设备" : `该设备的零部件 ${told.variables.part} `}已维修 ${String(told.variables.repairs)} 次，超过 ${String(told.variables.moreThan)} 次，应予更换，不再维修。`,
    ],
    facts: [
      reference(told),
      customer(told),
      fact("设备", told.variables.unit),
      told.variables.unitSerial === null ? null : fact("序列号", told.variables.unitSerial),
    ],
    quotes: [],
    closing: [],
  }),
};
