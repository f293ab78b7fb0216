import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { adoptionSaid } from "../../test-support/process-laws.ts";
import { anyProcess, smallWorld, type Said, type SmallWorld, type Telling } from "../../test-support/small-world.ts";
import type { DecidedEvent } from "../event/event.ts";
import { partProcess } from "../parts/part-process.ts";
import type { PartState } from "../parts/part-state.ts";
import { partStream } from "../parts/part-stream.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy, type PolicyOverride } from "../policy/compose-policy.ts";
import { repairStanding } from "../parts/repair-standing.ts";
import { partsRules } from "../policy/presets/parts-rules.ts";
import { pendingTimers } from "../process/pending-timers.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { requestProcess } from "../request/request-process.ts";
import type { RequestState } from "../request/request-state.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { fromMillis, instant, toMillis, type Instant } from "../time/instant.ts";
import { describe as worded, type Refusal } from "../wording/describe.ts";
import { sendInProcess } from "./send-in-process.ts";
import type { OwnSendInRefusal } from "./send-in-refusal.ts";
import { sendInOutcomes, sendInTransitions, type SendInFile, type SendInState } from "./send-in-state.ts";

const { documents } = presets;
const { sendInRepair } = presets.compiled;
const repair = { kind: "sendInRepair", id: "S-1" };
const scanner = { part: "ScanPro-9", serial: "SP-0042", name: "Scanner" };
const loaner = { part: "ScanPro-9", serial: "SP-0007", name: "Scanner" };
const fresh = { part: "ScanPro-9", serial: "SP-0099", name: "Scanner" };
const li = { id: "li", role: "hotlineEngineer" };
const at = (text: string) => instant(`2026-03-${text}:00+08:00`);

const commands: Readonly<Record<string, Said>> = {
  OpenSendIn: {
    type: "OpenSendIn",
    by: li,
    request: { id: "T-1", number: "202603-0001" },
    customer: "c-1",
    contact: { cardId: "card-1" },
    item: scanner,
    asset: "A-42",
    reportedAt: at("02T08:00"),
    inWarranty: true,
    finding: "The lamp unit is dead",
  },
  SupplyLoaner: { type: "SupplyLoaner", by: li, item: loaner, store: "main" },
  RestoreUse: { type: "RestoreUse", by: li, how: "A spare lamp was put in" },
  SendDevice: { type: "SendDevice", by: li, route: "oem", repairer: "maker", transport: "Our van" },
  TellProgress: { type: "TellProgress", by: li, word: "Waiting", told: ["customer", "customerItDepartment"] },
  NoteRepaired: { type: "NoteRepaired", by: li, result: "repaired" },
  ReturnDevice: { type: "ReturnDevice", by: li },
  ReplaceDevice: { type: "ReplaceDevice", by: li, item: fresh, reason: "Beyond repair" },
  CancelSendIn: { type: "CancelSendIn", by: li, reason: "It works again" },
  NoteTaken: { type: "NoteTaken", by: li, line: "loaner", serial: "SP-0007", quantity: 1 },
  NoteNotTaken: { type: "NoteNotTaken", by: li, line: "loaner", serial: "SP-0007", quantity: 1, there: 0 },
  NoteRepairs: { type: "NoteRepairs", by: li, counts: [] },
  FireTimer: { type: "FireTimer", by: li, key: "sendInRepair:S-1/repair/1/1/due" },
  AdoptPolicy: { type: "AdoptPolicy", by: li, policy: { id: "send-in-repair", version: "1" } },
  AdoptCalendar: { type: "AdoptCalendar", by: li, calendar: { id: "onsite-5x8", version: "1" } },
};
const said = (type: string, more: object = {}): Said => ({ ...commands[type], type, ...more });

