import type { Result } from "neverthrow";
import type { ClockRule } from "../sla/clock-rule.ts";
import type { ChargeRule } from "./charge-rule.ts";
import type { InspectionPlan } from "./inspection-plan.ts";
import type { NumberSeries } from "./number-series.ts";
import type { PolicyRefusal } from "./policy-refusal.ts";
import { parsePolicy } from "./parse-policy.ts";
import type { Role, ServicePolicy, Severity, SeverityRule, Tier, TierRule } from "./service-policy.ts";
import type { WarrantyRule } from "./warranty-rule.ts";

/** What of a thing in a list changes; everything else stays. A thing the list does not have yet must be whole. */
export type Change<Thing, Key extends keyof Thing> = Pick<Thing, Key> & Partial<Thing>;

/** What of a clock changes. Its promises are found by their rank; its other fields are replaced whole. */
export type ClockChange = Omit<Change<ClockRule, "id">, "promises"> & {
  readonly promises?: readonly Change<ClockRule["promises"][number], "rank">[];
};

/** What an override replaces as it stands. */
type ReplacedWhole =
  | "id"
  | "version"
  | "timeZone"
  | "language"
  | "calendars"
  | "digests"
  | "slipBooks"
  | "customer"
  | "scoring"
  | "parts"
  | "complaints"
  | "leftover"
  | "problems"
  | "knowledge"
  | "configuration"
  | "reviews"
  | "qualitySurvey"
  | "training"
  | "accidents"
  | "consequences"
  | "sendIn"
  | "capability"
  | "performance"
  | "emergencies"
  | "emergencyPlans";

/** What one organisation has otherwise than the policy it starts from. Lists are changed by id or rank, not replaced. */
export interface PolicyOverride extends Partial<Pick<ServicePolicy, ReplacedWhole>> {
  readonly roles?: readonly Change<Role, "id">[];
  readonly tiers?: readonly Change<Tier, "id">[];
  readonly tierRules?: readonly Change<TierRule, "rank">[];
  readonly severities?: readonly Change<Severity, "id">[];
  readonly severityRules?: readonly Change<SeverityRule, "rank">[];
  readonly clocks?: readonly ClockChange[];
  readonly inspectionPlans?: readonly Change<InspectionPlan, "id">[];
  readonly warrantyRules?: readonly Change<WarrantyRule, "rank">[];
  readonly chargeRules?: readonly Change<ChargeRule, "rank">[];
  /** In place of those so far; null for none. */
  readonly quietHours?: ServicePolicy["quietHours"];
  readonly adoption?: Partial<ServicePolicy["adoption"]>;
  /** In each of these the entries that are named are replaced. */
  readonly recording?: Partial<ServicePolicy["recording"]>;
  readonly numbers?: Readonly<Record<string, NumberSeries>>;
  readonly notices?: ServicePolicy["notices"];
  readonly overtaken?: Partial<ServicePolicy["overtaken"]>;
  readonly request?: Partial<ServicePolicy["request"]>;
  readonly revisit?: Partial<ServicePolicy["revisit"]>;
  /** What falls away, by id or rank, before anything is changed. */
  readonly without?: {
    readonly roles?: readonly string[];
    readonly tiers?: readonly string[];
    readonly tierRules?: readonly number[];
    readonly severities?: readonly string[];
    readonly severityRules?: readonly number[];
    readonly clocks?: readonly string[];
    readonly inspectionPlans?: readonly string[];
    readonly warrantyRules?: readonly number[];
    readonly chargeRules?: readonly number[];
  };
}

/**
 * A policy with overrides laid over it, one after the other, and checked as a whole.
 *
 * Fields are replaced; roles, tiers, severities, clocks and inspection plans are found by id, ranked rules by rank, and what is new is added at the
 * end. Give it an `id` and a `version` of its own.
 *
 * @example
 * ```ts
 * const { policy } = presets.compiled.standard;
 * const faster = composePolicy(policy, {
 *   version: "2",
 *   clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 90 } }] }],
 * })._unsafeUnwrap();
 * faster.clocks[0]?.promises.map(({ target }) => target) // => [{ open: 60 }, { open: 60 }, { open: 90 }]
 * ```
 */
export const composePolicy = (
  base: ServicePolicy,
  ...overrides: readonly PolicyOverride[]
): Result<ServicePolicy, PolicyRefusal> => parsePolicy(overrides.reduce<object>(overridden, base));

const overridden = (document: object, { without = {}, ...changes }: PolicyOverride): object => {
  const base = document as ServicePolicy;
  return {
    ...base,
    ...changes,
    roles: changed("id", kept("id", base.roles, without.roles), changes.roles),
    tiers: changed("id", kept("id", base.tiers, without.tiers), changes.tiers),
    tierRules: changed("rank", kept("rank", base.tierRules, without.tierRules), changes.tierRules),
    severities: changed("id", kept("id", base.severities, without.severities), changes.severities),
    severityRules: changed("rank", kept("rank", base.severityRules, without.severityRules), changes.severityRules),
    clocks: clocksOf(kept("id", base.clocks, without.clocks), changes.clocks ?? []),
    inspectionPlans: changed("id", kept("id", base.inspectionPlans, without.inspectionPlans), changes.inspectionPlans),
    warrantyRules: changed("rank", kept("rank", base.warrantyRules, without.warrantyRules), changes.warrantyRules),
    chargeRules: changed("rank", kept("rank", base.chargeRules, without.chargeRules), changes.chargeRules),
    adoption: { ...base.adoption, ...changes.adoption },
    recording: { ...base.recording, ...changes.recording },
    numbers: { ...base.numbers, ...changes.numbers },
    notices: { ...base.notices, ...changes.notices },
    overtaken: { ...base.overtaken, ...changes.overtaken },
    request: { ...base.request, ...changes.request },
    revisit: { ...base.revisit, ...changes.revisit },
  };
};

const clocksOf = (base: readonly ClockRule[], changes: readonly ClockChange[]): readonly object[] =>
  changed(
    "id",
    base,
    changes.map(({ promises, ...change }) => {
      const before = base.find(({ id }) => id === change.id)?.promises ?? [];
      return promises === undefined ? change : { ...change, promises: changed("rank", before, promises) };
    }),
  );

const kept = <Key extends string, Thing extends Readonly<Record<Key, string | number>>>(
  key: Key,
  things: readonly Thing[],
  without: readonly (string | number)[] = [],
): readonly Thing[] => things.filter((thing) => !without.includes(thing[key]));

const changed = <Key extends string>(
  key: Key,
  things: readonly Readonly<Record<Key, string | number>>[],
  changes: readonly Readonly<Record<Key, string | number>>[] = [],
): readonly object[] => {
  const found = things.map((thing) => ({ ...thing, ...changes.find((change) => change[key] === thing[key]) }));
  const added = changes.filter((change) => !things.some((thing) => thing[key] === change[key]));
  return [...found, ...added];
};
