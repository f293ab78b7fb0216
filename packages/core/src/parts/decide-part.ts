import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { PartCondition, PartsRules } from "../policy/parts-rules.ts";
import { offeredCommands, type AvailableCommand } from "../process/available-commands.ts";
import type { DecisionContext } from "../process/process.ts";
import { refusedBeforehand } from "../process/refused-beforehand.ts";
import type { WantedFrom } from "../process/wanted-from.ts";
import { carried } from "./carried.ts";
import { quantityAt, type PartHolding } from "./holdings.ts";
import type { PartCommand, PartCommandName } from "./part-commands.ts";
import type { PartEvent, PartEventData, PartEventName } from "./part-events.ts";
import type { OwnPartRefusal, PartRefusal } from "./part-refusal.ts";
import { partMissing } from "./part-missing.ts";
import { partTransitions, type PartState } from "./part-state.ts";
import { partStream, type PartIdentity } from "./part-stream.ts";
import { repairStanding } from "./repair-standing.ts";

/** What a command on a part's ledger causes, or why it is refused. */
export type PartDecision = Result<readonly PartEvent[], PartRefusal>;

/**
 * What a command on a part's ledger causes, or why it is refused.
 *
 * Who asks for parts out of a store is answered either way: that they are not there is an event, not a refusal, so that
 * it is told to whoever asked.
 */
export const decidePart =
  (context: DecisionContext) =>
  (command: Sealed<PartCommand>, state: PartState): PartDecision => {
    const rules = context.policy.policy.parts;
    const section = { name: "parts", permissions: rules?.permissions.part ?? null };
    const beforehand = refusedBeforehand(context, accepted, section, command, state.status);
    if (beforehand) return err(beforehand);
    const wrong = "item" in command ? wrongLedger(context.stream.id, command.item) : null;
    if (wrong) return err(wrong);
    // Where there are permissions there are rules.
    return ruled(command, state, rules as PartsRules);
  };

const accepted = { kind: "part", before: "unknown", transitions: partTransitions } as const;

const ruled = (command: Sealed<PartCommand>, state: PartState, rules: PartsRules): PartDecision => {
  const holdings = state.status === "unknown" ? [] : state.holdings;
  switch (command.type) {
    case "ReceiveParts": {
      const { item, quantity, store, condition, origin, packed } = command;
      const refusal = notOne(item, quantity) ?? elsewhere(item, holdings) ?? notAccepted(rules, item.part, origin);
      const data = { item, quantity, store, condition, origin, packed };
      return refusal ? err(refusal) : recorded(command, "PartsReceived", data);
    }
    case "TakeParts": {
      const { item, quantity, store, to } = command;
      const refusal = notOne(item, quantity);
      if (refusal) return err(refusal);
      const asked = { item, quantity, store, to, for: command.for };
      const fit = to.kind === "loan" ? rules.lent : rules.issued;
      const there = (condition: PartCondition) => quantityAt(holdings, { kind: "store", store }, [condition]);
      const condition = fit.find((one) => there(one) >= quantity);
      return condition === undefined
        ? recorded(command, "PartsNotTaken", { ...asked, there: Math.max(...fit.map(there)) })
        : recorded(command, "PartsTaken", { ...asked, condition });
    }
    case "CarryParts": {
      const refusal = notOne(command.item, command.quantity);
      return refusal ? err(refusal) : carried(command, holdings);
    }
    case "RecordRepair": {
      const { item, customer, component, inWarranty, request } = command;
      const before = state.status === "unknown" ? [] : state.works;
      const work = { kind: "repair" as const, at: command.at, component, inWarranty, request: request?.id ?? null };
      const counts = repairStanding(rules.repeatedRepair, [...before, work]);
      return recorded(command, "UnitRepaired", { item, customer, component, inWarranty, request, counts });
    }
    case "TellRepairs": {
      const { item, to } = command;
      const counts = repairStanding(rules.repeatedRepair, state.status === "unknown" ? [] : state.works);
      return recorded(command, "RepairsTold", { item, to, counts });
    }
    default:
      // The table has let nothing else pass where nothing is known.
      return state.status === "unknown" ? ok([]) : ofKnown(command, state);
  }
};

type OfKnown = Exclude<
  Sealed<PartCommand>,
  { type: "ReceiveParts" | "TakeParts" | "CarryParts" | "RecordRepair" | "TellRepairs" }
>;

const ofKnown = (command: OfKnown, state: Exclude<PartState, { status: "unknown" }>): PartDecision => {
  const { item, holdings, packed } = state;
  const { part } = item;
  switch (command.type) {
    case "MoveParts": {
      const { quantity, from, condition: was, to, becomes = was } = command;
      const there = quantityAt(holdings, from, [was]);
      if (there < quantity)
        return err({ type: "NotSoMany", part, place: from, condition: was, wanted: quantity, there });
      const data = { quantity, from, was, to: to.kind === "scrap" ? null : to, condition: becomes };
      return recorded(command, "PartsMoved", data);
    }
    case "CountParts": {
      const { store, condition, counted, reason } = command;
      const place = { kind: "store" as const, store };
      const found = quantityAt(holdings, place, [condition]);
      if (counted === found) return ok([]);
      const refusal = counted > found ? (notOne(item, counted) ?? elsewhere(item, holdings)) : null;
      const data = { store, condition, recorded: found, counted, reason };
      return refusal ? err(refusal) : recorded(command, "PartsCounted", data);
    }
    case "UnpackParts":
      return packed?.until === null ? recorded(command, "PartsUnpacked", { item }) : err({ type: "NotPacked", part });
    case "RecordReplacement": {
      const { component, request } = command;
      return recorded(command, "ComponentReplaced", { component, request });
    }
  }
};

const recorded = <Name extends PartEventName>(
  { at, by }: Pick<Sealed<PartCommand>, "at" | "by">,
  type: Name,
  data: PartEventData[Name],
): PartDecision => ok([{ type, at, by, data } as PartEvent]);

const wrongLedger = (stream: string, item: PartIdentity): OwnPartRefusal | null => {
  const expected = partStream(item).id;
  return stream === expected ? null : { type: "WrongLedger", stream, expected };
};

const notOne = ({ part, serial }: PartIdentity, quantity: number): OwnPartRefusal | null =>
  serial === null || quantity === 1 ? null : { type: "OneOfASerial", part, serial, quantity };

const elsewhere = ({ part, serial }: PartIdentity, [first]: readonly PartHolding[]): OwnPartRefusal | null =>
  serial === null || first === undefined ? null : { type: "SerialElsewhere", part, serial, place: first.place };

const notAccepted = ({ origins }: PartsRules, part: string, origin: PartsRules["origins"][number]) =>
  origins.includes(origin) ? null : { type: "OriginNotAccepted" as const, part, origin, accepted: origins };

/** The commands on a part's ledger that somebody in this role may issue now, and what each still needs. */
export const availablePartCommands = (
  { policy }: Pick<DecisionContext, "policy">,
  state: PartState,
  role: string,
): readonly AvailableCommand<WantedFrom, PartCommandName>[] => {
  const rules = policy.policy.parts;
  if (rules === null) return [];
  return offeredCommands({
    accepted: partTransitions[state.status],
    permissions: rules.permissions.part,
    role,
    missing: (command) => partMissing(command, state, rules),
  });
};
