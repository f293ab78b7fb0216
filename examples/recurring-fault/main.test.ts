import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("a fault that recurs becomes a problem, its cause a measure that helps, and what was learnt helps the next request (R-518, R-519)", () => {
  expect(lines).toEqual([
    "09-02 09:00  RequestLogged  (202409-0001)",
    "09-02 09:10  RequestTriaged  (202409-0001)",
    "09-02 09:30  RequestResolvedRemotely  (202409-0001)",
    "09-02 09:40  RequestSignedOff  (202409-0001)",
    "10-08 09:00  RequestLogged  (202410-0001)",
    "10-08 09:10  RequestTriaged  (202410-0001)",
    "10-08 09:30  RequestResolvedRemotely  (202410-0001)",
    "10-08 09:40  RequestSignedOff  (202410-0001)",
    "11-04 09:00  RequestLogged  (202411-0001)",
    "11-04 09:10  RequestTriaged  (202411-0001)",
    "11-04 09:30  RequestResolvedRemotely  (202411-0001)",
    "11-04 09:40  RequestSignedOff  (202411-0001)",
    "             occurred before: 2 of 3",
    "11-05 02:00  ProblemOpened  (WT2024-0001)",
    "11-06 02:00  nothing new  (WT2024-0001)",
    "             productCause/product=pump/cause=hardware: T-1, T-2, T-3",
    "11-07 10:00  ProblemAssigned  (WT2024-0001)",
    "11-08 10:00  CauseAnalysed  (WT2024-0001)",
    "11-08 10:10  MeasurePlanned  (WT2024-0001)",
    "11-14 15:00  MeasureDone  (WT2024-0001)",
    "11-14 16:00  refused: the effect is not verified yet of: seal",
    "11-28 10:00  EffectVerified  (WT2024-0001)",
    "11-28 14:00  ArticleSubmitted  (ZS2024-0001)",
    "11-28 15:00  ArticleApproved  (ZS2024-0001)",
    "11-28 15:10  ArticlePublished  (ZS2024-0001)",
    "11-28 16:00  ProblemSolved  (WT2024-0001)",
    "12-03 09:00  RequestLogged  (202412-0001)",
    "             found for T-4: K-relay",
    "12-03 09:10  HelpRequested  (202412-0001)",
    "12-03 09:15  HelpGiven  (202412-0001)",
    "             Quality problems: problems 1, faults behind them 3, solved 1/1, recurred 0/1, days to the solution, on the average 23",
    "             Measures: measures 1, done 1/1, done in time 1/1, effective 1/1",
  ]);
});
