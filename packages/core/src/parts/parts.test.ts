import { describe, expect, test } from "vitest";
import { anyProcess, smallWorld, type Said } from "../../test-support/small-world.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import type { PartsRules } from "../policy/parts-rules.ts";
import { partsRules } from "../policy/presets/parts-rules.ts";
import { presets } from "../presets/presets.ts";
import { instant } from "../time/instant.ts";
import { installationsIn, installedAt } from "./installations.ts";
import type { PartEvent } from "./part-events.ts";
import { partProcess } from "./part-process.ts";
import { partRowsOf } from "./part-rows.ts";
import type { PartState } from "./part-state.ts";
import { partStream } from "./part-stream.ts";
import { repairStanding, type UnitWork } from "./repair-standing.ts";
import { requisitionProcess } from "./requisition-process.ts";
import type { RequisitionState } from "./requisition-state.ts";
import { shelvedTime } from "./shelved-time.ts";

const keeper = { id: "zhou", role: "spareStorekeeper" };
const wang = { id: "wang", role: "fieldEngineer" };
const plugIn = (serial: string) => ({ part: "JL-400B", serial, name: "Protector plug-in" });
const fuse = { part: "F-10A", serial: null, name: "Fuse" };
const slip = (id = "L-1") => ({ kind: "requisition", id });
const at = (time: string) => instant(`2026-03-02T${time}:00Z`);
const ledger = (serial: string) => partStream(plugIn(serial));

const processes = [anyProcess(partProcess), anyProcess(requisitionProcess)];
const receive = (item: object, more: object = {}) => ({
  type: "ReceiveParts",
  by: keeper,
  item,
  quantity: 1,
  store: "main",
  condition: "new",
  origin: "original",
  ...more,
});
const requestParts = {
  type: "RequestParts",
  by: wang,
  request: { id: "T-1", number: "202603-0001" },
  customer: "c-1",
  store: "main",
  lines: [
    { line: "1", part: "JL-400B", name: "Protector plug-in", quantity: 1 },
    { line: "2", part: "F-10A", name: "Fuse", quantity: 4 },
  ],
  reason: "The pump does not stop",
};
const issue = (serial: string | null, more: object = {}) => ({
  type: "IssueParts",
  by: keeper,
  line: serial === null ? "2" : "1",
  serial,
  inspection: "Seal whole, data sheet there",
  ...more,
});
const use = (more: object = {}) => ({ type: "RecordUse", by: wang, line: "1", serial: "0017", asset: "A-1", ...more });

/** A store with one plug-in and ten fuses, and a requisition for both. */
const given = (policy = presets.compiled.standard) => {
  const world = smallWorld(processes, policy);
  world.tell(ledger("0017"), receive(plugIn("0017")));
  world.tell(partStream(fuse), receive(fuse, { quantity: 10 }));
  world.tell(slip(), requestParts);
  return world;
};
/** The same, with the plug-in given out. */
const issued = () => {
  const world = given();
  world.tell(slip(), issue("0017"));
  world.relayAll();
  return world;
};
const placesOf = (world: ReturnType<typeof given>, serial: string) => {
  const state = world.stateOf(ledger(serial)) as PartState;
  return state.status === "unknown" ? null : state.holdings;
};
const open = (world: ReturnType<typeof given>, id = "L-1") =>
  world.stateOf(slip(id)) as Extract<RequisitionState, { status: "open" }>;

