import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("a scanner is with its maker for three weeks: the customer works on, and hears every third workday how it goes", () => {
  expect(lines).toEqual([
    "03-02 10:00  OpenSendIn → SendInOpened",
    expect.stringMatching(/^03-02 10:05 {2}SendDevice refused: the customer cannot work/),
    "03-02 10:30  SupplyLoaner → LoanerAsked",
    "03-03 14:00  SendDevice → DeviceSent",
    expect.stringMatching(/^03-06 11:00 {2}TellProgress refused: .*customerItDepartment$/),
    "03-06 11:05  TellProgress → ProgressTold",
    "03-11 10:00  TellProgress → ProgressTold",
    "03-17 09:30  TellProgress → ProgressTold",
    "03-19 16:00  NoteRepaired → DeviceRepaired",
    "03-20 15:00  ReturnDevice → DeviceReturned",
    "Repaired and returned 1: due 03-14 00:00, missed, done 03-20 15:00",
    "Word of progress 1: due 03-06 18:00, met, done 03-06 11:05",
    "Word of progress 2: due 03-11 18:00, met, done 03-11 10:00",
    "Word of progress 3: due 03-16 18:00, missed, done 03-17 09:30",
    "Word of progress 4: due 03-20 18:00, void",
    "The loaner is inStore",
  ]);
});
