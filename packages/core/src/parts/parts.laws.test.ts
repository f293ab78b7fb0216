import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { anyProcess, smallWorld, type Said, type SmallWorld, type Telling } from "../../test-support/small-world.ts";
import type { DecidedEvent, StreamId } from "../event/event.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { describe as worded, type Refusal } from "../wording/describe.ts";
import { quantityAt, totalOf } from "./holdings.ts";
import { installationsIn, installedAt } from "./installations.ts";
import type { PartEvent } from "./part-events.ts";
import { partPaths } from "./part-paths.ts";
import { partProcess } from "./part-process.ts";
import type { OwnPartRefusal } from "./part-refusal.ts";
import { partTransitions, type PartState } from "./part-state.ts";
import { partStream } from "./part-stream.ts";
import { placeKey } from "./place.ts";
import { requisitionProcess } from "./requisition-process.ts";
import type { OwnRequisitionRefusal } from "./requisition-refusal.ts";
import {
  GIVEN,
  piecesThatAre,
  requisitionOutcomes,
  requisitionTransitions,
  type RequisitionState,
} from "./requisition-state.ts";

const { standard } = presets.compiled;
const SERIALS = ["S1", "S2", "S3"];
const STORES = ["north", "south"];
const REQUISITIONS = ["R1", "R2", "R3"];
const keeper = { id: "keeper", role: "spareStorekeeper" };
const engineer = { id: "wang", role: "fieldEngineer" };
const pump = (serial: string) => ({ part: "P-1", serial, name: "Pump" });
const fuse = { part: "F-1", serial: null, name: "Fuse" };

/** What decides one step; what its numbers mean depends on the command. */
interface Move {
  readonly what: string;
  readonly serial: string | null;
  readonly store: string;
  readonly requisition: string;
  readonly some: number;
  readonly odd: boolean;
  /** How many reactions arrive before the next step, and from where. */
  readonly arriving: readonly number[];
}

const moves = [
  "ReceiveParts",
  "MoveParts",
  "CountParts",
  "UnpackParts",
  "RecordRepair",
  "RecordReplacement",
  "RequestParts",
  "IssueParts",
  "RecordUse",
  "ReturnParts",
  "SettleRequisition",
  "CancelRequisition",
];
const often = ["ReceiveParts", "RequestParts", "IssueParts", "IssueParts", "RecordUse", "ReturnParts"];

const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom(...moves, ...often),
  serial: fc.constantFrom(null, ...SERIALS),
  store: fc.constantFrom(...STORES),
  requisition: fc.constantFrom(...REQUISITIONS),
  some: fc.integer({ min: 1, max: 3 }),
  odd: fc.nat(5).map((chance) => chance === 0),
  arriving: fc.array(fc.nat(5), { maxLength: 3 }),
});

const component = { part: "seal", position: "front", serial: null };
const request = { id: "T-1", number: null };

/** The stream and the command that a move stands for. */
const said = (world: SmallWorld, { what, serial, store, requisition, some, odd }: Move): readonly [StreamId, Said] => {
  const item = serial === null ? fuse : pump(serial);
  const quantity = serial === null ? some : 1;
  const ledger = partStream(odd && some === 3 && what !== "RecordRepair" ? fuse : item);
  const line = odd && some === 1 ? "9" : serial === null ? "2" : "1";
  const slip = { kind: "requisition", id: requisition };
  const state = world.stateOf(slip) as RequisitionState;
  const mine = { type: what, by: odd && some === 1 ? { id: "x", role: "passerBy" } : engineer };
  const keepers = { type: what, by: keeper };
  switch (what) {
    case "ReceiveParts": {
      const origin = odd ? "other" : some === 1 ? "approved" : "original";
      const many = odd ? 2 : quantity;
      const condition = some === 3 ? "used" : "new";
      return [ledger, { ...keepers, item, quantity: many, store, condition, origin, packed: some === 2 }];
    }
    case "MoveParts": {
      const from = odd ? { kind: "removed", holder: "wang" } : { kind: "store", store };
      const to = some === 3 ? { kind: "scrap" } : { kind: "store", store: "north" };
      const condition = odd ? "faulty" : "new";
      return [ledger, { ...keepers, quantity, from, condition, to, becomes: "used" }];
    }
    case "CountParts":
      return [ledger, { ...keepers, store, condition: "new", counted: odd ? 0 : some - 1, reason: "Year's end" }];
    case "UnpackParts":
      return [ledger, keepers];
    case "RecordRepair":
      return [ledger, { ...mine, item, customer: "c-1", inWarranty: !odd, component: odd ? null : component }];
    case "RecordReplacement":
      return [ledger, { ...mine, component }];
    case "RequestParts": {
      const lines = [
        { line: "1", part: "P-1", name: "Pump", quantity: 2 },
        { line: "2", part: "F-1", name: "Fuse", quantity: 4 },
      ];
      return [slip, { ...mine, request, customer: "c-1", store, lines }];
    }
    case "IssueParts": {
      const checked = some === 2 && odd ? {} : { inspection: "Sound" };
      return [slip, { ...keepers, line: some === 3 && odd ? "1" : line, serial, quantity, ...checked }];
    }
    case "RecordUse": {
      const found = fitting(state, line, serial, odd);
      const old = odd ? { part: "P-1", name: "Pump", serial: found } : some === 2 ? pump("S3") : null;
      return [slip, { ...mine, line: found === null ? "2" : "1", serial: found, quantity, asset: "A-1", old }];
    }
    case "ReturnParts": {
      const because = some === 1 ? "unused" : some === 2 ? "wrongPart" : "defective";
      return [slip, { ...mine, line, serial: fitting(state, line, serial, odd), quantity, because }];
    }
    default:
      return [slip, { ...keepers, ...(what === "CancelRequisition" ? { reason: "Not needed" } : {}) }];
  }
};

