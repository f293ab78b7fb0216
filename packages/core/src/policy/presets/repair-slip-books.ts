import type { SlipBookRules } from "../slip-book-rules.ts";
import { repairSlip } from "./slip-templates/repair-slips.ts";

const FINANCE = ["finance"];
const TECHNICIAN = ["technician"];

/**
 * The repair-slip books of S-84: issued and exchanged by finance, signed by the front desk, kept by the office.
 *
 * The source speaks of two copies that are handed in and of four that are marked void (C-21); both are kept as they
 * stand. Who reports a slip missing is not stated, marked `callout`.
 */
export const repairSlipBooks: SlipBookRules = {
  permissions: {
    IssueBook: FINANCE,
    ExchangeBook: FINANCE,
    TakeSlip: TECHNICIAN,
    FillSlip: TECHNICIAN,
    VoidSlip: TECHNICIAN,
    TransferSlip: TECHNICIAN,
    AttachDelaySlip: TECHNICIAN,
    AccountDelay: FINANCE,
    SignAtFrontDesk: ["frontDesk"],
    HandToOffice: ["frontDesk", "office"],
    ReportMissing: ["technician", "finance", "office"],
    HandInBook: FINANCE,
  },
  holder: "technician",
  copies: { handedIn: 2, voided: 4 },
  template: repairSlip,
  source: ["R-478", "R-479", "R-480", "R-481", "R-482", "R-484", "R-485", "C-21", "callout"],
};
