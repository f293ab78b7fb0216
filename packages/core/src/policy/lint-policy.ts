import type { CompiledPolicy } from "./compile-policy.ts";
import { clockLints } from "./lint/clock-lints.ts";
import { digestLints } from "./lint/digest-lints.ts";
import { gateLints } from "./lint/gate-lints.ts";
import type { PolicyLint } from "./lint/policy-lint.ts";
import { revisitLints } from "./lint/revisit-lints.ts";
import { roleLints } from "./lint/role-lints.ts";
import { slipLints } from "./lint/slip-lints.ts";
import { systemLints } from "./lint/system-lints.ts";
import { tierLints } from "./lint/tier-lints.ts";

/**
 * What is probably wrong in a policy that can be used all the same: promises nobody can keep, rules nobody reaches,
 * people told whom nobody plays, choices made from no list.
 *
 * @param heldRoles - the roles somebody holds; left out, all that the policy names
 * @example
 * ```ts
 * lintPolicy(presets.compiled.standard) // => []
 * ```
 */
export const lintPolicy = (compiled: CompiledPolicy, heldRoles?: readonly string[]): readonly PolicyLint[] => [
  ...tierLints(compiled),
  ...clockLints(compiled),
  ...gateLints(compiled, heldRoles ?? null),
  ...revisitLints(compiled),
  ...roleLints(compiled, heldRoles ?? null),
  ...systemLints(compiled),
  ...digestLints(compiled),
  ...slipLints(compiled),
];
