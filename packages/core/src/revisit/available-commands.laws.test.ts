import fc from "fast-check";
import { describe, test } from "vitest";
import { adoptions } from "../../test-support/adopting.ts";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { at, contextAt } from "../../test-support/request-fixtures.ts";
import { revisitProcess } from "./revisit-process.ts";
import type { RevisitEvent } from "./revisit-state.ts";
import { replay } from "../process/process.ts";

const now = at("09:20", "2024-11-22");
const by = { id: "system", role: "system" };
const task = {
  request: { id: "T-1", number: null },
  customer: "c-1",
  serviceDoneAt: at("15:05"),
  channel: "phone",
  windowFrom: at("09:00", "2024-11-22"),
  windowUntil: at("10:00", "2024-11-22"),
  dueBy: at("15:05", "2024-11-22"),
} as const;
const lives: readonly (readonly RevisitEvent[])[] = [
  [],
  [{ type: "RevisitPlanned", at: at("15:40"), by, data: { ...task, contact: null } }],
  [
    { type: "RevisitPlanned", at: at("15:40"), by, data: { ...task, contact: null } },
    { type: "RevisitDone", at: now, by, data: { satisfied: true, remarks: null } },
  ],
];

const said: Readonly<Record<string, object>> = {
  PlanRevisit: { type: "PlanRevisit", ...task },
  RecordRevisit: { type: "RecordRevisit", satisfied: true },
  FireTimer: { type: "FireTimer", key: "revisit:T-1-r1/revisit/1/1/due" },
  AdoptPolicy: { type: "AdoptPolicy", ...adoptions.AdoptPolicy },
  AdoptCalendar: { type: "AdoptCalendar", ...adoptions.AdoptCalendar },
};

describe("the commands offered on a revisit", () => {
  const laws = availableCommandsLaws({
    process: revisitProcess,
    situations: fc.constantFrom(...lives).map((events) => ({
      context: { ...contextAt(now), stream: { kind: "revisit", id: "T-1-r1" } },
      state: replay(revisitProcess, events),
    })),
    roles: ["system", "hotlineEngineer", "dutyManager", "passerBy"],
    payloads: 1,
    payload: (command, role) => ({ ...said[command], by: { id: "somebody", role } }),
  });
  for (const { law, check } of laws) test(law, check);
});
