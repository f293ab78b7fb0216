import type { PartsRules } from "../parts-rules.ts";

const KEEPER = ["spareStorekeeper"];
const FIELD = ["fieldEngineer", "hotlineEngineer"];
const SYSTEM = ["system"];

/**
 * Parts as S-16, S-21 and S-53 keep them: a dedicated keeper, a requisition for each slip, new parts from the maker, and
 * the counts of S-34.
 *
 * Repairs are counted for each part number within a unit, in warranty only, and a part's repair is one of its unit
 * . That devices are lent used or repaired is marked `callout`; so is that a fault is repaired in warranty unless
 * it is paid for.
 */
export const partsRules: PartsRules = {
  permissions: {
    part: {
      ReceiveParts: KEEPER,
      TakeParts: SYSTEM,
      CarryParts: SYSTEM,
      MoveParts: KEEPER,
      CountParts: KEEPER,
      UnpackParts: KEEPER,
      RecordRepair: [...FIELD, "system"],
      RecordReplacement: [...FIELD, "system"],
      TellRepairs: SYSTEM,
    },
    requisition: {
      RequestParts: FIELD,
      IssueParts: KEEPER,
      NoteTaken: SYSTEM,
      NoteNotTaken: SYSTEM,
      RecordUse: FIELD,
      ReturnParts: [...FIELD, "spareStorekeeper"],
      SettleRequisition: KEEPER,
      CancelRequisition: [...FIELD, "spareStorekeeper"],
    },
  },
  origins: ["original", "approved"],
  issued: ["new"],
  lent: ["repaired", "used", "new"],
  inspected: true,
  shelvedAtMostYears: 5,
  repeatedRepair: {
    perPart: { moreThan: 3, countBy: "part" },
    perUnit: { moreThan: 3, countsPartRepairs: true },
    inWarrantyOnly: true,
    inWarrantyWhen: { charging: ["free", "undetermined"] },
    requestKinds: ["fault"],
    source: ["R-307", "R-308", "R-319", "A-10", "callout"],
  },
  source: ["R-282", "R-320", "R-322", "R-323", "R-325", "callout"],
};
