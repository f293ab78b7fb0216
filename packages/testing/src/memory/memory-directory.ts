import type { Person } from "@callout/core";
import { ok } from "neverthrow";
import type { DirectorySubject, Post } from "../directory-subject.ts";

/**
 * A directory in this process's memory, for tests and examples, with the way to put people into it.
 *
 * @example
 * ```ts
 * const { directory, employ } = memoryDirectory();
 * const li = { id: "li", name: "Li Jing", language: "en", timeZone: "Asia/Shanghai", addresses: {} } as const;
 * await employ("acme", li, []);
 * (await directory.person("acme", "li"))._unsafeUnwrap()?.name // => "Li Jing"
 * ```
 */
export const memoryDirectory = (): DirectorySubject => {
  const staff: { readonly tenant: string; readonly person: Person; readonly posts: readonly Post[] }[] = [];
  const names = new Map<string, string>();
  const keyOf = (tenant: string, party: { readonly kind: string; readonly id: string }): string =>
    JSON.stringify([tenant, party.kind, party.id]);
  return {
    directory: {
      holdersOf: async (tenant, { role, orgUnit, at }) =>
        ok(
          staff
            .filter((one) => one.tenant === tenant && one.posts.some((post) => isHeld(post, role, orgUnit, at)))
            .map(({ person }) => person),
        ),
      person: async (tenant, actorId) =>
        ok(staff.find((one) => one.tenant === tenant && one.person.id === actorId)?.person ?? null),
      nameOf: async (tenant, party) => ok(names.get(keyOf(tenant, party)) ?? null),
    },
    call: async (tenant, party, name) => void names.set(keyOf(tenant, party), name),
    employ: async (tenant, person, posts) => void staff.push({ tenant, person, posts }),
  };
};

const isHeld = (post: Post, role: string, orgUnit: string | undefined, at: string): boolean =>
  post.role === role &&
  (orgUnit === undefined || post.orgUnit === orgUnit) &&
  post.from <= at &&
  (post.until === null || at < post.until);
