import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Contact, FreeText, sealed, type Sealer } from "./sealing.ts";

const Said = z.object({ text: FreeText, who: Contact, facts: z.record(z.string(), z.unknown()) });
const sealer: Sealer = {
  text: (text) => ({ ref: `kept ${text}`, digest: "00" }),
  card: ({ name }) => ({ cardId: name }),
};
const said = { text: "It hums", who: { name: "Zhao Min" }, facts: {} };

describe("a sealed command", () => {
  test("holds where its texts and cards are kept, in their place", () => {
    expect(sealed(Said.parse(said), sealer)).toEqual({
      text: { ref: "kept It hums", digest: "00" },
      who: { cardId: "Zhao Min" },
      facts: {},
    });
  });

  test("leaves a card that is kept already, and whatever a caller happens to name like one", () => {
    const facts = { plainText: "a fact", nested: { newCard: 5 } };
    const input = { ...said, who: { cardId: "c-9" }, facts };
    expect(sealed(Said.parse(input), sealer)).toMatchObject({ who: { cardId: "c-9" }, facts });
  });

  test("is as JSON keeps it: nothing undefined, no negative zero", () => {
    const input = { ...said, facts: { gone: undefined, zero: -0, list: [1, { gone: undefined }] } };
    expect(sealed(Said.parse(input), sealer).facts).toStrictEqual({ zero: 0, list: [1, {}] });
  });

  test("passes on a text that is kept already as it is", () => {
    const text = { ref: "text-of-5", digest: "ab" };
    expect(sealed(Said.parse({ ...said, text }), sealer).text).toEqual(text);
  });

  test.for(["", "   ", "\0", "\ud800", "x".repeat(100_001)])("has no text like %j", (text) => {
    expect(FreeText.safeParse(text).success).toBe(false);
  });
});
