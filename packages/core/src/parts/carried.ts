import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import { quantityAt, type PartHolding } from "./holdings.ts";
import type { PartCommand } from "./part-commands.ts";
import type { PartEvent } from "./part-events.ts";
import type { NotSoMany } from "./part-refusal.ts";
import { placeKey, type Place } from "./place.ts";

type Carrying = Sealed<Extract<PartCommand, { type: "CarryParts" }>> & Pick<PartCommand, "at">;

/**
 * What moves in the ledger because another record says it has moved.
 *
 * Somebody held the thing in their hands: where the ledger has a serial number somewhere else, the ledger is wrong, and
 * says so before it follows. Parts that are counted cannot be told apart, so of them only what is there can move.
 */
export const carried = (
  command: Carrying,
  holdings: readonly PartHolding[],
): Result<readonly PartEvent[], NotSoMany> =>
  command.item.serial === null ? counted(command, holdings) : ok(one(command, holdings));

const one = (command: Carrying, [recorded]: readonly PartHolding[]): readonly PartEvent[] => {
  const { at, by, from } = command;
  if (recorded === undefined) return [move(command, 1, null)];
  if (from === null || isSame(recorded.place, from)) return [move(command, 1, recorded)];
  const corrected = { ...recorded, place: from };
  return [
    { type: "PlaceCorrected", at, by, data: { item: command.item, recorded: recorded.place, found: from } },
    move(command, 1, corrected),
  ];
};

const counted = (command: Carrying, holdings: readonly PartHolding[]): Result<readonly PartEvent[], NotSoMany> => {
  const { item, quantity, from } = command;
  if (from === null) return ok([move(command, quantity, null)]);
  const events: PartEvent[] = [];
  let left = quantity;
  for (const holding of holdings) {
    const some = Math.min(left, isSame(holding.place, from) ? holding.quantity : 0);
    if (some > 0) events.push(move(command, some, holding));
    left -= some;
  }
  if (left === 0) return ok(events);
  const there = quantityAt(holdings, from);
  return err({ type: "NotSoMany", part: item.part, place: from, condition: null, wanted: quantity, there });
};

const move = ({ at, by, ...command }: Carrying, quantity: number, was: PartHolding | null): PartEvent => {
  const { item, to, request } = command;
  const condition = command.condition ?? was?.condition ?? "used";
  // Where nobody kept a ledger, it was where the other record says it came from.
  const from = { from: was?.place ?? command.from, was: was?.condition ?? null };
  return { type: "PartsCarried", at, by, data: { item, quantity, ...from, to, condition, request } };
};

/** Whether two places are the same as far as both are told: somebody may not say at which position of an asset. */
const isSame = (one: Place, other: Place): boolean => {
  if (one.kind !== "installed" || other.kind !== "installed") return placeKey(one) === placeKey(other);
  const positions = [one.position, other.position];
  return (
    one.customer === other.customer &&
    one.asset === other.asset &&
    (positions.includes(null) || one.position === other.position)
  );
};
