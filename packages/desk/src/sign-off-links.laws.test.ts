import { fromMillis, instant } from "@callout/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { signOffLinks } from "./sign-off-links.ts";

const now = () => instant("2026-03-02T09:00:00Z");
const links = signOffLinks({ keys: ["0123456789abcdef0123456789abcdef"], now });
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const anyGrant = fc.record({
  id: name,
  tenant: name,
  requestId: name,
  cardId: name,
  until: fc.integer({ min: 1_772_445_600_001, max: 4_000_000_000_000 }).map(fromMillis),
});

test("a token gives back its grant, and can stand in an address as it is", async () => {
  await fc.assert(
    fc.asyncProperty(anyGrant, async (grant) => {
      const token = await links.tokenFor(grant);
      expect(token).toBe(encodeURIComponent(token));
      expect((await links.open(token))._unsafeUnwrap().grant).toEqual(grant);
    }),
  );
});

test("a token changed anywhere is none of ours", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyGrant,
      fc.nat(),
      fc.constantFrom("A", "Z", "a", "z", "0", "9", "-", "_", ".", "~", " "),
      async (grant, at, other) => {
        const token = await links.tokenFor(grant);
        const place = at % token.length;
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        fc.pre(changed !== token);
        expect((await links.open(changed))._unsafeUnwrapErr()).toEqual({ type: "LinkUnknown" });
        expect((await links.open(token.slice(0, place)))._unsafeUnwrapErr()).toEqual({ type: "LinkUnknown" });
      },
    ),
  );
});

test("whatever is no token is refused, and nothing breaks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      expect((await links.open(text))._unsafeUnwrapErr()).toEqual({ type: "LinkUnknown" });
    }),
  );
});