describe("a requisition against a slip (R-327, R-329)", () => {
  test("tells the dedicated keeper of every line that is wanted (R-322)", () => {
    expect(given().notices()).toMatchObject([
      { key: "partsRequested", to: { role: "spareStorekeeper" }, variables: { part: "JL-400B", quantity: 1 } },
      { key: "partsRequested", to: { role: "spareStorekeeper" }, variables: { part: "F-10A", quantity: 4 } },
    ]);
  });

  test("is given out when the ledger has answered, and not before", () => {
    const world = given();
    world.tell(slip(), issue("0017"));
    expect(open(world).lines[0]?.pieces).toEqual([{ serial: "0017", standing: "asked", quantity: 1 }]);
    expect(world.tell(slip(), use()).refusal).toMatchObject({ type: "NotSoManyPieces", standing: "out", there: 0 });
    world.relayAll();
    expect(open(world).lines[0]?.pieces).toEqual([{ serial: "0017", standing: "out", quantity: 1 }]);
    expect(placesOf(world, "0017")).toEqual([
      { place: { kind: "hand", holder: "wang", requisition: "L-1" }, condition: "new", quantity: 1 },
    ]);
  });

  test("gives one serial number to one of two who want it, and tells the other", () => {
    const world = given();
    world.tell(slip("L-2"), { ...requestParts, holder: "chen" });
    world.tell(slip(), issue("0017"));
    world.tell(slip("L-2"), issue("0017"));
    world.relayAll();
    expect(open(world).lines[0]?.pieces).toMatchObject([{ standing: "out" }]);
    expect(open(world, "L-2").lines[0]?.pieces).toEqual([]);
    expect(world.notices().slice(-2)).toMatchObject([
      { key: "partsNotThere", to: { actorId: "chen" }, variables: { serial: "0017" } },
      { key: "partsNotThere", to: { role: "spareStorekeeper" } },
    ]);
  });

  test("gives out no more than was asked for, nothing unchecked, and nothing but what is new (R-320, R-323)", () => {
    const world = given();
    expect(world.tell(slip(), issue(null, { quantity: 5 })).refusal).toEqual({
      type: "MoreThanWanted",
      line: "2",
      wanted: 4,
      before: 0,
      quantity: 5,
    });
    expect(world.tell(slip(), issue("0017", { inspection: undefined })).refusal).toEqual({
      type: "InspectionMissing",
      line: "1",
    });
    world.tell(ledger("0018"), receive(plugIn("0018"), { condition: "used" }));
    world.tell(slip(), issue("0018"));
    world.relayAll();
    expect(world.eventsOf(ledger("0018")).at(-1)).toMatchObject({ type: "PartsNotTaken", data: { there: 0 } });
  });

  test("is settled when every piece is used or back, and not before", () => {
    const world = issued();
    const settle = { type: "SettleRequisition", by: keeper };
    expect(world.tell(slip(), settle).refusal).toEqual({
      type: "PiecesOutstanding",
      lines: [{ line: "1", asked: 0, out: 1, used: 0 }],
    });
    world.tell(slip(), { type: "ReturnParts", by: wang, line: "1", serial: "0017", because: "unused" });
    expect(world.tell(slip(), settle).after.status).toBe("settled");
    world.relayAll();
    expect(placesOf(world, "0017")).toEqual([
      { place: { kind: "store", store: "main" }, condition: "new", quantity: 1 },
    ]);
  });
});

