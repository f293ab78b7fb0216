import type { Sealed } from "../event/sealing.ts";
import type { PartItem } from "../parts/part-item.ts";
import type { DecisionContext } from "../process/process.ts";
import { holds } from "../sla/condition.ts";
import type { RepairDone } from "./command-parts.ts";
import { knownFacts } from "./known-facts.ts";
import type { CountedRepair } from "./request-events.ts";
import type { RequestFile, Visit } from "./request-state.ts";

interface OnVisit {
  readonly file: RequestFile;
  readonly visit: Visit;
}

interface Said {
  readonly repairs?: Sealed<readonly RepairDone[]> | undefined;
}

/** The repairs that somebody says were done, as they count; none where no ledgers are kept. */
export const repairsSaid = (
  { file, visit }: OnVisit,
  { policy: { policy } }: DecisionContext,
  { repairs = [] }: Said,
): readonly CountedRepair[] => {
  if (policy.parts === null) return [];
  const facts = { ...knownFacts(file, visit), charging: file.triage?.charging ?? null };
  const inWarranty = holds(policy.parts.repeatedRepair.inWarrantyWhen, facts);
  return repairs.flatMap(({ unit = file.annexes.unit?.item, component }) =>
    unit === undefined ? [] : [{ unit, component, inWarranty }],
  );
};

/**
 * The repairs of work that is done: what is said of it; or, where nothing is, one of the request's unit as a
 * whole, where a visit was for repair and the policy counts requests of this kind.
 */
export const repairsOfWork = (on: OnVisit, context: DecisionContext, { repairs }: Said): readonly CountedRepair[] => {
  const counts = context.policy.policy.parts?.repeatedRepair.requestKinds.includes(on.file.intake.kind) ?? false;
  const whole = counts && on.visit.purpose === "repair" ? [{ component: null }] : [];
  return repairsSaid(on, context, { repairs: repairs ?? whole });
};

/** The unit that a part was put into; null where nobody wrote down its number. */
export const unitOf = (
  {
    unit,
  }: { readonly unit: { readonly name: string; readonly part: string | null; readonly serial: string | null } | null },
  known: PartItem | null,
): PartItem | null => {
  if (unit === null) return known;
  const { part, serial, name } = unit;
  return part === null ? null : { part, serial, name };
};
