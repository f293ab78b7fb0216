import { expect, test } from "vitest";
import { replay } from "../process/process.ts";
import type { EventEnvelope } from "../event/event.ts";
import { currentVersion, upcast } from "../event/upcasting.ts";
import { instant } from "../time/instant.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import { requestProcess } from "./request-process.ts";

/** A history as the first version of the events stored it: the product is one text. */
const stored: readonly EventEnvelope[] = [
  {
    ...envelope(1, "RequestLogged"),
    data: {
      customer: "c-1",
      fault: { ref: "t-1", digest: "00" },
      wish: null,
      kind: "fault",
      source: "phone",
      contact: null,
      site: null,
      product: "Spray pump panel 2.1",
      cardNumber: null,
      handbookNumber: null,
      tier: "standard",
      facts: {},
      addedByALaterRelease: true,
    },
  },
  { ...envelope(2, "GuidanceStarted"), data: { channel: "video" } },
];

function envelope(version: number, type: string): Omit<EventEnvelope, "data"> {
  return {
    id: `e-${String(version)}`,
    tenant: "acme",
    stream: { kind: "request", id: "T-1" },
    version,
    type,
    v: 1,
    at: instant("2024-11-21T01:12:00Z"),
    recordedAt: instant("2024-11-21T01:12:00Z"),
    by: { id: "li", role: "hotlineEngineer" },
    commandId: null,
    policy: { id: "standard", version: "1" },
    calendars: [],
    number: version === 1 ? "202411-0001" : null,
  };
}

const today = (event: EventEnvelope) => upcast(requestProcess.upcasts, event) as unknown as RecordedOfRequest;

test("a history of the first version is read as today's: the product's name apart from its version (R-004)", () => {
  const state = replay(requestProcess, stored.map(today));
  expect(state).toMatchObject({
    status: "guiding",
    file: { intake: { product: { name: "Spray pump panel 2.1", version: null } } },
  });
});

test("a request logged without a product then has none now", () => {
  const [first] = stored;
  const without = { ...first, data: { ...(first?.data as object), product: null } } as EventEnvelope;
  expect(today(without)).toMatchObject({ v: 2, data: { product: null } });
});

test("an event of today's version is left as it is, and one of a newer library is not guessed at", () => {
  expect(currentVersion(requestProcess.upcasts, "RequestLogged")).toBe(2);
  const second = stored[1] as EventEnvelope;
  expect(today(second)).toBe(second);
  expect(() => today({ ...second, v: 2 })).toThrow("GuidanceStarted v2 is newer than this library");
});

test("a history that nobody can have written is corrupt", () => {
  const [logged, guided] = stored.map(today);
  expect(() => replay(requestProcess, [guided!])).toThrow("GuidanceStarted cannot follow status draft");
  expect(() => replay(requestProcess, [logged!, logged!])).toThrow("RequestLogged cannot follow status logged");
});

test("what the first version did not tell is read as what it was: a general affair, sent directly, back to triage", () => {
  const event = (version: number, type: string, data: object): EventEnvelope => ({ ...envelope(version, type), data });
  const first = [
    event(3, "RequestTriaged", { severity: "normal", faultCategory: null, charging: "free", estimate: null }),
    event(4, "VisitDispatched", { visitId: "v1", engineer: "wang", team: [], mode: "onsite", purpose: "repair" }),
    event(5, "VisitReassigned", { visitId: "v1", from: "wang", to: "chen", suggestion: null }),
    event(6, "NonVisitRecorded", { visitId: "v1", reason: { ref: "t-2", digest: "00" } }),
  ];
  const work = event(7, "WorkCompleted", {
    visitId: "v1",
    parts: [{ name: "plug", unit: { name: "motor", serial: "7" } }],
  });
  expect(today(work).data).toMatchObject({
    parts: [{ name: "plug", part: null, position: null, unit: { name: "motor", part: null, serial: "7" } }],
    repairs: [],
  });
  const ended = event(7, "VisitEnded", { visitId: "v1", parts: [{ name: "plug", unit: null }] });
  expect(today(ended).data).toMatchObject({ parts: [{ unit: null, part: null }], repairs: [] });
  const state = replay(requestProcess, [...stored, ...first].map(today));
  expect(state).toMatchObject({
    status: "triaged",
    file: { triage: { route: "general" }, pastVisits: [{ engineer: "chen", department: null }] },
  });
});