describe("old and new numbers (R-320, R-321)", () => {
  const old = { part: "JL-400A", serial: "9901", name: "Protector plug-in" };

  test("are kept for each use: what went in, what came out, and what was found on checking (R-324, R-330)", () => {
    const world = issued();
    world.tell(slip(), use({ position: "left", old }));
    world.tell(slip(), issue(null, { quantity: 2 }));
    world.relayAll();
    expect(partRowsOf(open(world))).toMatchObject([
      { part: "JL-400B", usage: "used", serial: "0017", inspection: { ref: "text-of-28" }, old },
      { part: "F-10A", usage: "unused", quantity: 2, serial: null, old: null },
    ]);
  });

  test("put the new part into the asset and the old one, faulty, into the engineer's hands", () => {
    const world = issued();
    world.tell(slip(), use({ old }));
    world.relayAll();
    const installed = { kind: "installed", customer: "c-1", asset: "A-1", position: null };
    expect(placesOf(world, "0017")).toEqual([{ place: installed, condition: "used", quantity: 1 }]);
    expect(world.stateOf(partStream(old))).toMatchObject({
      status: "away",
      holdings: [{ place: { kind: "removed", holder: "wang" }, condition: "faulty", quantity: 1 }],
    });
  });

  test("cannot be the same", () => {
    expect(issued().tell(slip(), use({ old: plugIn("0017") })).refusal).toEqual({
      type: "OldIsNew",
      line: "1",
      serial: "0017",
    });
  });

  test("tell what was installed where, over time, of parts never seen before too", () => {
    const world = issued();
    world.tell(slip(), use({ at: at("01:00"), old }));
    world.relayAll();
    const events = [...world.eventsOf(partStream(old)), ...world.eventsOf(ledger("0017"))] as readonly PartEvent[];
    const installations = installationsIn(events);
    const serials = (moment: string) => installedAt(installations, "A-1", at(moment)).map(({ item }) => item.serial);
    expect(serials("00:59")).toEqual(["9901"]);
    expect(serials("01:00")).toEqual(["0017"]);
  });

  test("correct a ledger that has the old part somewhere else, and say so", () => {
    const world = issued();
    const shelved = plugIn("0020");
    world.tell(partStream(shelved), receive(shelved));
    world.tell(slip(), use({ old: shelved }));
    world.relayAll();
    expect(world.eventsOf(partStream(shelved)).map(({ type }) => type)).toEqual([
      "PartsReceived",
      "PlaceCorrected",
      "PartsCarried",
    ]);
    expect(placesOf(world, "0020")).toMatchObject([{ place: { kind: "removed" }, quantity: 1 }]);
  });
});

describe("a store", () => {
  test("takes in original and approved parts alone (R-323, R-325)", () => {
    const world = given();
    expect(world.tell(ledger("0030"), receive(plugIn("0030"), { origin: "other" })).refusal).toEqual({
      type: "OriginNotAccepted",
      part: "JL-400B",
      origin: "other",
      accepted: ["original", "approved"],
    });
    expect(world.tell(ledger("0030"), receive(plugIn("0030"), { origin: "approved" })).refusal).toBeNull();
  });

  test("takes in a serial number once", () => {
    expect(given().tell(ledger("0017"), receive(plugIn("0017"))).refusal).toMatchObject({
      type: "SerialElsewhere",
      place: { kind: "store", store: "main" },
    });
  });

  test("is the keeper's: a field engineer moves nothing in it (R-322)", () => {
    expect(given().tell(partStream(fuse), { ...receive(fuse), by: wang }).refusal).toMatchObject({
      type: "NotPermitted",
      permitted: ["spareStorekeeper"],
    });
  });

  test("has what was counted, and remembers what it was thought to have (R-322)", () => {
    const world = given();
    const counted = {
      type: "CountParts",
      by: keeper,
      store: "main",
      condition: "new",
      counted: 7,
      reason: "Year's end",
    };
    world.tell(partStream(fuse), counted);
    expect(world.eventsOf(partStream(fuse)).at(-1)).toMatchObject({ data: { recorded: 10, counted: 7 } });
    expect(world.tell(partStream(fuse), counted).events).toEqual([]);
  });

  test("is not asked for parts where the policy keeps none", () => {
    const world = smallWorld(processes, presets.compiled.solar);
    expect(world.tell(slip(), requestParts).refusal).toEqual({ type: "NotInPolicy", section: "parts" });
  });
});

