import type { itemRelations } from "../policy/configuration-words.ts";

/** How an item depends on another. */
export interface ItemRelation {
  readonly to: string;
  readonly as: (typeof itemRelations)[number];
}

/** An item with what it depends on, as the register has it. */
export interface RelatedItem {
  readonly id: string;
  readonly relations: readonly ItemRelation[];
}

/** An item that a change reaches. */
export interface Impact {
  readonly id: string;
  /** 1 for what depends on the changed item itself, 2 for what depends on that … */
  readonly distance: number;
  /** The item through which it is reached by the shortest way; of several the first by id. */
  readonly through: string;
}

/**
 * The items that a change of one item reaches: all that depend on it, and all that depend on those.
 *
 * Relations may form circles; the changed item itself is never among them. The order of items and relations does not
 * matter. Items that are related to one the register does not have are reached by it all the same.
 *
 * @param carriedBy - the relations along which a change reaches others, such as a policy's `configuration.carriedBy`
 * @returns the nearest first, then by id
 * @example
 * ```ts
 * const items = [
 *   { id: "mail", relations: [{ to: "server", as: "runsOn" }] },
 *   { id: "calendar", relations: [{ to: "mail", as: "dependsOn" }] },
 * ] as const;
 * impactOf(items, "server", ["runsOn", "dependsOn"]).map(({ id, distance }) => [id, distance]) // => [["mail", 1], ["calendar", 2]]
 * ```
 */
export const impactOf = (
  items: readonly RelatedItem[],
  changed: string,
  carriedBy: readonly ItemRelation["as"][],
): readonly Impact[] => {
  const dependents = dependentsIn(items, carriedBy);
  const reached = new Map<string, Impact>();
  let front: readonly string[] = [changed];
  for (let distance = 1; front.length > 0; distance += 1) {
    const next: string[] = [];
    for (const through of front)
      for (const id of dependents.get(through) ?? []) {
        if (id === changed || reached.has(id)) continue;
        reached.set(id, { id, distance, through });
        next.push(id);
      }
    front = next.toSorted();
  }
  return [...reached.values()].toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
};

/** Item → the items that depend on it. */
const dependentsIn = (
  items: readonly RelatedItem[],
  carriedBy: readonly ItemRelation["as"][],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const dependents = new Map<string, Set<string>>();
  for (const { id, relations } of items)
    for (const { to, as } of relations) {
      if (!carriedBy.includes(as)) continue;
      const known = dependents.get(to);
      if (known === undefined) dependents.set(to, new Set([id]));
      else known.add(id);
    }
  return dependents;
};
