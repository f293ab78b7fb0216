import { instant } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, log, logFromLiu, note, T1, triage } from "../test-support/commands.ts";
import { keepingNotifier, never } from "../test-support/notifiers.ts";

const request = (id: string) => ({ kind: "request", id }) as const;

describe("a stream as it stands", () => {
  test("has its state, number and version, and its clocks as they are now", async () => {
    const { acme, clock } = bench();
    for (const command of [log, triage, dispatch]) answer(await acme.execute(T1, command));
    clock.pass(60);
    const view = answer(await acme.read(T1));
    expect([view?.state.status, view?.version, view?.number]).toEqual(["dispatched", 3, "202603-0001"]);
    expect(view?.timelines.map(({ subject }) => subject)).toEqual([
      { kind: "request", id: "T-1" },
      { kind: "visit", id: "T-1/v1" },
    ]);
    const [ofRequest, ofVisit] = view?.clocks ?? [];
    const standing = (id: string) => ofRequest?.find(({ clock: name }) => name === id);
    expect([standing("resolution")?.status, standing("resolution")?.percent]).toEqual(["running", 25]);
    expect(standing("dispatch")?.status).toBe("met");
    expect(ofVisit?.map(({ clock: name }) => name)).toContain("confirmation");
  });

  test("is nothing where nothing is recorded", async () => {
    expect(answer(await bench().acme.read(T1))).toBeNull();
  });
});

describe("the buttons to show", () => {
  test("are those of the status and the role, each with what it still wants", async () => {
    const { acme } = bench();
    expect(answer(await acme.availableCommands(T1, "performanceAssessor"))).toEqual([]);
    expect(answer(await acme.availableCommands(T1, "dutyManager"))).toEqual([
      { command: "ImportHistory", missing: [] },
    ]);
    expect(answer(await acme.availableCommands(T1, "hotlineEngineer"))).toEqual([
      { command: "Log", missing: [] },
      { command: "LogFromPatrol", missing: [] },
      { command: "TranscribeSlip", missing: [] },
    ]);
    for (const command of [log, triage, dispatch]) answer(await acme.execute(T1, command));
    const customers = answer(await acme.availableCommands(T1, "customer"));
    expect(customers.map(({ command }) => command)).toEqual(["FillSlip", "CheckConduct"]);
    const engineers = answer(await acme.availableCommands(T1, "fieldEngineer"));
    expect(engineers.map(({ command }) => command)).toContain("Arrive");
    expect(engineers.find(({ command }) => command === "StartWork")?.missing).toContainEqual({
      requirement: "arrived",
    });
  });

  test("are those of any kind of stream, begun or not", async () => {
    const revisit = { kind: "revisit", id: "T-1-r1" } as const;
    expect(answer(await bench().acme.availableCommands(revisit, "dutyManager"))).toEqual([
      { command: "PlanRevisit", missing: [] },
    ]);
  });
});

describe("a history", () => {
  test("is read page by page, oldest first", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, log));
    for (const text of ["one", "two", "three"]) answer(await acme.execute(T1, note(text)));
    const versions = async (page?: { afterVersion?: number; limit?: number }) =>
      answer(await acme.history(T1, page)).map(({ version }) => version);
    expect(await versions()).toEqual([1, 2, 3, 4]);
    expect(await versions({ limit: 2 })).toEqual([1, 2]);
    expect(await versions({ afterVersion: 2 })).toEqual([3, 4]);
    expect(await versions({ afterVersion: 2, limit: 1 })).toEqual([3]);
  });
});

describe("lists", () => {
  test("count, look for words on the sites, and show what is coming up", async () => {
    const { acme } = bench();
    answer(await acme.execute(request("T-1"), { ...log, site: "hall-3", fault: "泵不转：the Pump stands still" }));
    answer(await acme.execute(request("T-2"), log));
    const idsOf = async (query: object) =>
      answer(await acme.find({ kind: "request", limit: 9, ...query })).map(({ id }) => id);
    expect(await idsOf({ text: "pump" })).toEqual(["T-1"]);
    expect(await idsOf({ text: "泵" })).toEqual(["T-1"]);
    expect(await idsOf({ site: "hall-3" })).toEqual(["T-1"]);
    expect(answer(await acme.count({ kind: "request", status: "logged" }))).toBe(2);

    const until = instant("2026-03-02T06:00:00Z");
    const all = answer(await acme.upcoming({ until, limit: 99 }));
    expect(new Set(all.map(({ stream }) => stream.id))).toEqual(new Set(["T-1", "T-2"]));
    const [first, ...rest] = all;
    expect(answer(await acme.upcoming({ until, limit: 99, ...(first && { after: first }) }))).toEqual(rest);
    expect(await idsOf({ dueBy: first?.timer.at })).toEqual(["T-1", "T-2"]);
  });

  test("of dead letters grow shorter when one is purged", async () => {
    const { acme, desk } = bench();
    answer(await acme.execute(request("T-1"), logFromLiu));
    answer(await desk.relay([keepingNotifier("email", () => never).notifier]));
    const [letter] = answer(await acme.deadLetters(9));
    expect(answer(await acme.purge(letter?.id ?? ""))).toBe(true);
    expect(answer(await acme.purge(letter?.id ?? ""))).toBe(false);
    expect(answer(await acme.deadLetters(9))).toEqual([]);
  });
});

describe("a search", () => {
  test("finds by status, customer, engineer, severity and number, page by page", async () => {
    const { acme, clock } = bench();
    for (const id of ["a", "b", "c"]) answer(await acme.execute(request(id), log));
    for (const command of [triage, dispatch]) answer(await acme.execute(request("b"), command));
    const ids = async (query: object) =>
      answer(await acme.find({ kind: "request", limit: 10, ...query })).map(({ id }) => id);
    expect(await ids({})).toEqual(["a", "b", "c"]);
    expect(await ids({ status: "logged" })).toEqual(["a", "c"]);
    expect(await ids({ engineer: "chen" })).toEqual(["b"]);
    expect(await ids({ severity: null })).toEqual(["a", "c"]);
    expect(await ids({ number: "202603-0003" })).toEqual(["c"]);
    expect(await ids({ limit: 2 })).toEqual(["a", "b"]);
    expect(await ids({ limit: 2, after: "b" })).toEqual(["c"]);
    expect(await ids({ customer: "c-9" })).toEqual([]);
    const [first] = answer(await acme.find({ kind: "request", limit: 1 }));
    expect(first).toMatchObject({
      version: 1,
      number: "202603-0001",
      row: { status: "logged", customer: "c-1", engineer: null, tier: "standard", severity: null },
      nextTimerAt: "2026-03-02T02:36:00.000Z",
    });
    expect(clock.now() < (first?.nextTimerAt ?? "")).toBe(true);
  });
});
