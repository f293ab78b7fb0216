import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

const nodes = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("a digest", () => {
  test("is that of the standard's own examples", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("is the same as Node's for every text, at every length of a block", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(nodes(text));
      }),
    );
    for (let length = 0; length < 200; length += 1) expect(sha256("a".repeat(length))).toBe(nodes("a".repeat(length)));
  });
});
