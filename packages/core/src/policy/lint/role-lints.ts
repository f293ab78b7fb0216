import type { CompiledPolicy } from "../compile-policy.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** Roles that are to be told something and that nobody plays. */
export const roleLints = ({ policy }: CompiledPolicy, heldRoles: readonly string[] | null): readonly PolicyLint[] => {
  const declared = policy.roles.map(({ id }) => id);
  const isPlayed = (role: string): boolean => declared.includes(role) && (heldRoles?.includes(role) ?? true);
  const told = [
    ...policy.clocks.flatMap(({ rungs }, at) =>
      rungs.flatMap(({ tell }, rung) =>
        tell.map((role) => ({ role, path: `clocks.${String(at)}.rungs.${String(rung)}` })),
      ),
    ),
    ...Object.entries(policy.notices).flatMap(([notice, routes]) =>
      routes.flatMap((route) => (typeof route === "object" ? [{ role: route.role, path: `notices.${notice}` }] : [])),
    ),
  ];
  return told.flatMap(({ role, path }) => (isPlayed(role) ? [] : [unheld(role, path, declared.indexOf(role))]));
};

const unheld = (role: string, path: string, place: number): PolicyLint => ({
  rule: "nobodyHoldsRole",
  path,
  conflictsWith: place === -1 ? "roles" : `roles.${String(place)}`,
  facts: {},
  suggestion: {
    "zh-CN": `请为角色“${role}”指定人员，或通知其他角色`,
    en: `let somebody play the role "${role}", or tell another`,
  },
});
