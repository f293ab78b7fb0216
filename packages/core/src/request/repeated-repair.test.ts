import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, lamp, upTo } from "../../test-support/request-fixtures.ts";
import { anyProcess, smallWorld, type Said } from "../../test-support/small-world.ts";
import { customerProcess } from "../customer/customer-process.ts";
import { partProcess } from "../parts/part-process.ts";
import { partStream } from "../parts/part-stream.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { presets } from "../presets/presets.ts";
import { instant } from "../time/instant.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const { standard } = presets.compiled;
const now = instant("2026-03-02T01:00:00Z");
const job = { kind: "request", id: "T-1" };
const ledger = partStream(lamp);
const driver = { part: "driver-60W", position: "left", serial: null };
const request = { id: "T-0", number: null };

/** A lamp whose ledger remembers so many repairs of it, and a request about it that is ready to be dispatched. */
const dispatchable = (repairs: number, component: object | null = null) => {
  const world = smallWorld(
    [anyProcess(requestProcess), anyProcess(partProcess), anyProcess(customerProcess)],
    standard,
    now,
  );
  for (let one = 0; one < repairs; one += 1)
    world.tell(ledger, {
      type: "RecordRepair",
      by: { id: "wang", role: "fieldEngineer" },
      item: lamp,
      customer: "c-1",
      request,
      component,
      inWarranty: true,
    });
  const say = (input: object) => world.tell(job, { ...input, at: now } as unknown as Said);
  say(command("Log", { at: now, unit: lamp }));
  say(command("Triage", { at: now, charging: "free" }));
  return { world, say, stateOf: () => world.stateOf(job) as RequestState };
};

const dispatch = command("Dispatch", { at: now });
const work = (said: object = {}) => [
  dispatch,
  command("Arrive", { at: now }),
  command("SignChecklist", { at: now }),
  command("StartWork", { at: now }),
  command("CompleteWork", { at: now, ...said }),
];
const count = (of: number, more: Partial<RepairCount> = {}): RepairCount => ({
  of: "unit",
  component: null,
  count: of,
  moreThan: 3,
  replace: of > 3,
  ...more,
});