const processes = [anyProcess(sendInProcess), anyProcess(partProcess), anyProcess(requestProcess)];
const worldUnder = (policy = sendInRepair): SmallWorld => {
  const world = smallWorld(processes, policy, at("02T10:00"));
  const keeper = { id: "zhou", role: "spareStorekeeper" };
  const received = { quantity: 1, store: "main", condition: "used", origin: "original" };
  world.tell(partStream(loaner), { type: "ReceiveParts", by: keeper, item: loaner, ...received });
  return world;
};
/** A world after these commands, everything told that follows. */
const given = (...all: readonly (string | Said)[]): SmallWorld => givenUnder(sendInRepair, ...all);
const givenUnder = (policy: typeof sendInRepair, ...all: readonly (string | Said)[]): SmallWorld => {
  const world = worldUnder(policy);
  for (const one of all) {
    const { refusal, command } = world.tell(repair, typeof one === "string" ? said(one) : one);
    if (refusal) throw new Error(`${command.type}: ${refusal.type}`);
    world.relayAll();
  }
  return world;
};
const fileOf = (world: SmallWorld) => world.stateOf(repair) as { status: string } & SendInFile;
const placeOf = (world: SmallWorld, item: typeof scanner) => {
  const state = world.stateOf(partStream(item)) as PartState;
  return state.status === "unknown" ? null : state.holdings[0]?.place.kind;
};
const withOption = (option: PolicyOverride) =>
  compilePolicy(
    composePolicy(presets.documents.sendInRepair, option)._unsafeUnwrap(),
    presets.calendars,
  )._unsafeUnwrap();

