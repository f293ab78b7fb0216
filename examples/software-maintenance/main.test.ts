import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("software maintenance is planned with the user, not accepted at first, done again and confirmed", () => {
  expect(lines).toEqual([
    "03-02 09:00  maintenanceGroup: Log → RequestLogged",
    "03-02 09:40  maintenanceGroup: Triage → RequestTriaged",
    "03-02 09:45  maintenanceGroup: FillSlip → SlipFilled",
    "03-02 09:50  maintenanceGroup: Dispatch refused: before Dispatch, still wanted: the signature for The user agrees to the plan, from customer, maintenanceGroup; mode, details, charging on the slip, from maintenance group",
    "03-02 15:00  maintenanceGroup: FillSlip → SlipFilled",
    "03-03 10:00  customer: Countersign → RequestCountersigned",
    "03-03 10:30  maintenanceGroup: Dispatch → VisitDispatched",
    "03-03 11:00  maintainer: FillSlip → SlipFilled",
    "03-03 11:10  maintainer: StartWork → WorkStarted",
    "03-03 16:00  maintainer: CompleteWork → WorkCompleted",
    "03-03 16:30  customer: SignOff → RequestSignedOff",
    "03-03 16:40  customer: FillSlip → SlipFilled",
    "03-03 17:00  maintenanceLead: FillSlip → SlipFilled",
    "03-03 17:05  maintainer: Countersign → RequestCountersigned",
    "03-03 17:10  maintenanceLead: Countersign → RequestCountersigned",
    "03-03 17:30  maintenanceGroup: DecideReceipt refused: before DecideReceipt, still wanted: a qualified acceptance: the change is right and the whole software was confirmed anew",
    "03-03 17:35  maintenanceGroup: DecideReceipt → ReceiptDecided",
    "03-04 09:00  maintenanceGroup: FillSlip → SlipFilled",
    "03-04 09:05  maintenanceGroup: Dispatch → VisitDispatched",
    "03-04 11:00  maintainer: FillSlip → SlipFilled",
    "03-04 11:10  maintainer: StartWork → WorkStarted",
    "03-04 16:00  maintainer: CompleteWork → WorkCompleted",
    "03-04 16:30  customer: SignOff → RequestSignedOff",
    "03-04 16:40  customer: FillSlip → SlipFilled",
    "03-04 17:00  maintenanceLead: FillSlip → SlipFilled",
    "03-04 17:05  maintainer: Countersign → RequestCountersigned",
    "03-04 17:10  maintenanceLead: Countersign → RequestCountersigned",
    "03-04 17:30  maintenanceGroup: DecideReceipt → ReceiptDecided",
    "03-05 09:00  maintenanceGroup: Archive → RequestArchived",
    "software maintenance slip: 12 fields filled, 0 missing",
  ]);
});
