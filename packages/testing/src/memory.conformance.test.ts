import { describe, test } from "vitest";
import { memoryStorage } from "./memory.ts";
import { storageConformance } from "./storage-conformance.ts";

describe("memoryStorage", () => {
  const shared = memoryStorage();
  test.concurrent.for(storageConformance)("$promise", ({ check }) => check(shared));
});