describe("a device sent in for repair", () => {
  test("goes away only when the customer can work again (R-087, R-314, C-08)", () => {
    const world = given("OpenSendIn");
    expect(world.tell(repair, said("SendDevice")).refusal).toEqual({
      type: "UseNotRestored",
      reportedAt: at("02T08:00"),
    });
    expect(given("OpenSendIn", "RestoreUse", "SendDevice").stateOf(repair).status).toBe("sent");
    const lent = given("OpenSendIn", "SupplyLoaner", "SendDevice");
    expect([placeOf(lent, loaner), placeOf(lent, scanner)]).toEqual(["loan", "repairer"]);
  });

  test("may go at once where a loaner is lent after twelve hours, or as somebody decides (R-310, R-311, R-312, R-313)", () => {
    const after = withOption(presets.options["C-08"].afterTwelveHours);
    expect(givenUnder(after, "OpenSendIn", "SendDevice").stateOf(repair).status).toBe("sent");
    const late = givenUnder(after, "OpenSendIn");
    expect(late.tell(repair, said("SendDevice"), at("02T20:01")).refusal).toMatchObject({ type: "UseNotRestored" });
    const clockAt = (world: SmallWorld, time: Instant) =>
      sendInProcess
        .timelinesOf("S-1", fileOf(world) as SendInState)
        .flatMap((timeline) => clocksOf(after, timeline, time))
        .find(({ clock }) => clock === "workingAgain");
    // Away or not, by then the customer has a device to work with.
    const away = givenUnder(after, "OpenSendIn", "SendDevice");
    expect(clockAt(away, at("02T20:01"))).toMatchObject({ due: at("02T20:00"), status: "missed" });
    const lent = givenUnder(after, "OpenSendIn", "SendDevice", "SupplyLoaner");
    expect(clockAt(lent, at("02T20:01"))).toMatchObject({ status: "met" });
    const decided = withOption(presets.options["C-08"].asDecided);
    const world = givenUnder(decided, "OpenSendIn");
    expect(world.tell(repair, said("SendDevice"), at("02T20:01")).refusal).toBeNull();
  });

  test("shows what each step still wants, and from whom", () => {
    const world = given("OpenSendIn");
    const missingFor = (command: string) =>
      sendInProcess
        .availableCommands(world.contextOf(repair), world.stateOf(repair) as SendInState, "hotlineEngineer")
        .find((one) => one.command === command)?.missing;
    const restored = { requirement: "useRestored", reportedAt: at("02T08:00") };
    const from = ["hotlineEngineer", "dutyManager", "spareStorekeeper", "fieldEngineer"];
    expect(missingFor("SendDevice")).toEqual([{ ...restored, from }]);
    world.tell(repair, said("SupplyLoaner"));
    expect(missingFor("CancelSendIn")).toEqual([
      { requirement: "loanerAnswered", serial: "SP-0007", from: ["system"] },
    ]);
    expect(missingFor("SupplyLoaner")).toEqual([{ requirement: "noLoaner", serial: "SP-0007", from: [] }]);
    world.relayAll();
    expect([missingFor("SendDevice"), missingFor("CancelSendIn")]).toEqual([[], []]);
    const broken = given("OpenSendIn", "RestoreUse", "SendDevice", said("NoteRepaired", { result: "beyondRepair" }));
    expect(
      sendInProcess
        .availableCommands(broken.contextOf(repair), broken.stateOf(repair) as SendInState, "hotlineEngineer")
        .find((one) => one.command === "ReturnDevice")?.missing,
    ).toMatchObject([{ requirement: "replaced", serial: "SP-0042" }]);
    const none = smallWorld([anyProcess(sendInProcess)], presets.compiled.solar).contextOf(repair);
    expect(sendInProcess.availableCommands(none, { status: "unopened" }, "hotlineEngineer")).toEqual([]);
  });

  test("is with people and transport that bring it there safely, once the fault is confirmed (R-316)", () => {
    expect(worldUnder().tell(repair, said("SendDevice")).refusal).toMatchObject({ type: "NotFound" });
    expect(fileOf(given("OpenSendIn", "RestoreUse", "SendDevice")).sent).toMatchObject({
      route: "oem",
      transport: { ref: "text-of-7" },
    });
  });

  test("is told of in writing to both who must hear, and the word goes to them (R-317)", () => {
    const world = given("OpenSendIn", "RestoreUse", "SendDevice");
    expect(world.tell(repair, said("TellProgress", { told: ["customer"] })).refusal).toEqual({
      type: "PartiesNotTold",
      missing: ["customerItDepartment"],
    });
    world.tell(repair, said("TellProgress"));
    expect(world.notices()).toMatchObject([
      { key: "progressTold", to: { cardId: "card-1" }, texts: { word: { ref: "text-of-7" } } },
      { key: "progressTold", to: { role: "customerItDepartment" } },
    ]);
  });

  test("is told of every third workday, over public holidays and make-up workdays (R-317)", () => {
    const told = (day: string) => said("TellProgress", { at: instant(`2026-${day}T10:00:00+08:00`) });
    const sent = instant("2026-02-13T14:00:00+08:00"); // the Friday before the Spring Festival
    const world = worldUnder();
    const say = (command: Said, now: string) => {
      expect(world.tell(repair, command, instant(`2026-${now}T15:00:00+08:00`)).refusal).toBeNull();
      world.relayAll();
    };
    const before = { reportedAt: sent, at: sent };
    say(said("OpenSendIn", before), "02-13");
    say(said("RestoreUse", { at: sent }), "02-13");
    say(said("SendDevice", { at: sent }), "02-13");
    for (const day of ["02-25", "03-02"]) say(told(day), day);
    const clocks = sendInProcess
      .timelinesOf("S-1", fileOf(world) as SendInState)
      .flatMap((timeline) => clocksOf(sendInRepair, timeline, instant("2026-03-03T12:00:00+08:00")))
      .filter(({ clock }) => clock === "progressWord");
    expect(clocks.map(({ due, status }) => [due, status])).toEqual([
      // Saturday the 14th is worked, the 15th to the 23rd are not; the second Saturday, the 28th, is worked too.
      [instant("2026-02-25T18:00:00+08:00"), "met"],
      [instant("2026-02-28T18:00:00+08:00"), "missed"],
      [instant("2026-03-05T18:00:00+08:00"), "running"],
    ]);
  });

  test("comes back with the loaner swapped back in the same visit, and counts as repaired (R-315, R-319)", () => {
    const world = given("OpenSendIn", "SupplyLoaner", "SendDevice", "NoteRepaired");
    expect(world.tell(repair, said("ReturnDevice")).refusal).toEqual({ type: "LoanerNotAccounted", serial: "SP-0007" });
    world.tell(repair, said("ReturnDevice", { loanerTo: "main" }));
    world.relayAll();
    expect([placeOf(world, loaner), placeOf(world, scanner)]).toEqual(["store", "installed"]);
    expect(world.stateOf(partStream(scanner))).toMatchObject({ works: [{ kind: "repair", inWarranty: true }] });
    expect(world.notices().at(-1)).toMatchObject({ key: "deviceReturned" });
  });

  test("is not sent in again after more than three repairs, but replaced, and the count is seen before (R-307, R-308, R-309)", () => {
    const world = worldUnder();
    const again = { type: "RecordRepair", by: { id: "wang", role: "fieldEngineer" }, item: scanner };
    for (let time = 0; time < 4; time += 1)
      world.tell(partStream(scanner), { ...again, customer: "c-1", inWarranty: true });
    world.tell(repair, said("OpenSendIn"));
    expect(world.tell(repair, said("SendDevice")).refusal).toEqual({ type: "RepairsNotKnown", serial: "SP-0042" });
    world.relayAll();
    expect(fileOf(world).counts).toMatchObject([{ of: "unit", count: 4, moreThan: 3, replace: true }]);
    world.tell(repair, said("RestoreUse"));
    expect(world.tell(repair, said("SendDevice")).refusal).toMatchObject({ type: "ReplacementWanted" });
    world.tell(repair, said("ReplaceDevice"));
    world.relayAll();
    expect([placeOf(world, fresh), placeOf(world, scanner)]).toEqual(["installed", "removed"]);
  });

  test("is sent in with a part that was repaired too often only to have that part replaced, and its count begins anew (R-307)", () => {
    const drum = { part: "drum", position: "left", serial: null };
    const world = worldUnder(
      withOption({ parts: { ...partsRules, repeatedRepair: { ...partsRules.repeatedRepair, perUnit: null } } }),
    );
    const again = { type: "RecordRepair", by: { id: "wang", role: "fieldEngineer" }, item: scanner, component: drum };
    for (let time = 0; time < 4; time += 1)
      world.tell(partStream(scanner), { ...again, customer: "c-1", inWarranty: true });
    for (const type of ["OpenSendIn", "RestoreUse"]) {
      world.tell(repair, said(type));
      world.relayAll();
    }
    expect(world.tell(repair, said("SendDevice")).refusal).toMatchObject({
      type: "ReplacementWanted",
      counts: [{ of: "part", component: drum, count: 4 }],
    });
    const other = said("SendDevice", { replacing: [{ ...drum, position: "right" }] });
    expect(world.tell(repair, other).refusal).toMatchObject({ type: "ReplacementWanted" });
    const offered = sendInProcess.availableCommands(
      world.contextOf(repair),
      world.stateOf(repair) as SendInState,
      li.role,
    );
    expect(offered.find(({ command }) => command === "SendDevice")?.missing).toEqual([]);
    world.tell(repair, said("SendDevice", { replacing: [drum] }));
    for (const type of ["NoteRepaired", "ReturnDevice"]) world.tell(repair, said(type));
    world.relayAll();
    const { works } = world.stateOf(partStream(scanner)) as Extract<PartState, { status: "away" }>;
    expect(works.at(-1)).toMatchObject({ kind: "replacement", component: drum });
    expect(repairStanding(partsRules.repeatedRepair, works).at(-1)).toMatchObject({ of: "part", count: 0 });
  });

  test("is replaced when it is beyond repair, and does not come back as it was (R-309, R-311)", () => {
    const world = given("OpenSendIn", "RestoreUse", "SendDevice", said("NoteRepaired", { result: "beyondRepair" }));
    expect(world.tell(repair, said("ReturnDevice")).refusal).toEqual({ type: "BeyondRepair", serial: "SP-0042" });
    expect(world.tell(repair, said("ReplaceDevice")).after.status).toBe("replaced");
  });

  test("may be replaced by the loaner itself, which then stays and goes back into no store (R-309, R-311)", () => {
    const world = given("OpenSendIn", "SupplyLoaner", "SendDevice");
    const stays = said("ReplaceDevice", { item: loaner });
    expect(world.tell(repair, { ...stays, loanerTo: "main" }).refusal).toEqual({
      type: "LoanerStays",
      serial: "SP-0007",
    });
    expect(world.tell(repair, said("ReplaceDevice")).refusal).toMatchObject({ type: "LoanerNotAccounted" });
    expect(world.tell(repair, stays).after.status).toBe("replaced");
    world.relayAll();
    expect([placeOf(world, loaner), placeOf(world, scanner)]).toEqual(["installed", "repairer"]);
  });

  test("that was replaced while it was away comes into a store, or is scrapped, when its repairer sends it back", () => {
    const world = given("OpenSendIn", "RestoreUse", "SendDevice", "ReplaceDevice");
    expect([placeOf(world, scanner), placeOf(world, fresh)]).toEqual(["repairer", "installed"]);
    const back = {
      type: "MoveParts",
      by: { id: "zhou", role: "spareStorekeeper" },
      quantity: 1,
      from: { kind: "repairer", repairer: "maker", repair: "S-1" },
      condition: "faulty",
      to: { kind: "store", store: "main" },
      becomes: "repaired",
    };
    const moved = world.tell(partStream(scanner), back);
    expect([moved.refusal, placeOf(world, scanner)]).toEqual([null, "store"]);
    expect(world.tell(partStream(scanner), back).refusal).toMatchObject({ type: "NotSoMany", there: 0 });
  });

  test("lends one loaner to one of two who want it, and tells the other", () => {
    const world = given("OpenSendIn", "SupplyLoaner");
    const other = { kind: "sendInRepair", id: "S-2" };
    world.tell(other, said("OpenSendIn", { item: fresh }));
    world.tell(other, said("SupplyLoaner"));
    world.relayAll();
    expect(world.stateOf(other)).toMatchObject({ loaner: null, useRestoredAt: null });
    expect(world.notices()).toMatchObject([
      { key: "partsNotThere", to: { actorId: "li" }, variables: { serial: "SP-0007", store: "main", engineer: "li" } },
      { key: "partsNotThere", to: { role: "spareStorekeeper" } },
    ]);
    expect(fileOf(world).loaner).toMatchObject({ suppliedAt: at("02T10:00") });
  });

  test("is known to its request, whose promise of a loaner is kept when it is supplied (R-310, R-311, R-314)", () => {
    const promising = withOption({
      clocks: [
        ...documents.officeFramework.clocks.filter(({ id }) => id === "loaner"),
        ...documents.guarantee.clocks.filter(({ id }) => id === "substitute"),
      ],
    });
    const world = worldUnder(promising);
    const request = { kind: "request", id: "T-1" };
    world.tell(request, { type: "Log", by: li, customer: "c-1", fault: "No picture", at: at("02T08:00") });
    const standing = () => {
      const state = world.stateOf(request) as Exclude<RequestState, { status: "draft" }>;
      const clocks = requestProcess
        .timelinesOf("T-1", state)
        .flatMap((timeline) => clocksOf(promising, timeline, at("02T10:00")));
      return [
        state.file.annexes.sendIns.map((one) => one.standing),
        ...["loaner", "substitute"].map((id) => clocks.find(({ clock }) => clock === id)?.status),
      ];
    };
    const say = (type: string) => {
      expect(world.tell(repair, said(type)).refusal).toBeNull();
      world.relayAll();
    };
    say("OpenSendIn");
    expect(standing()).toEqual([["opened"], "running", "running"]);
    say("SupplyLoaner");
    expect(standing()).toEqual([["opened", "loanerSupplied"], "met", "met"]);
    say("SendDevice");
    expect(standing()[0]).toEqual(["opened", "loanerSupplied", "sent"]);
  });

  test("is not known where the policy sends nothing in", () => {
    const world = smallWorld([anyProcess(sendInProcess)], presets.compiled.solar);
    expect(world.tell(repair, said("OpenSendIn")).refusal).toEqual({ type: "NotInPolicy", section: "sendIn" });
  });
});

