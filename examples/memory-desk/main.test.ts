import { expect, test } from "vitest";
import { lines } from "./main.ts";

test("a desk on memory storage records, refuses with reasons, and explains its deadlines", () => {
  expect(lines).toEqual([
    "Log → RequestLogged  (202603-0001)",
    expect.stringMatching(/^Dispatch refused: .*allowed/),
    "Triage → RequestTriaged  (202603-0001)",
    "Dispatch refused: hotlineEngineer may not issue Dispatch; these roles may: dutyManager",
    "Dispatch → VisitDispatched  (202603-0001)",
    "Resolution: due 2026-03-02 14:00 (Asia/Shanghai)",
    "Promised: 4 h of service time (R-080), as tier is standard",
    "Counted from 2026-03-02 09:00:",
    "  2026-03-02 09:00–12:00  + 3 h",
    "  2026-03-02 12:00–13:00  outside service hours",
    "  2026-03-02 13:00–14:00  + 1 h",
    "Together 4 h",
  ]);
});
