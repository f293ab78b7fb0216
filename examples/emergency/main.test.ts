import { expect, test } from "vitest";
import { lines } from "./main.ts";

const refusals = lines.filter((line) => line.includes("refused: "));

test("an emergency goes from its first call to its final report, by a plan that was drilled, each at its time", () => {
  expect(lines.filter((line) => !refusals.includes(line))).toEqual([
    "11-04 09:00  PlanDrafted  (YA2024-001)",
    "11-05 09:00  PartWritten  (YA2024-001)",
    "11-05 09:01  PartWritten  (YA2024-001)",
    "11-05 09:02  PartWritten  (YA2024-001)",
    "11-05 09:03  PartWritten  (YA2024-001)",
    "11-05 09:04  PartWritten  (YA2024-001)",
    "11-06 09:00  DrillScheduled  (YA2024-001)",
    "11-08 11:00  DrillRecorded  (YA2024-001)",
    "11-08 14:00  PlanApproved  (YA2024-001)",
    "11-21 09:01  EmergencyReported  (YJ2024-001)",
    "11-21 09:02  CompanyTold  (YJ2024-001)",
    "             companyTold due 11-21 09:00",
    "             headsInOffice due 11-21 09:20",
    "             writtenReport due 11-21 12:50",
    "11-21 09:12  SceneReached  (YJ2024-001)",
    "11-21 09:14  ArrivalLogged  (YJ2024-001)",
    "11-21 09:25  ArrivalLogged, ClockCorrected  (YJ2024-001)",
    "11-21 09:27  EmergencyClassified  (YJ2024-001)",
    "11-21 09:32  PlanAuthorised  (YJ2024-001)",
    "11-21 09:33  PlanStartOrdered  (YJ2024-001)",
    "             plan server-room runs in version 1",
    "11-21 09:40  LeadersPhoned  (YJ2024-001)",
    "11-21 09:45  SuperiorInformed  (YJ2024-001)",
    "11-21 10:00  ExternalContacted  (YJ2024-001)",
    "11-21 10:05  RepairRequested  (YJ2024-001)",
    "11-21 11:30  ReportPrepared  (YJ2024-001)",
    "11-21 12:10  ReportApproved  (YJ2024-001)",
    "11-21 12:20  ReportDelivered  (YJ2024-001)",
    "11-21 16:00  EmergencyRecovered  (YJ2024-001)",
    "11-22 09:30  SuperiorInformed  (YJ2024-001)",
    "11-22 09:40  LessonRecorded  (YJ2024-001)",
    "11-22 10:00  FinalReportDelivered  (YJ2024-001)",
    "11-25 09:00  PlanRevised  (YA2024-001)",
    "11-25 09:10  LessonSettled  (YA2024-001)",
    "11-25 09:11  LessonSettled  (YA2024-001)",
    "11-25 10:00  DrillScheduled  (YA2024-001)",
    "11-27 23:30  DrillRecorded  (YA2024-001)",
    "11-28 09:00  PlanApproved  (YA2024-001)",
    "             version 2 in force",
  ]);
});

test("it is refused what comes too early, each time with what is wanted", () => {
  expect(refusals).toEqual([
    expect.stringMatching(/^11-04 09:10 {2}refused: the plan does not say yet: itMeasures.dataBackup, /),
    "11-21 09:00  refused: still to be asked: time, casualties, loss of property, progress of handling, contact of who reports it; say so where nobody knows",
    expect.stringMatching(/^11-21 09:30 {2}refused: StartPlan is not allowed while classified; allowed: /),
    "11-21 09:31  refused: rumour is no formal channel, so no plan is started on it; formal are: dutyLog, monitoring, writtenReport",
    "11-22 09:00  refused: before DeliverFinalReport, still wanted: the report to the superior authority in writing; what was learnt",
  ]);
});
