import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adoptions, consulting } from "../../test-support/adopting.ts";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { at, contextAt, sealer } from "../../test-support/request-fixtures.ts";
import { revisitProcess } from "./revisit-process.ts";
import { presets } from "../presets/presets.ts";
import { sealed } from "../event/sealing.ts";
import { revisitOutcomes, type RevisitEvent, type RevisitOutcome } from "./revisit-state.ts";
import { replay } from "../process/process.ts";

const now = at("09:20", "2024-11-22");
const by = { id: "system", role: "system" };
const task = {
  request: { id: "T-1", number: null },
  subject: null,
  schemes: [],
  customer: "c-1",
  site: null,
  serviceDoneAt: at("15:05"),
  channel: "phone",
  windowFrom: at("09:00", "2024-11-22"),
  windowUntil: at("10:00", "2024-11-22"),
  dueBy: at("15:05", "2024-11-22"),
} as const;
const happened = <Type extends RevisitEvent["type"]>(type: Type, data: Extract<RevisitEvent, { type: Type }>["data"]) =>
  ({ type, at: now, by, data }) as RevisitEvent;
const planned: RevisitEvent = {
  type: "RevisitPlanned",
  at: at("15:40"),
  by,
  data: { ...task, contact: null, schedule: null },
};
const text = { ref: "text-1", digest: "00" };
const answered = (outcome: RevisitOutcome) =>
  happened("RevisitDone", { satisfied: outcome === "fine", outcome, topics: [], ratings: [], remarks: null });
const assigned = happened("FollowUpAssigned", { personInCharge: "chen", requirement: null });
const transferred = happened("RevisitTransferred", { to: "engineering", reason: text });
const lives: readonly (readonly RevisitEvent[])[] = [
  [],
  [planned],
  [planned, happened("RevisitPrepared", { topics: [], notes: null })],
  [planned, happened("RevisitAttempted", { result: "noAnswer", next: null })],
  [planned, happened("RevisitCancelled", { because: "anchorGone" })],
  [planned, answered("fine")],
  [planned, answered("dissatisfied")],
  [planned, answered("dissatisfied"), assigned],
  [planned, answered("dissatisfied"), transferred],
  [planned, answered("dissatisfied"), transferred, happened("TransferSettled", { agreed: true, remarks: null })],
];

const said: Readonly<Record<string, object>> = {
  PlanRevisit: { type: "PlanRevisit", ...task },
  RecordRevisit: { type: "RecordRevisit", satisfied: true },
  MoveRevisit: {
    type: "MoveRevisit",
    windowFrom: task.windowFrom,
    windowUntil: task.windowUntil,
    dueBy: null,
    because: "anchorMoved",
  },
  PrepareRevisit: {
    type: "PrepareRevisit",
    topics: presets.documents.standard.revisit.preparation.map(({ id }) => id),
  },
  RecordAttempt: { type: "RecordAttempt", result: "noAnswer" },
  AssignFollowUp: { type: "AssignFollowUp", personInCharge: "chen" },
  VerifyFollowUp: { type: "VerifyFollowUp", resolved: true },
  TransferRevisit: { type: "TransferRevisit", to: "engineering", reason: "Theirs to mend" },
  SettleTransfer: { type: "SettleTransfer", agreed: true },
  CancelRevisit: { type: "CancelRevisit", because: "anchorGone" },
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

test("each command leads where the table says, or leaves a revisit where it is", () => {
  const context = { ...contextAt(now), stream: { kind: "revisit", id: "T-1-r1" } };
  const reached = Object.entries(said).flatMap(([name, input]) =>
    lives.flatMap((events) => {
      const before = replay(revisitProcess, events);
      return ["system", "hotlineEngineer", "dutyManager"].flatMap((role) =>
        revisitProcess
          .parse({ ...input, by: { id: "somebody", role } }, now)
          .andThen((command) =>
            revisitProcess.decide(consulting(context, { type: name }))(sealed(command, sealer), before),
          )
          .match(
            (caused) => [{ name, from: before.status, to: caused.reduce(revisitProcess.evolve, before).status }],
            () => [],
          ),
      );
    }),
  );
  const table: Readonly<Record<string, "same" | readonly string[]>> = revisitOutcomes;
  for (const { name, from, to } of reached) if (to !== from) expect(table[name]).toContain(to);
  expect(new Set(reached.map(({ name }) => name))).toEqual(new Set(Object.keys(table)));
});
