import type { Storage } from "@callout/core";
import { describe, expect, test } from "vitest";
import { brokenClaims } from "../test-stores/broken-claims.ts";
import { brokenErasures } from "../test-stores/broken-erasures.ts";
import { brokenFacts } from "../test-stores/broken-facts.ts";
import { brokenFinds, brokenTenants } from "../test-stores/broken-finds.ts";
import { brokenNumbers } from "../test-stores/broken-numbers.ts";
import { brokenOutboxes } from "../test-stores/broken-outbox.ts";
import { brokenStreams } from "../test-stores/broken-streams.ts";
import { brokenPromises, promisesAsMarkdown } from "./conformance.ts";
import { memoryStorage } from "./memory.ts";
import { storageConformance } from "./storage-conformance.ts";

const promises = storageConformance.map(({ promise }) => promise);

const brokenBy = async (subject: () => Storage): Promise<readonly string[]> =>
  (await brokenPromises(storageConformance, subject)).map(({ promise }) => promise);

describe("storageConformance", () => {
  test("a sound store keeps every promise", async () => {
    expect(await brokenBy(memoryStorage)).toEqual([]);
  });

  const caught = new Set<string>();
  const broken = {
    ...brokenStreams,
    ...brokenNumbers,
    ...brokenClaims,
    ...brokenOutboxes,
    ...brokenFinds,
    ...brokenTenants,
    ...brokenErasures,
    ...brokenFacts,
  };
  test.for(Object.entries(broken))("a store that %s is caught", async ([, spoil]) => {
    const found = await brokenBy(() => spoil(memoryStorage()));
    expect(found).not.toEqual([]);
    for (const promise of found) caught.add(promise);
  });

  test("each promise is broken by one of these stores", () => {
    expect(promises.filter((promise) => !caught.has(promise))).toEqual([]);
  });

  test("no promise is made twice", () => {
    expect(new Set(promises).size).toBe(promises.length);
  });

  test("the kit prints as a list of what an adapter must do", () => {
    const lines = promisesAsMarkdown(storageConformance).split("\n");
    expect(lines.length).toBe(promises.length + 1);
    expect(lines[0]).toBe("- a stream nothing was appended to is at version 0 and has nothing");
  });
});
