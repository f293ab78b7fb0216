import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("a bad rating opens a complaint, which is settled by the revisit of the complainant, each at its time", () => {
  expect(lines).toEqual([
    "11-21 09:12  RequestLogged  (202411-0001)",
    "11-21 09:20  RequestResolvedRemotely  (202411-0001)",
    "11-21 09:40  RequestSignedOff  (202411-0001)",
    "             opened by itself: pump-q3; reply due 11-26 18:00",
    "11-21 10:00  ComplaintAdmitted  (TS202411-001)",
    "11-21 10:05  ComplaintAssigned  (TS202411-001)",
    expect.stringMatching(/^11-21 10:10 {2}refused: ReplyToComplaint is not allowed while assigned; allowed: /),
    "11-21 14:00  ComplaintVerified  (TS202411-001)",
    "11-21 16:00  ComplaintHandled  (TS202411-001)",
    "11-22 08:30  ComplaintReplied  (TS202411-001)",
    "             revisit planned 11-22 09:00 to 11-22 10:00",
    "11-22 09:05  refused: the complainant is still to be asked in revisit pump-q3-r1; say why where they cannot be",
    "11-22 09:20  RevisitDone",
    "             settled; counted: attitude 1",
  ]);
});
