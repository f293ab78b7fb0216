import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintActor, plainComplaint, withComplaints } from "../../test-support/complaint-fixtures.ts";
import { anyProcess, smallWorld, type SmallWorld } from "../../test-support/small-world.ts";
import { revisitProcess } from "../revisit/revisit-process.ts";
import type { ComplaintCommandName } from "./complaint-commands.ts";
import { complaintProcess } from "./complaint-process.ts";
import type { ComplaintState } from "./complaint-state.ts";

const processes = [anyProcess(complaintProcess), anyProcess(revisitProcess)];
const policy = withComplaints();
const ids = ["K-1", "K-2", "K-3"] as const;
const streamOf = (id: string) => ({ kind: "complaint", id });
const open = ["ReceiveComplaint", "AdmitComplaint", "AssignComplaint", "VerifyComplaint", "HandleComplaint"] as const;
const moves = [...open, ...open, "ReplyToComplaint", "WithdrawComplaint"] as const satisfies ComplaintCommandName[];

type Move =
  | { readonly do: ComplaintCommandName; readonly on: string }
  | { readonly merge: string; readonly into: string }
  | { readonly relay: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...moves), on: fc.constantFrom(...ids) }) },
  // K-9 is one that nobody received.
  { weight: 2, arbitrary: fc.record({ merge: fc.constantFrom(...ids), into: fc.constantFrom(...ids, "K-9") }) },
  { weight: 3, arbitrary: fc.record({ relay: fc.nat(3) }) },
);

const begun: readonly Move[] = ids.map((on) => ({ do: "ReceiveComplaint", on }));

const told = (moves: readonly Move[]): SmallWorld => {
  const world = smallWorld(processes, policy);
  const say = (type: ComplaintCommandName, id: string, more: object = {}): void => {
    const state = world.stateOf(streamOf(id)) as ComplaintState;
    world.tell(streamOf(id), { type, by: complaintActor(type, state), ...plainComplaint[type], ...more });
  };
  for (const one of moves)
    if ("do" in one) say(one.do, one.on);
    else if ("merge" in one) say("MergeComplaint", one.merge, { into: one.into });
    else world.relayOne(one.relay);
  return world;
};

const stateIn = (world: SmallWorld, id: string) => world.stateOf(streamOf(id)) as ComplaintState;

/** Where a complaint goes on in the end; itself, where it was merged into none. */
const endOf = (world: SmallWorld, id: string, seen: readonly string[] = []): string => {
  expect(seen).not.toContain(id);
  const state = stateIn(world, id);
  return state.status === "merged" ? endOf(world, state.into, [...seen, id]) : id;
};

test("complaints that are merged go on in one that knows of them and is not withdrawn, in whatever order they are", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40, size: "max" }), (moves) => {
      const world = told([...begun, ...moves]);
      world.relayAll();
      for (const id of ids) {
        const state = stateIn(world, id);
        if (state.status === "unreceived") continue;
        expect(state.file.merging).toBeNull();
        if (state.status !== "merged") continue;
        const into = stateIn(world, state.into);
        seen.add(into.status);
        expect(into.status === "unreceived" ? [] : into.file.merged.map((one) => one.id)).toContain(id);
        const end = stateIn(world, endOf(world, id));
        expect(end.status === "unreceived" ? [] : end.file.merged.map((one) => one.id)).toContain(id);
        expect(end.status).not.toBe("withdrawn");
      }
    }),
    { numRuns: 200 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(["received", "admitted", "merged"]));
});