interface Move {
  readonly named: string;
  /** Which of the commands that the status accepts is issued in place of the named one; null for the named one. */
  readonly which: number | null;
  readonly odd: boolean;
  readonly some: number;
  readonly relays: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  named: fc.constantFrom(...Object.keys(commands)),
  which: fc.option(fc.nat(50), { freq: 4 }),
  odd: fc.nat(4).map((chance) => chance === 0),
  some: fc.nat(3),
  relays: fc.nat(3),
});

// What a ledger answers is never said by anybody else.
const SYSTEMS = ["NoteRepairs", "FireTimer", "AdoptPolicy", "AdoptCalendar"];

const ENDS = ["ReturnDevice", "ReplaceDevice", "CancelSendIn"];

/** The key of a timer whose moment has come, where there is one. */
const timerOf = (state: SendInState, now: Instant): string => {
  const { fired } = sendInProcess.clocksIn(state);
  return pendingTimers(sendInRepair, sendInProcess.timelinesOf("S-1", state), fired, now)[0]?.key ?? "none";
};

const told = (all: readonly Move[]) => {
  const world = worldUnder();
  const tellings: Telling[] = [];
  let clock = toMillis(at("02T10:00"));
  for (const { named, which, odd, some, relays } of all) {
    clock += some * 20 * 3_600_000;
    const now = fromMillis(clock);
    const state = world.stateOf(repair) as SendInState;
    const accepted: readonly string[] = sendInTransitions[state.status];
    const what = which === null ? named : (accepted[which % accepted.length] ?? named);
    const lent = state.status !== "unopened" && state.loaner !== null;
    const ends = ENDS.includes(what);
    const by =
      SYSTEMS.includes(what) && !odd
        ? { id: "system", role: "system" }
        : odd && some === 1
          ? { id: "x", role: "passerBy" }
          : li;
    const more = {
      by,
      ...(ends && lent !== odd ? { loanerTo: "main" } : {}),
      ...(what === "SupplyLoaner" && odd ? { item: fresh } : {}),
      ...(what === "ReplaceDevice" && (some === 2 || (odd && some === 3)) ? { item: loaner } : {}),
      ...(what === "TellProgress" && odd ? { told: ["customer"] } : {}),
      ...(what === "NoteRepaired" && some === 3 ? { result: "beyondRepair" } : {}),
      ...(what === "NoteRepairs" && odd
        ? { counts: [{ of: "unit", component: null, count: 4, moreThan: 3, replace: true }] }
        : {}),
      ...(odd && some === 0 ? { at: fromMillis(clock - 30 * 3_600_000) } : {}),
      ...(odd && some === 2 ? { at: fromMillis(clock + 3_600_000) } : {}),
    };
    tellings.push(
      world.tell(
        repair,
        said(what, what === "NoteRepairs" ? { ...more, by: { id: "system", role: "system" } } : more),
        now,
      ),
    );
    for (let relay = 0; relay < relays; relay += 1) {
      const arrived = world.relayOne(relay);
      if (arrived) tellings.push(arrived);
    }
  }
  return { world, tellings, now: fromMillis(clock) };
};
const stories = fc
  .array(move, { maxLength: 40, size: "max" })
  .map((all) => told([{ named: "OpenSendIn", which: null, odd: false, some: 0, relays: 0 }, ...all]));