describe("the warranty of a packed spare (R-282)", () => {
  const since = instant("2024-02-28T16:30:00Z"); // 29 February, 00:30 in Shanghai
  const shelved = (until: string | null, rules: Pick<PartsRules, "shelvedAtMostYears"> = partsRules) =>
    shelvedTime(rules, { since, until: until === null ? null : instant(until) }, "Asia/Shanghai");

  test("stands still until it is unpacked", () => {
    expect(shelved("2026-05-01T00:00:00Z")?.until).toBe("2026-05-01T00:00:00.000Z");
  });

  test("stands still for five years at most, to the day in the spare's own zone", () => {
    expect(shelved(null)).toEqual({ from: since, until: "2029-02-27T16:30:00.000Z" });
    expect(shelved("2031-01-01T00:00:00Z")?.until).toBe("2029-02-27T16:30:00.000Z");
  });

  test("does not stand still where nothing was packed, or where the policy does not say so", () => {
    expect(shelvedTime(partsRules, null, "Asia/Shanghai")).toBeNull();
    expect(shelved(null, { shelvedAtMostYears: null })).toBeNull();
  });

  test("runs from when the part is put in, if nobody unpacked it before", () => {
    const world = smallWorld(processes, presets.compiled.standard);
    world.tell(ledger("0017"), receive(plugIn("0017"), { packed: true, at: at("00:10") }));
    world.tell(slip(), requestParts);
    world.tell(slip(), issue("0017"));
    world.relayAll();
    world.tell(slip(), use({ at: at("00:40") }));
    world.relayAll();
    expect(world.stateOf(ledger("0017"))).toMatchObject({ packed: { since: at("00:10"), until: at("00:40") } });
    expect(world.tell(ledger("0017"), { type: "UnpackParts", by: keeper }).refusal).toMatchObject({
      type: "NotAllowed",
    });
  });
});

describe("a unit that is repaired again and again (R-307, R-308, R-319)", () => {
  const lamp = { part: "Lamp-60W", serial: "L-0042", name: "Garden lamp" };
  const repair = (part: string | null, more: object = {}) => ({
    type: "RecordRepair",
    by: wang,
    item: lamp,
    customer: "c-1",
    request: { id: "T-1", number: "202603-0001" },
    component: part === null ? null : { part, position: null, serial: null },
    inWarranty: true,
    ...more,
  });
  const lived = (...commands: readonly Said[]) => {
    const world = smallWorld(processes, presets.compiled.standard);
    for (const command of commands) world.tell(partStream(lamp), command);
    return world;
  };
  const countsIn = (world: ReturnType<typeof lived>) =>
    (world.eventsOf(partStream(lamp)) as readonly PartEvent<"UnitRepaired">[]).at(-1)?.data.counts;

  test("is still repaired the third time, and replaced after the fourth: more than three", () => {
    const thrice = [repair("driver"), repair("driver"), repair("driver")];
    expect(lived(...thrice).notices()).toEqual([]);
    const world = lived(...thrice, repair("driver"));
    expect(countsIn(world)).toMatchObject([
      { of: "unit", count: 4, replace: true },
      { of: "part", component: { part: "driver" }, count: 4, moreThan: 3, replace: true },
    ]);
    expect(world.notices()).toMatchObject([
      { key: "replacementDue", variables: { unit: "Garden lamp", part: null, repairs: 4 } },
      { key: "replacementDue", variables: { part: "driver", repairs: 4, moreThan: 3 }, to: { role: "dutyManager" } },
    ]);
  });

  test("is replaced as a whole although no part of it is (A-10: the repair of a part is one of the unit)", () => {
    const world = lived(repair("driver"), repair("lens"), repair("driver"), repair(null));
    expect(countsIn(world)).toMatchObject([
      { of: "unit", count: 4, replace: true },
      { of: "part", component: { part: "driver" }, count: 2, replace: false },
      { of: "part", component: { part: "lens" }, count: 1 },
    ]);
  });

  test("does not count what was repaired out of warranty (A-10)", () => {
    const world = lived(repair("driver"), repair("driver", { inWarranty: false }));
    expect(countsIn(world)).toMatchObject([{ count: 1 }, { count: 1 }]);
  });

  test("counts a replaced part's repairs anew, and the unit's on", () => {
    const replaced = {
      type: "RecordReplacement",
      by: wang,
      component: { part: "driver", position: null, serial: null },
    };
    const world = lived(repair("driver"), replaced, repair("driver"));
    expect(countsIn(world)).toMatchObject([
      { of: "unit", count: 2 },
      { of: "part", count: 1 },
    ]);
  });

  test("is counted otherwise where a policy reads the rule otherwise (A-10)", () => {
    const works: readonly UnitWork[] = ["left", "right"].map((position) => ({
      kind: "repair",
      at: at("01:00"),
      component: { part: "driver", position, serial: null },
      inWarranty: true,
      request: null,
    }));
    const { repeatedRepair } = partsRules;
    const perPart = { moreThan: 3, countBy: "position" as const };
    expect(repairStanding({ ...repeatedRepair, perUnit: null, perPart }, works).map(({ count }) => count)).toEqual([
      1, 1,
    ]);
    const perUnit = { moreThan: 3, countsPartRepairs: false };
    expect(repairStanding({ ...repeatedRepair, perPart: null, perUnit }, works)).toMatchObject([{ count: 0 }]);
  });

  test("is held to another number where a policy says so, under a version of its own", () => {
    const { policy } = presets.compiled.standard;
    const repeatedRepair = { ...partsRules.repeatedRepair, perUnit: { moreThan: 0, countsPartRepairs: true } };
    const strict = composePolicy(policy, { version: "2", parts: { ...partsRules, repeatedRepair } })._unsafeUnwrap();
    const world = smallWorld(processes, compilePolicy(strict, presets.calendars)._unsafeUnwrap());
    world.tell(partStream(lamp), repair("driver"));
    expect(world.notices()).toMatchObject([{ key: "replacementDue", variables: { moreThan: 0 } }]);
  });
});

