import { ok } from "neverthrow";
import { approvalChains } from "../policy/presets/approval-chains.ts";
import { channels } from "../policy/presets/channels.ts";
import { china5x8 } from "../policy/presets/calendars/china-5x8.ts";
import { china7x24 } from "../policy/presets/calendars/china-7x24.ts";
import { charges } from "../policy/presets/charges.ts";
import { inspections } from "../policy/presets/inspections.ts";
import { options } from "../policy/presets/options.ts";
import { warranties } from "../policy/presets/warranties.ts";
import { webXDays } from "../policy/presets/web-x-days.ts";
import { compilePolicy, type CompiledPolicy, type VersionedCalendar } from "../policy/compile-policy.ts";
import { describePolicyRefusal, type PolicyRefusal } from "../policy/policy-refusal.ts";
import type { ServicePolicy } from "../policy/service-policy.ts";
import type { VersionRef } from "../policy/version-ref.ts";
import type { Directory } from "../ports/directory.ts";
import type { Policies, VersionedDocument } from "../ports/policies.ts";
import { presetPolicies } from "./policies.ts";

/** The calendars of the presets, by the ids their policies name. */
const calendars = {
  "onsite-5x8": { version: "1", calendar: china5x8 },
  "phone-7x24": { version: "1", calendar: china7x24 },
  /** Stands in for the hours of the customer's own staff. */
  "customer-hours": { version: "1", calendar: china5x8 },
} satisfies Readonly<Record<string, VersionedCalendar>>;

const policyDocuments = Object.values(presetPolicies).map((policy) => ({
  id: policy.id,
  version: policy.version,
  document: policy,
}));
const calendarDocuments = Object.entries(calendars).map(([id, { version, calendar }]) => ({
  id,
  version,
  document: calendar,
}));

const newest = (found: readonly VersionedDocument[], id: string): VersionedDocument | null =>
  found.find((one) => one.id === id) ?? null;

const exact = (found: readonly VersionedDocument[], { id, version }: VersionRef): VersionedDocument | null =>
  found.find((one) => one.id === id && one.version === version) ?? null;

/** The presets as a source of policies: every stream of every tenant is under the standard one. */
const policies: Policies = {
  currentPolicy: () => Promise.resolve(ok(newest(policyDocuments, presetPolicies.standard.id))),
  policy: (_tenant, ref) => Promise.resolve(ok(exact(policyDocuments, ref))),
  currentCalendar: (_tenant, id) => Promise.resolve(ok(newest(calendarDocuments, id))),
  calendar: (_tenant, ref) => Promise.resolve(ok(exact(calendarDocuments, ref))),
};

/** A directory of nobody, for trying things out. */
const directory: Directory = {
  holdersOf: () => Promise.resolve(ok([])),
  person: () => Promise.resolve(ok(null)),
};

type PresetName = keyof typeof presetPolicies;

/** Each policy is compiled when it is first asked for. */
const compiledWhenAsked = (): Readonly<Record<PresetName, CompiledPolicy>> => {
  const compiled = {} as Record<PresetName, CompiledPolicy>;
  for (const [name, policy] of Object.entries(presetPolicies) as [PresetName, ServicePolicy][]) {
    let kept: CompiledPolicy | undefined;
    const get = (): CompiledPolicy => (kept ??= compilePolicy(policy, calendars).match(itself, faulty));
    Object.defineProperty(compiled, name, { enumerable: true, get });
  }
  return compiled;
};

const itself = (compiled: CompiledPolicy): CompiledPolicy => compiled;

const faulty = (refusal: PolicyRefusal): never => {
  throw new Error(describePolicyRefusal(refusal, "en"));
};

/**
 * Policies ready to use, each number with the rule of the source material it comes from.
 *
 * `standard` is one whole organisation; the others hold the promises of one seed system each.
 *
 * @example
 * ```ts
 * presets.compiled.standard.ref // => { id: "standard", version: "1" }
 * composePolicy(presets.documents.agri, presets.options["A-30"].earlier).isOk() // => true
 * ```
 */
export const presets = {
  /** As plain data, to read, to change with `composePolicy`, or to store. */
  documents: presetPolicies,
  calendars,
  compiled: compiledWhenAsked(),
  /** The other readings of what the sources leave open. */
  options,
  /** Who signs a slip of which family, in order, for `request.approvals`. */
  approvalChains,
  /** By which channels users reach a desk. */
  channels,
  webXDays,
  /** The warranties of the seed systems, those without a policy of their own too, for `warrantyRules`. */
  warranties,
  /** What the seed systems charge, for `chargeRules`. */
  charges,
  /** What the seed systems inspect, for `inspectionPlans`. */
  inspections,
  policies,
  directory,
};
