import type { SendInRules } from "../send-in-rules.ts";

const DESK = ["hotlineEngineer", "dutyManager"];
const SERVICE = [...DESK, "fieldEngineer"];
const SYSTEM = ["system"];

/** Send-in repair of S-72 and S-76: the customer can work again first, and two parties hear in writing how it goes. */
export const sendInRules: SendInRules = {
  permissions: {
    OpenSendIn: SERVICE,
    NoteRepairs: SYSTEM,
    SupplyLoaner: [...DESK, "spareStorekeeper"],
    NoteTaken: SYSTEM,
    NoteNotTaken: SYSTEM,
    RestoreUse: SERVICE,
    SendDevice: SERVICE,
    TellProgress: DESK,
    NoteRepaired: SERVICE,
    ReturnDevice: SERVICE,
    ReplaceDevice: SERVICE,
    CancelSendIn: DESK,
    FireTimer: SYSTEM,
    AdoptPolicy: ["dutyManager", "system"],
    AdoptCalendar: ["dutyManager", "system"],
  },
  loaner: { kind: "restoreFirst" },
  progressTo: ["customer", "customerItDepartment"],
  source: ["R-087", "R-314", "R-315", "R-316", "R-317", "C-08", "callout"],
};