describe("what a step still wants", () => {
  const missingFor = (process: typeof requisitionProcess | typeof partProcess, world: ReturnType<typeof given>) => {
    const stream = process.kind === "part" ? ledger("0017") : slip();
    const offered = anyProcess(process as typeof partProcess).availableCommands(
      world.contextOf(stream),
      world.stateOf(stream),
      process.kind === "part" ? "spareStorekeeper" : "fieldEngineer",
    );
    return Object.fromEntries(offered.map(({ command, missing }) => [command, missing]));
  };

  test("of a requisition is told with who can bring it about, and with the lines that are not accounted for", () => {
    const asked = { from: ["spareStorekeeper"] };
    expect(missingFor(requisitionProcess, given())).toEqual({
      RecordUse: [{ requirement: "piecesOut", ...asked }],
      ReturnParts: [{ requirement: "piecesOut", ...asked }],
      CancelRequisition: [],
    });
    expect(missingFor(requisitionProcess, issued())).toMatchObject({
      RecordUse: [],
      CancelRequisition: [
        {
          requirement: "piecesAccounted",
          lines: [{ line: "1", asked: 0, out: 1, used: 0 }],
          from: ["system", "fieldEngineer", "hotlineEngineer", "spareStorekeeper"],
        },
      ],
    });
  });

  test("of a ledger is told where the one thing is, and that nothing lies packed", () => {
    expect(missingFor(partProcess, given())).toMatchObject({
      ReceiveParts: [{ requirement: "placedNowhere", place: { kind: "store", store: "main" } }],
      MoveParts: [],
      UnpackParts: [{ requirement: "packed", from: ["spareStorekeeper"] }],
    });
    const used = issued();
    used.tell(slip(), use());
    used.relayAll();
    expect(missingFor(partProcess, used)).toMatchObject({ MoveParts: [{ requirement: "partsAtHand" }] });
  });

  test("is nothing where the policy keeps no parts, since nothing is offered", () => {
    const none = smallWorld(processes, presets.compiled.solar).contextOf(slip());
    expect(requisitionProcess.availableCommands(none, { status: "unasked" }, "fieldEngineer")).toEqual([]);
    expect(partProcess.availableCommands(none, { status: "unknown" }, "spareStorekeeper")).toEqual([]);
  });
});
