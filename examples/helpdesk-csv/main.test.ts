import { readFileSync } from "node:fs";
import { instant } from "@callout/core/calendar";
import { clocksOf } from "@callout/core/sla";
import { expect, test } from "vitest";
import { lines } from "./main.ts";
import { missedBy } from "./missed.ts";
import { readTickets } from "./read-tickets.ts";
import { promises } from "./rules.ts";

const compiled = promises._unsafeUnwrap();
const tickets = readTickets(readFileSync(new URL("tickets.csv", import.meta.url), "utf8"));
const now = instant("2026-04-10T12:00:00Z");
const missed = missedBy(compiled, tickets, now);

test("four promises were missed, one of them over Easter, and by how much of service time", () => {
  expect(missed.map(({ ticket, clock, due, late }) => [ticket, clock, due, late])).toEqual([
    ["1004", "solution", "2026-03-25T12:30:00.000Z", "1 h"],
    ["1006", "answer", "2026-04-01T09:30:00.000Z", "45 h"],
    ["1006", "solution", "2026-04-01T12:30:00.000Z", "42 h"],
    ["1005", "answer", "2026-04-07T10:30:00.000Z", "20 min"],
  ]);
});

test("the weekend on which the clocks go forward costs nobody an hour", () => {
  const overTheWeekend = tickets.find(({ subject }) => subject.id === "1002");
  const solution = overTheWeekend && clocksOf(compiled, overTheWeekend, now).find(({ clock }) => clock === "solution");
  expect(solution).toMatchObject({ status: "met", due: "2026-03-31T15:10:00.000Z" });
});

test("days of waiting for the customer put the solution off by what they took of service time", () => {
  const waited = tickets.find(({ subject }) => subject.id === "1003");
  const solution = waited && clocksOf(compiled, waited, now).find(({ clock }) => clock === "solution");
  expect(solution).toMatchObject({ status: "met" });
});

test("the explanation names the promise, the pause and every stretch of time", () => {
  expect(missed[0]?.why).toContain("terms 3.1");
  expect(missed[0]?.why).toContain("closed until taken up again");
});

test("the example prints them", () => {
  expect(lines[0]).toBe("6 tickets, 4 promises missed");
  expect(lines).toHaveLength(5);
});
