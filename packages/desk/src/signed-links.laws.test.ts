import { fromMillis, instant } from "@callout/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLinks } from "./answer-links.ts";
import { signOffLinks } from "./sign-off-links.ts";
import type { LinkGrant, SignedLinks } from "./signed-links.ts";

const options = {
  keys: ["0123456789abcdef0123456789abcdef"],
  now: () => instant("2026-03-02T09:00:00Z"),
} as const;
const signing = signOffLinks(options);
const answering = answerLinks(options);

const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const anyLink = fc.record({
  id: name,
  tenant: name,
  cardId: name,
  until: fc.integer({ min: 1_772_445_600_001, max: 4_000_000_000_000 }).map(fromMillis),
});
const otherCharacter = fc.constantFrom("A", "Z", "a", "z", "0", "9", "-", "_", ".", "~", " ");
const UNKNOWN = { type: "LinkUnknown" };

/** What holds for links of one sort, whatever they grant. */
const lawsFor = <Grant extends LinkGrant, Said>(
  sort: string,
  { tokenFor, open }: SignedLinks<Grant, Said>,
  anyGrant: fc.Arbitrary<Grant>,
  others: { readonly open: (token: string) => ReturnType<typeof signing.open | typeof answering.open> },
): void => {
  describe(`a link ${sort}`, () => {
    test("gives back its grant, and can stand in an address as it is", async () => {
      await fc.assert(
        fc.asyncProperty(anyGrant, async (grant) => {
          const token = await tokenFor(grant);
          expect(token).toBe(encodeURIComponent(token));
          expect((await open(token))._unsafeUnwrap().grant).toEqual(grant);
        }),
      );
    });

    test("changed anywhere is none of ours", async () => {
      await fc.assert(
        fc.asyncProperty(anyGrant, fc.nat(), otherCharacter, async (grant, at, other) => {
          const token = await tokenFor(grant);
          const place = at % token.length;
          const changed = token.slice(0, place) + other + token.slice(place + 1);
          fc.pre(changed !== token);
          expect((await open(changed))._unsafeUnwrapErr()).toEqual(UNKNOWN);
          expect((await open(token.slice(0, place)))._unsafeUnwrapErr()).toEqual(UNKNOWN);
        }),
      );
    });

    test("does not pass for one of another sort that the same key signs", async () => {
      await fc.assert(
        fc.asyncProperty(anyGrant, async (grant) => {
          expect((await others.open(await tokenFor(grant)))._unsafeUnwrapErr()).toEqual(UNKNOWN);
        }),
      );
    });

    test("is none where somebody sends any text, and nothing breaks", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
          expect((await open(text))._unsafeUnwrapErr()).toEqual(UNKNOWN);
        }),
      );
    });
  });
};

const aboutAny = fc.tuple(anyLink, name);
lawsFor(
  "to sign and rate",
  signing,
  aboutAny.map(([link, requestId]) => ({ ...link, requestId })),
  answering,
);
lawsFor(
  "to answer a questionnaire",
  answering,
  aboutAny.map(([link, revisitId]) => ({ ...link, revisitId })),
  signing,
);
