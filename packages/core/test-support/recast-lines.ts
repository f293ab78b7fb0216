import type { RequestCommandInput } from "../src/request/request-commands.ts";
import { filled, said, value } from "./recast-fixtures.ts";

const whole = { severity: undefined } as const;
const done = (role: string): readonly RequestCommandInput[] => [
  said("Arrive", role, "12:40"),
  said("StartWork", role, "13:00"),
];

/** Preset → its main line, from the intake to the archive. */
export const recastLines = {
  softwareMaintenance: [
    said("Log", "maintenanceGroup", "09:00", { kind: "softwareMaintenance", source: "web" }),
    said("Triage", "maintenanceGroup", "09:30", { ...whole, diagnosis: "A filter is wrong" }),
    filled("maintenanceGroup", "09:35", {
      need: value.choice("planned"),
      mode: value.text("On the test system first"),
      details: value.text("Two releases"),
      charging: value.choice("paid"),
    }),
    said("Countersign", "customer", "10:00"),
    said("Dispatch", "maintenanceGroup", "11:00", { engineer: "maintainer" }),
    filled("maintainer", "11:30", { type: value.choice("corrective"), specification: value.ref("SW-7") }),
    ...done("maintainer"),
    said("CompleteWork", "maintainer", "15:00"),
    said("SignOff", "customer", "15:10", { ratings: {} }),
    filled("customer", "15:20", { userOpinion: value.text("It works") }),
    filled("maintenanceLead", "15:30", {
      changeRight: value.yes,
      wholeReconfirmed: value.yes,
      acceptance: value.choice("qualified"),
    }),
    said("Countersign", "maintainer", "15:40"),
    said("Countersign", "maintenanceLead", "15:50"),
    said("DecideReceipt", "maintenanceGroup", "16:00", { decision: { type: "archive" } }),
    said("Archive", "maintenanceGroup", "16:10"),
    said("Close", "maintenanceGroup", "16:20"),
  ],
  renovation: [
    said("Log", "callDepartment", "09:00", {
      kind: "renovationRepair",
      wish: "Dry soon",
      contact: { cardId: "card-1", parts: ["name", "phone", "address"] },
    }),
    filled("callDepartment", "09:05", { inWarranty: value.yes }),
    said("Triage", "callDepartment", "09:10", whole),
    said("Dispatch", "engineeringManager", "09:20", { engineer: "engineeringManager", purpose: "survey" }),
    said("Arrive", "engineeringManager", "10:00"),
    said("StartWork", "engineeringManager", "10:05"),
    said("EndVisit", "engineeringManager", "10:30", { result: "surveyed" }),
    filled("engineeringManager", "11:00", {
      cause: value.choice("ownConstruction"),
      items: value.rows({ item: value.text("Seal the pipe"), quantity: value.number(1) }),
      photographs: value.rows({ file: value.ref("photo-1") }),
    }),
    said("Countersign", "engineeringManager", "11:20"),
    said("Dispatch", "engineeringManager", "11:30", { engineer: "repairTeam", purpose: "repair" }),
    ...done("repairTeam"),
    said("CompleteWork", "repairTeam", "15:00"),
    said("SignOff", "repairTeam", "15:10", { ratings: {} }),
    said("DecideReceipt", "engineeringManager", "16:00", { decision: { type: "archive" } }),
    said("Archive", "callDepartment", "16:10"),
    said("Close", "callDepartment", "16:20"),
  ],
  construction: [
    said("Log", "constructionManagement", "09:00", { kind: "constructionRepair" }),
    said("Triage", "constructionManagement", "09:10", whole),
    filled("productionPlanning", "10:00", {
      surveyed: value.no,
      defects: value.text("Cracks"),
      analysis: value.text("The plaster shrank"),
      cause: value.text("Too wet"),
      measures: value.text("Cut out and fill"),
      completionDate: value.date("2024-11-29"),
      backupCopy: value.ref("archive/17"),
      managerAvailable: value.yes,
    }),
    said("Countersign", "departmentHead", "10:30"),
    said("Countersign", "approvingLeader", "11:00"),
    said("Dispatch", "productionPlanning", "12:00", { engineer: "repairResponsible" }),
    said("Countersign", "productionHead", "12:30"),
    ...done("repairResponsible"),
    filled("repairResponsible", "14:50", { asOrdered: value.yes }),
    said("CompleteWork", "repairResponsible", "15:00"),
    said("SignOff", "repairResponsible", "15:10", { ratings: {} }),
    said("DecideReceipt", "productionPlanning", "16:00", { decision: { type: "archive" } }),
    said("Countersign", "constructionManagement", "16:02"),
    filled("repairResponsible", "16:04", { register: value.ref("WX-17") }),
    said("ReturnSlip", "repairResponsible", "16:06"),
    said("Archive", "productionPlanning", "16:10"),
    said("Close", "productionPlanning", "16:20"),
  ],
} as const satisfies Readonly<Record<string, readonly RequestCommandInput[]>>;