/** A serial number that is out, where there is one; or, oddly, whichever was drawn. */
const fitting = (state: RequisitionState, line: string, serial: string | null, odd: boolean): string | null => {
  if (state.status !== "open" || serial === null || (odd && line === "9")) return serial;
  const pieces = state.lines.find((one) => one.line === "1")?.pieces ?? [];
  return pieces.find(({ standing }) => standing === "out")?.serial ?? serial;
};

interface Story {
  readonly world: SmallWorld;
  readonly tellings: readonly Telling[];
  readonly reactions: readonly Telling[];
}

const told = (all: readonly Move[]): Story => {
  const world = smallWorld([anyProcess(partProcess), anyProcess(requisitionProcess)], standard);
  const tellings: Telling[] = [];
  const reactions: Telling[] = [];
  for (const one of all) {
    tellings.push(world.tell(...said(world, one)));
    for (const which of one.arriving) {
      const arrived = world.relayOne(which);
      if (arrived) reactions.push(arrived);
    }
  }
  return { world, tellings, reactions };
};

const stories = fc.array(move, { maxLength: 60, size: "max" }).map(told);
const ledgers = (world: SmallWorld) =>
  world
    .streams()
    .filter(({ kind }) => kind === "part")
    .map((stream) => ({ stream, state: world.stateOf(stream) as PartState }));
const requisitions = (world: SmallWorld) =>
  world
    .streams()
    .filter(({ kind }) => kind === "requisition")
    .flatMap((stream) => {
      const state = world.stateOf(stream) as RequisitionState;
      return state.status === "unasked" ? [] : [{ stream, state }];
    });

const ownRefusals: Readonly<Record<(OwnPartRefusal | OwnRequisitionRefusal)["type"], true>> = {
  WrongLedger: true,
  SerialElsewhere: true,
  OneOfASerial: true,
  NotSoMany: true,
  OriginNotAccepted: true,
  NotPacked: true,
  UnknownLine: true,
  MoreThanWanted: true,
  SerialGivenBefore: true,
  InspectionMissing: true,
  NotSoManyPieces: true,
  OldIsNew: true,
  PiecesOutstanding: true,
};