const own: Readonly<Record<OwnSendInRefusal["type"], true>> = {
  UseNotRestored: true,
  ReplacementWanted: true,
  RepairsNotKnown: true,
  LoanerThere: true,
  LoanerNotAccounted: true,
  LoanerStays: true,
  PartiesNotTold: true,
  BeyondRepair: true,
};

describe("send-in repairs, whatever is done to them", () => {
  test("come to every status, do every command and meet every refusal somewhere in these stories", () => {
    const seen = { statuses: new Set<string>(), commands: new Set<string>(), refusals: new Set<string>() };
    const first = worldUnder().tell(repair, said("SendDevice")).refusal;
    seen.refusals.add(first?.type ?? "accepted");
    fc.assert(
      fc.property(stories, ({ tellings }) => {
        for (const { stream, command, before, after, refusal, events } of tellings) {
          if (stream.kind !== repair.kind) continue;
          seen.statuses.add(before.status).add(after.status);
          if (refusal !== null) seen.refusals.add(refusal.type);
          else if (events.length > 0) seen.commands.add(command.type);
        }
      }),
      { numRuns: 500 },
    );
    expect([...seen.statuses].sort()).toEqual(Object.keys(sendInTransitions).sort());
    // What adopting other versions puts on record is shown where that is decided, for every process at once.
    const named = Object.keys(commands).filter((name) => !name.startsWith("Adopt"));
    expect(named.filter((name) => !seen.commands.has(name) && name !== "FireTimer")).toEqual([]);
    const shared = ["NotAllowed", "NotFound", "NotPermitted", "InTheFuture", "OutOfOrder"];
    expect([...Object.keys(own), ...shared].filter((type) => !seen.refusals.has(type))).toEqual([]);
  });

  test("have a loaner out exactly while they say so, go on as the table says, and are what their events say", () => {
    fc.assert(
      fc.property(stories, ({ world, tellings }) => {
        for (const { stream, command, before, after, events } of tellings) {
          if (stream.kind !== repair.kind || events.length === 0) continue;
          const outcome = sendInOutcomes[command.type as keyof typeof sendInOutcomes];
          expect(outcome === "same" ? [before.status] : outcome).toContain(after.status);
        }
        world.relayAll();
        const state = world.stateOf(repair) as SendInState;
        if (state.status !== "unopened") {
          const lent = state.loaner !== null && state.loaner.suppliedAt !== null && state.loaner.backAt === null;
          expect(placeOf(world, loaner) === "loan").toBe(lent);
        }
        const events = JSON.parse(JSON.stringify(world.eventsOf(repair))) as readonly DecidedEvent[];
        expect(replay(anyProcess(sendInProcess), events)).toStrictEqual(state);
      }),
    );
  });

  test("word every refusal in both languages", () => {
    fc.assert(
      fc.property(stories, ({ tellings }) => {
        for (const { refusal } of tellings) {
          if (refusal === null || !(refusal.type in own)) continue;
          expect(worded(refusal as Refusal, "zh-CN")).toMatch(/\p{Script=Han}/u);
          expect(worded(refusal as Refusal, "en")).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
      { numRuns: 50 },
    );
  });

  const laws = availableCommandsLaws({
    process: anyProcess(sendInProcess),
    situations: stories.map(({ world, now }) => ({
      context: world.contextOf(repair, now),
      state: world.stateOf(repair),
    })),
    roles: ["hotlineEngineer", "fieldEngineer", "dutyManager", "system", "passerBy"],
    payloads: 2,
    payload: (type, role, { context, state }, seed) => ({
      ...said(type, { by: { id: "x", role }, at: context.recordedAt }),
      ...(ENDS.includes(type) && seed === 0 ? { loanerTo: "main" } : {}),
      ...(type.startsWith("Adopt") ? adoptionSaid(type, sendInRepair) : {}),
      ...(type === "FireTimer" ? { key: timerOf(state as SendInState, context.recordedAt) } : {}),
    }),
    before: [
      "RepairsNotKnown",
      "ReplacementWanted",
      "UseNotRestored",
      "LoanerThere",
      "LoanerNotAccounted",
      "BeyondRepair",
    ],
  });
  for (const { law, check } of laws) test(`offer commands that ${law}`, check);
});
