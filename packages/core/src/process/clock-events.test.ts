import { expect, test } from "vitest";
import { at } from "../../test-support/request-fixtures.ts";
import type { EventEnvelope } from "../event/event.ts";
import { upcast } from "../event/upcasting.ts";
import { clockUpcasts, isClockEvent } from "./clock-events.ts";

const stored = (key: string): EventEnvelope => ({
  id: "e-1",
  tenant: "acme",
  stream: { kind: "request", id: "T-1" },
  version: 2,
  type: "ClockMissed",
  v: 1,
  at: at("11:00"),
  recordedAt: at("11:00"),
  by: { id: "system", role: "system" },
  commandId: null,
  policy: { id: "standard", version: "1" },
  calendars: [],
  number: null,
  data: { key, clock: "data/entry", cycle: 2, tell: [] },
});

test.for([
  ["request:T-1/data/entry/2/1/due", { kind: "request", id: "T-1" }],
  ["visit:T/7/v1/data/entry/2/1/due", { kind: "visit", id: "T/7/v1" }],
  ["visit:a:b/v1/data/entry/2/3/data/entry/2/", { kind: "visit", id: "a:b/v1/data/entry/2/3" }],
] as const)(
  "a clock's event of version 1 says its subject in the key %s, and from version 2 apart",
  ([key, subject]) => {
    expect(upcast(clockUpcasts, stored(key))).toEqual({
      ...stored(key),
      v: 2,
      data: { key, subject, clock: "data/entry", cycle: 2, tell: [] },
    });
  },
);

test("what people did is no event of a clock", () => {
  expect(
    ["ClockMissed", "DeadlineMoved", "PolicyAdopted", "RequestLogged"].map((type) =>
      isClockEvent({ ...stored(""), type }),
    ),
  ).toEqual([true, true, true, false]);
});
