import { ok } from "neverthrow";
import type { Directory } from "../ports/directory.ts";
import type { Policies, VersionedDocument } from "../ports/policies.ts";
import { compilePolicy, type CompiledPolicy, type VersionedCalendar } from "../policy/compile-policy.ts";
import { describePolicyRefusal, type PolicyRefusal } from "../policy/policy-refusal.ts";
import type { VersionRef } from "../policy/version-ref.ts";
import { china5x8 } from "../policy/presets/calendars/china-5x8.ts";
import { china7x24 } from "../policy/presets/calendars/china-7x24.ts";
import { standard } from "../policy/presets/standard.ts";

/** The calendars of the presets, by the ids their policies name. */
const calendars: Readonly<Record<string, VersionedCalendar>> = {
  "onsite-5x8": { version: "1", calendar: china5x8 },
  "phone-7x24": { version: "1", calendar: china7x24 },
};

const documents = {
  policies: [{ id: standard.id, version: standard.version, document: standard }],
  calendars: Object.entries(calendars).map(([id, { version, calendar }]) => ({ id, version, document: calendar })),
};

const newest = (found: readonly VersionedDocument[], id: string): VersionedDocument | null =>
  found.find((one) => one.id === id) ?? null;

const exact = (found: readonly VersionedDocument[], { id, version }: VersionRef): VersionedDocument | null =>
  found.find((one) => one.id === id && one.version === version) ?? null;

/** The presets as a source of policies: every stream of every tenant is under the standard one. */
const policies: Policies = {
  currentPolicy: () => Promise.resolve(ok(newest(documents.policies, standard.id))),
  policy: (_tenant, ref) => Promise.resolve(ok(exact(documents.policies, ref))),
  currentCalendar: (_tenant, id) => Promise.resolve(ok(newest(documents.calendars, id))),
  calendar: (_tenant, ref) => Promise.resolve(ok(exact(documents.calendars, ref))),
};

/** A directory of nobody, for trying things out. */
const directory: Directory = {
  holdersOf: () => Promise.resolve(ok([])),
  person: () => Promise.resolve(ok(null)),
};

const compiledOnce = (policy: unknown): (() => CompiledPolicy) => {
  let compiled: CompiledPolicy | undefined;
  return () => (compiled ??= compilePolicy(policy, calendars).match(itself, faulty));
};

const itself = (compiled: CompiledPolicy): CompiledPolicy => compiled;

const faulty = (refusal: PolicyRefusal): never => {
  throw new Error(describePolicyRefusal(refusal, "en"));
};

const compiledStandard = compiledOnce(standard);

/**
 * Policies ready to use, each number with the rule of the source material it comes from.
 *
 * @example
 * ```ts
 * presets.compiled.standard.ref // => { id: "standard", version: "1" }
 * ```
 */
export const presets = {
  policies,
  directory,
  calendars,
  compiled: {
    /** Three tiers in 5×8 (S-72) and the service desk's clocks (S-75). */
    get standard(): CompiledPolicy {
      return compiledStandard();
    },
  },
};