describe("the repairs of a unit, as a request dispatches somebody to it", () => {
  test("are asked of its ledger, and dispatch waits for the answer (R-319)", () => {
    const { world, say, stateOf } = dispatchable(2);
    expect(say(dispatch).refusal).toEqual({
      type: "GateNotMet",
      command: "Dispatch",
      missing: [{ requirement: "repairsCounted", unit: "garden lamp", serial: "L-7" }],
    });
    const offered = requestProcess.availableCommands(world.contextOf(job), stateOf(), "dutyManager");
    expect(offered.find((one) => one.command === "Dispatch")?.missing).toEqual([
      { requirement: "repairsCounted", unit: "garden lamp", serial: "L-7" },
    ]);
    expect(world.relayAll().filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(say(dispatch).refusal).toBeNull();
  });

  test("are shown by the dispatch, to whoever is sent too, before the threshold is passed (R-307, R-308, A-10)", () => {
    const { world, say, stateOf } = dispatchable(2, driver);
    world.relayAll();
    say(dispatch);
    const shown = [count(2), count(2, { of: "part", component: driver })];
    expect(stateOf()).toMatchObject({ status: "dispatched", visit: { repairs: shown } });
    expect(world.notices().find(({ key }) => key === "visitDispatched")?.variables).toMatchObject({
      repairs: [
        { part: null, count: 2, moreThan: 3 },
        { part: "driver-60W", count: 2, moreThan: 3 },
      ],
    });
  });

  test("are enough past the threshold: a visit looks at it or replaces it (R-307, R-308)", () => {
    const { world, say } = dispatchable(4);
    world.relayAll();
    expect(say(dispatch).refusal).toEqual({
      type: "GateNotMet",
      command: "Dispatch",
      missing: [{ requirement: "replacement", counts: [count(4)] }],
    });
    expect(dispatchableBy(4, "survey")).toBeNull();
    expect(dispatchableBy(4, "replacement")).toBeNull();
  });

  test("force nothing where the policy asks for no count: then they are only shown", () => {
    const policy = compilePolicy(
      { ...standard.policy, request: { ...standard.policy.request, gates: {} } },
      presets.calendars,
    )._unsafeUnwrap();
    const told = command("NoteRepairs", { at: at("10:00"), item: lamp, counts: [count(4)] });
    const named = command("IdentifyUnit", { at: at("10:00"), unit: lamp });
    const sent = givenUnder(policy, ...upTo("Triage"), named, told, command("Dispatch", { at: at("10:14") }));
    expect(sent.state).toMatchObject({ status: "dispatched", visit: { repairs: [count(4)] } });
  });

  test("are none where no ledgers are kept", () => {
    const policy = compilePolicy({ ...standard.policy, parts: null }, presets.calendars)._unsafeUnwrap();
    const named = command("IdentifyUnit", { at: at("10:00"), unit: lamp });
    const done = givenUnder(policy, ...upTo("EndGuidance"), named, ...upTo("StartWork").slice(3));
    const work = command("CompleteWork", { at: at("15:05"), repairs: [{}] });
    expect(done.state).toMatchObject({ visit: { repairs: [] } });
    expect(done.then(work).events.at(-1)?.data).toMatchObject({ repairs: [] });
  });

  test("are not those of another unit, whose ledger answers late", () => {
    const named = given(...upTo("Triage"), command("IdentifyUnit", { at: at("10:00") }));
    const late = command("NoteRepairs", { at: at("10:05"), item: { ...lamp, serial: "L-1" }, counts: [count(9)] });
    expect(named.when(late)._unsafeUnwrap()).toEqual([]);
    expect(named.when(command("IdentifyUnit", { at: at("10:05") }))._unsafeUnwrap()).toEqual([]);
    expect(named.then(command("NoteRepairs", { at: at("10:05"), counts: [count(1)] })).state).toMatchObject({
      file: { annexes: { unit: { item: lamp, repairs: [count(1)] } } },
    });
  });

  const dispatchableBy = (repairs: number, purpose: "survey" | "replacement") => {
    const { world, say } = dispatchable(repairs);
    world.relayAll();
    return say({ ...dispatch, purpose }).refusal;
  };
});

describe("the repairs that a request makes", () => {
  test("are counted on the unit's ledger once the work is done, and told to the next request (R-308, R-319)", () => {
    const { world, say } = dispatchable(3);
    world.relayAll();
    for (const step of work()) expect(say(step).refusal).toBeNull();
    world.relayAll();
    const next = { kind: "request", id: "T-2" };
    world.tell(next, { ...command("Log", { at: now, unit: lamp }) });
    world.relayAll();
    expect(world.stateOf(next)).toMatchObject({ file: { annexes: { unit: { repairs: [count(4)] } } } });
    expect(world.notices().filter(({ key }) => key === "replacementDue")).toMatchObject([
      { variables: { requestId: "T-1", repairs: 4, moreThan: 3, part: null } },
    ]);
  });

  test("are of the parts that are named, in warranty or not (R-307, A-10)", () => {
    const { world, say } = dispatchable(0);
    say(command("Regrade", { at: now }));
    world.relayAll();
    for (const step of work({ repairs: [{ component: driver }, { unit: { ...lamp, serial: "L-8" } }] })) say(step);
    world.relayAll();
    expect(world.stateOf(ledger)).toMatchObject({
      works: [{ kind: "repair", component: driver, inWarranty: true, request: "T-1" }],
    });
    expect(world.stateOf(partStream({ ...lamp, serial: "L-8" }))).toMatchObject({
      works: [{ kind: "repair", component: null }],
    });
  });

  test("are not in warranty where the service is paid for, and then do not count (R-307)", () => {
    const paid = given(
      ...upTo("EndGuidance"),
      command("Triage", { at: at("10:05"), charging: "paid" }),
      command("IdentifyUnit", { at: at("10:06") }),
      command("NoteRepairs", { at: at("10:07") }),
      ...upTo("CompleteWork").slice(4),
    );
    expect(paid.events.at(-1)?.data).toMatchObject({ repairs: [{ unit: lamp, component: null, inWarranty: false }] });
  });

  test("begin anew for a part that was replaced by its number; without one nobody can tell which it was (R-307)", () => {
    const { world, say } = dispatchable(4, driver);
    world.relayAll();
    const parts = [
      { name: "driver", part: "driver-60W", position: "left", serialIn: "D-9", serialOut: "D-1" },
      { name: "gasket" },
      { name: "fuse", part: "F-1", unit: { name: "cabinet", serial: "K-1" } },
      { name: "fuse", part: "F-1", unit: { name: "cabinet", part: "CB-2", serial: "K-2" } },
    ];
    say({ ...dispatch, purpose: "replacement" });
    for (const step of work({ parts }).slice(1)) say(step);
    const replies = world.relayAll();
    expect(replies.filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(replies.filter((one) => one.command.type === "RecordReplacement").map(({ stream }) => stream.id)).toEqual([
      "GL-60/L-7",
      "CB-2/K-2",
    ]);
    world.tell({ kind: "request", id: "T-2" }, { ...command("Log", { at: now, unit: lamp }) });
    world.relayAll();
    expect(world.stateOf({ kind: "request", id: "T-2" })).toMatchObject({
      file: {
        annexes: { unit: { repairs: [count(4), count(0, { of: "part", component: { ...driver, serial: "D-9" } })] } },
      },
    });
  });

  test("are told of a visit that ends before the work is done, too, and the count is asked anew", () => {
    const { world, say, stateOf } = dispatchable(1);
    world.relayAll();
    for (const step of work().slice(0, 4)) say(step);
    say({ ...command("EndVisit", { at: now }), repairs: [{}] });
    world.relayAll();
    expect(stateOf()).toMatchObject({ status: "triaged", file: { annexes: { unit: { repairs: [count(2)] } } } });
  });
});
