import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("a wet wall is looked at, found to be of our own making, verified, spoken of within a day and repaired", () => {
  expect(lines).toEqual([
    "The warranty begins with acceptanceCertified, otherwise with completed",
    "03-02 09:00  callDepartment: Log → RequestLogged",
    "03-02 09:05  callDepartment: Triage refused: before Triage, still wanted: inWarranty on the slip, from call department",
    "03-02 09:10  callDepartment: FillSlip → SlipFilled",
    "03-02 09:12  callDepartment: Triage → RequestTriaged",
    "03-02 09:30  engineeringManager: Dispatch refused: before Dispatch, still wanted: cause on the slip, from engineering manager",
    "03-02 09:35  engineeringManager: Dispatch → VisitDispatched",
    "03-02 14:00  engineeringManager: Arrive → EngineerArrived",
    "03-02 14:05  engineeringManager: StartWork → WorkStarted",
    "03-02 14:40  engineeringManager: EndVisit → VisitEnded",
    "Seal the pipe: agreed 1, beyond 0",
    "Plaster the wall: agreed 2.5, beyond 1",
    "03-02 15:30  engineeringManager: FillSlip → SlipFilled",
    "03-02 15:40  engineeringManager: Dispatch refused: before Dispatch, still wanted: the signature for Verified by the engineering manager, from engineeringManager",
    "03-02 16:00  engineeringManager: Countersign → RequestCountersigned",
    "03-02 16:10  engineeringManager: Dispatch → VisitDispatched",
    "03-03 10:00  repairTeam: TellCustomer → CustomerTold",
    "03-04 09:00  repairTeam: Arrive → EngineerArrived",
    "03-04 09:10  repairTeam: StartWork → WorkStarted",
    "03-04 15:00  repairTeam: CompleteWork → WorkCompleted",
    "03-04 15:20  repairTeam: SignOff → RequestSignedOff",
    "03-04 17:00  engineeringManager: DecideReceipt → ReceiptDecided",
    "03-05 09:00  callDepartment: Archive → RequestArchived",
    "Word with the customer: due 03-03 16:10, met, done 03-03 10:00",
  ]);
});
