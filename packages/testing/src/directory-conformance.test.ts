import type { Directory, Person } from "@callout/core";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "./conformance.ts";
import { directoryConformance } from "./directory-conformance.ts";
import { memoryDirectory } from "./memory/memory-directory.ts";

const firstOf = (people: readonly Person[]) => people.slice(0, 1);

/** Each way of being broken, as what it makes of a sound directory. */
const broken: Readonly<Record<string, (sound: Directory) => Partial<Directory>>> = {
  "knows nobody": () => ({ holdersOf: async () => ok([]), person: async () => ok(null) }),
  "finds only the first holder": (sound) => ({
    holdersOf: async (tenant, role) => (await sound.holdersOf(tenant, role)).map(firstOf),
  }),
  "finds a holder twice": (sound) => ({
    holdersOf: async (tenant, role) => (await sound.holdersOf(tenant, role)).map((people) => [...people, ...people]),
  }),
  "calls a role nobody holds a fault": (sound) => ({
    holdersOf: async (tenant, role) =>
      (await sound.holdersOf(tenant, role)).andThen((people) =>
        people.length === 0 ? err({ type: "DirectoryFault" as const, cause: "nobody" }) : ok(people),
      ),
  }),
  "does not look at the unit": (sound) => ({
    holdersOf: (tenant, { role, at }) => sound.holdersOf(tenant, { role, at }),
  }),
  "does not look at the moment": (sound) => ({
    holdersOf: (tenant, role) => sound.holdersOf(tenant, { ...role, at: "9999-01-01T00:00:00.000Z" as typeof role.at }),
  }),
  "forgets addresses": (sound) => ({
    person: async (tenant, id) => (await sound.person(tenant, id)).map((one) => one && { ...one, addresses: {} }),
  }),
  "calls nobody by name": () => ({ nameOf: async () => ok(null) }),
  "calls a site what its customer is called": (sound) => ({
    nameOf: async (tenant, { id }) => (await sound.nameOf?.(tenant, { kind: "customer", id })) ?? ok(null),
  }),
  "takes a name that nobody knows for a fault": (sound) => ({
    nameOf: async (tenant, party) =>
      ((await sound.nameOf?.(tenant, party)) ?? ok(null)).andThen((name) =>
        name === null ? err({ type: "DirectoryFault" as const, cause: "unknown" }) : ok(name),
      ),
  }),
  "tells any tenant a name that one of them gave": (sound) => {
    const asked = new Set<string>();
    return {
      nameOf: async (tenant, party) => {
        asked.add(tenant);
        for (const one of asked) {
          const name = await sound.nameOf?.(one, party);
          if (name?.isOk() && name.value !== null) return name;
        }
        return ok(null);
      },
    };
  },
  "knows only who holds a role": (sound) => ({
    person: async (tenant, id) =>
      (await sound.holdersOf(tenant, { role: "dutyManager", at: "2026-03-03T01:00:00.000Z" as never })).map(
        (people) => people.find((one) => one.id === id) ?? null,
      ),
  }),
};

describe("directoryConformance", () => {
  test("the directory in memory keeps every promise", async () => {
    expect(await brokenPromises(directoryConformance, memoryDirectory)).toEqual([]);
  });

  test.for(Object.entries(broken))("a directory that %s is caught", async ([, spoil]) => {
    const spoilt = () => {
      const sound = memoryDirectory();
      return { ...sound, directory: { ...sound.directory, ...spoil(sound.directory) } };
    };
    expect(await brokenPromises(directoryConformance, spoilt)).not.toEqual([]);
  });

  test("a directory that tells one tenant of another's staff breaks just that promise", async () => {
    const shared = () => {
      const { directory, employ } = memoryDirectory();
      // It knows no names.
      return {
        directory: {
          holdersOf: (_tenant: string, role: Parameters<Directory["holdersOf"]>[1]) => directory.holdersOf("all", role),
          person: (_tenant: string, id: string) => directory.person("all", id),
        },
        employ: (_tenant: string, ...rest: [Person, Parameters<typeof employ>[2]]) => employ("all", ...rest),
      };
    };
    expect((await brokenPromises(directoryConformance, shared)).map(({ promise }) => promise)).toEqual([
      "nothing crosses tenants: neither a person nor a post",
    ]);
  });
});
