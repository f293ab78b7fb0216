import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("cracks are looked at in time, repaired by an order that was approved and briefed, and confirmed by the owner", () => {
  expect(lines).toEqual([
    "03-02 09:00  constructionManagement: Log → RequestLogged",
    "03-02 09:20  constructionManagement: Triage → RequestTriaged",
    "03-02 09:30  productionPlanning: Dispatch → VisitDispatched",
    "03-02 10:40  repairResponsible: Arrive → EngineerArrived",
    "03-02 10:45  repairResponsible: StartWork → WorkStarted",
    "03-02 11:20  repairResponsible: EndVisit → VisitEnded",
    "03-02 13:00  productionPlanning: Dispatch refused: before Dispatch, still wanted: the signature for Reviewed by the department head, from departmentHead; the signature for Approved by the leader, from approvingLeader; surveyed, defects, analysis, cause, measures, completionDate, backupCopy, managerAvailable on the slip, from person responsible for the repair, production planning",
    "03-02 15:00  productionPlanning: FillSlip → SlipFilled",
    "03-02 16:00  departmentHead: Countersign → RequestCountersigned",
    "03-02 16:30  approvingLeader: Countersign → RequestCountersigned",
    "03-02 17:00  productionPlanning: Dispatch → VisitDispatched",
    "03-03 09:00  repairResponsible: Arrive → EngineerArrived",
    "03-03 09:05  repairResponsible: StartWork refused: before StartWork, still wanted: the signature for Technical briefing, from productionHead",
    "03-03 09:20  productionHead: Countersign → RequestCountersigned",
    "03-03 09:30  repairResponsible: StartWork → WorkStarted",
    "03-04 16:00  repairResponsible: CompleteWork refused: before CompleteWork, still wanted: asOrdered on the slip, from person responsible for the repair",
    "03-04 16:05  repairResponsible: FillSlip → SlipFilled",
    "03-04 16:10  repairResponsible: CompleteWork → WorkCompleted",
    "03-04 16:30  repairResponsible: SignOff → RequestSignedOff",
    "03-04 17:00  productionPlanning: DecideReceipt → ReceiptDecided",
    "03-05 09:00  productionPlanning: Archive refused: before Archive, still wanted: the signature for Confirmed by engineering, from constructionManagement, customer; the slip's return to its issuer; register on the slip, from person responsible for the repair",
    "03-05 09:30  customer: Countersign → RequestCountersigned",
    "03-05 10:00  repairResponsible: FillSlip → SlipFilled",
    "03-05 10:10  repairResponsible: ReturnSlip → SlipReturned",
    "03-05 11:00  productionPlanning: Archive → RequestArchived",
    "The order repairTaskOrder: 0 fields left out",
    "Arrival on site: due 03-02 11:00, met, done 03-02 10:40",
  ]);
});