describe("parts, whatever is done to them by several hands at once", () => {
  test("come to every status, do every command and meet every refusal somewhere in these stories", () => {
    const seen = { statuses: new Set<string>(), commands: new Set<string>(), refusals: new Set<string>() };
    fc.assert(
      fc.property(stories, ({ tellings, reactions }) => {
        for (const { stream, command, before, after, refusal, events } of [...tellings, ...reactions]) {
          seen.statuses.add(`${stream.kind} ${before.status}`).add(`${stream.kind} ${after.status}`);
          if (refusal !== null) seen.refusals.add(refusal.type);
          else if (events.length > 0) seen.commands.add(command.type);
        }
      }),
      { numRuns: 600 },
    );
    const statuses = [
      ...Object.keys(partTransitions).map((status) => `part ${status}`),
      ...Object.keys(requisitionTransitions).map((status) => `requisition ${status}`),
    ];
    expect([...seen.statuses].sort()).toEqual(statuses.sort());
    // Send-in repairs and requests alone ask how often something was repaired.
    const byParts = Object.values(partTransitions)
      .flat()
      .filter((command) => command !== "TellRepairs");
    const commands = [...byParts, ...Object.values(requisitionTransitions).flat()];
    expect([...seen.commands].sort()).toEqual([...new Set(commands)].sort());
    expect([...seen.refusals].sort()).toEqual(
      [...Object.keys(ownRefusals), "NotAllowed", "NotFound", "NotPermitted"].sort(),
    );
  });

  test("are never in two places with one serial number, and never fewer than none anywhere", () => {
    fc.assert(
      fc.property(stories, ({ world }) => {
        for (const { stream, state } of ledgers(world)) {
          if (state.status === "unknown") continue;
          expect(partStream(state.item).id).toBe(stream.id);
          for (const { quantity } of state.holdings) expect(quantity).toBeGreaterThan(0);
          const places = state.holdings.map(({ place, condition }) => `${placeKey(place)} ${condition}`);
          expect(new Set(places).size).toBe(places.length);
          if (state.item.serial !== null) expect(totalOf(state.holdings)).toBeLessThanOrEqual(1);
        }
        for (const { state } of requisitions(world))
          for (const line of state.lines)
            expect(piecesThatAre(line, ["asked", "out", "used"])).toBeLessThanOrEqual(line.quantity);
      }),
    );
  });

  test("tell each other nothing that is refused, in whatever order it arrives", () => {
    fc.assert(
      fc.property(stories, ({ world, reactions }) => {
        const all = [...reactions, ...world.relayAll()];
        expect(all.filter(({ refusal }) => refusal !== null)).toEqual([]);
      }),
    );
  });

  test("are with an engineer in the ledger exactly as far as the requisitions say so, once all is told", () => {
    fc.assert(
      fc.property(stories, ({ world }) => {
        world.relayAll();
        for (const { stream, state } of requisitions(world)) {
          const hand = { kind: "hand", holder: state.task.holder, requisition: stream.id } as const;
          const held = ledgers(world).reduce(
            (sum, { state: ledger }) => sum + (ledger.status === "unknown" ? 0 : quantityAt(ledger.holdings, hand)),
            0,
          );
          const out = state.lines.reduce((sum, line) => sum + piecesThatAre(line, ["out"]), 0);
          expect(held).toBe(out);
        }
      }),
    );
  });

  test("move along the paths that are drawn, and no others", () => {
    fc.assert(
      fc.property(stories, ({ world }) => {
        for (const { stream } of ledgers(world))
          for (const { type, data } of world.eventsOf(stream) as readonly PartEvent[]) {
            if (type !== "PartsCarried" && type !== "PartsMoved") continue;
            const [from, to] = [data.from?.kind ?? "outside", data.to?.kind ?? "outside"];
            const command = type === "PartsCarried" ? "CarryParts" : "MoveParts";
            expect(partPaths).toContainEqual({ command, from, to });
          }
      }),
    );
  });

  test("are told as installed now exactly where the ledgers have them now, by folding what happened", () => {
    fc.assert(
      fc.property(stories, ({ world }) => {
        world.relayAll();
        const installations = ledgers(world).flatMap(({ stream }) =>
          installationsIn(world.eventsOf(stream) as readonly PartEvent[]),
        );
        const now = installations.filter(({ until }) => until === null);
        const told = now.reduce((sum, { quantity }) => sum + quantity, 0);
        const there = ledgers(world).reduce(
          (sum, { state }) =>
            sum +
            (state.status === "unknown"
              ? 0
              : totalOf(state.holdings.filter(({ place }) => place.kind === "installed"))),
          0,
        );
        expect(told).toBe(there);
        const bySerial = installedAt(now, "A-1", standardMoment).flatMap(({ item }) => item.serial ?? []);
        expect(new Set(bySerial).size).toBe(bySerial.length);
      }),
    );
  });

  test("are what their events say, however often they are replayed, and after a way through JSON", () => {
    fc.assert(
      fc.property(stories, ({ world }) => {
        for (const stream of world.streams()) {
          const process = stream.kind === "part" ? anyProcess(partProcess) : anyProcess(requisitionProcess);
          const events = JSON.parse(JSON.stringify(world.eventsOf(stream))) as readonly DecidedEvent[];
          expect(replay(process, events)).toStrictEqual(world.stateOf(stream));
        }
      }),
    );
  });

  test("go on with a requisition as its table says", () => {
    fc.assert(
      fc.property(stories, ({ tellings, reactions }) => {
        for (const { stream, command, before, after, events } of [...tellings, ...reactions]) {
          if (stream.kind !== "requisition" || events.length === 0) continue;
          const outcome: "same" | readonly string[] =
            requisitionOutcomes[command.type as keyof typeof requisitionOutcomes];
          expect(outcome === "same" ? [before.status] : outcome).toContain(after.status);
        }
      }),
    );
  });

  test("word every refusal in both languages", () => {
    fc.assert(
      fc.property(stories, ({ tellings }) => {
        for (const { refusal } of tellings) {
          if (refusal === null || !(refusal.type in ownRefusals)) continue;
          expect(worded(refusal as Refusal, "zh-CN")).toMatch(/\p{Script=Han}/u);
          expect(worded(refusal as Refusal, "en")).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
    );
  });
});

const OF_PIECES = ["MoreThanWanted", "SerialGivenBefore", "NotSoManyPieces", "PiecesOutstanding", "UnknownLine"];
const standardMoment = smallWorld([], standard).contextOf({ kind: "part", id: "x" }).recordedAt;

/** What can be said of a ledger as it stands. */
const ofLedger = (type: string, state: PartState): object => {
  const holdings = state.status === "unknown" ? [] : state.holdings;
  const held = holdings.find(({ place }) => place.kind === "store" || place.kind === "removed");
  if (type === "ReceiveParts") return { item: pump("S1"), origin: "original" };
  if (type !== "MoveParts" || held === undefined) return {};
  return { quantity: 1, from: held.place, condition: held.condition, to: { kind: "store", store: "south" } };
};

/** What can be said of the pieces of a requisition as they stand. */
const ofSlip = (type: string, state: RequisitionState): object => {
  const lines = state.status === "open" ? state.lines : [];
  if (type === "IssueParts") {
    const line = lines.find((one) => piecesThatAre(one, GIVEN) < one.quantity)?.line ?? "1";
    return { line, serial: line === "1" ? "NEW" : null, quantity: 1, inspection: "Sound" };
  }
  const standing = type.startsWith("Note") ? "asked" : "out";
  const piece = lines
    .flatMap(({ line, pieces }) => pieces.map((one) => ({ line, ...one })))
    .find((one) => one.standing === standing);
  const ofPiece = ["NoteTaken", "NoteNotTaken", "RecordUse", "ReturnParts"].includes(type);
  return ofPiece && piece !== undefined ? { line: piece.line, serial: piece.serial, quantity: piece.quantity } : {};
};

describe("the commands offered on parts", () => {
  const roles = ["spareStorekeeper", "fieldEngineer", "system", "passerBy"];
  const situationsOf = (kind: "part" | "requisition") =>
    stories.map(({ world }) => {
      const stream = kind === "part" ? partStream(pump("S1")) : { kind, id: "R1" };
      return { context: world.contextOf(stream), state: world.stateOf(stream) };
    });
  const plain: Readonly<Record<string, object>> = {
    TakeParts: {
      item: pump("S1"),
      quantity: 1,
      store: "north",
      to: { kind: "loan", customer: "c-1", repair: "S" },
      for: { kind: "requisition", id: "R1", line: "1" },
    },
    CarryParts: { item: pump("S1"), quantity: 1, from: null, to: { kind: "store", store: "north" }, condition: null },
    TellRepairs: { item: pump("S1"), to: { kind: "sendInRepair", id: "S" } },
    NoteTaken: { line: "1", serial: "S1", quantity: 1 },
    NoteNotTaken: { line: "1", serial: "S1", quantity: 1, there: 0 },
  };
  for (const kind of ["part", "requisition"] as const) {
    const laws = availableCommandsLaws({
      process: kind === "part" ? anyProcess(partProcess) : anyProcess(requisitionProcess),
      situations: situationsOf(kind),
      roles,
      payloads: 3,
      before: ["SerialElsewhere", "NotSoMany", "NotPacked", "OneOfASerial", "OriginNotAccepted", ...OF_PIECES],
      payload: (type, role, { context, state }, seed) => {
        const world = smallWorld([anyProcess(partProcess), anyProcess(requisitionProcess)], standard);
        const drawn = { serial: "S1", store: "north", requisition: "R1", some: seed + 1, odd: false, arriving: [] };
        const command = plain[type] ?? said(world, { what: type, ...drawn })[1];
        const fit =
          seed > 0
            ? {}
            : kind === "part"
              ? ofLedger(type, state as PartState)
              : ofSlip(type, state as RequisitionState);
        return { ...command, ...fit, type, by: { id: "somebody", role }, at: context.recordedAt };
      },
    });
    for (const { law, check } of laws) test(`${kind}: ${law}`, check);
  }
});
