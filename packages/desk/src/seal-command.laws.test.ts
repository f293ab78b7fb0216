import { instant, requestProcess, type RequestCommandInput } from "@callout/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { by, liu } from "../test-support/commands.ts";
import { sealCommand } from "./seal-command.ts";
import { sha256 } from "./sha256.ts";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== "" && !text.includes("\0"));

test("every text is taken out, in its order, and leaves a digest that proves it; every card leaves its id", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (reasons) => {
      const input: RequestCommandInput = {
        type: "SignChecklist",
        by: by.engineer,
        answers: reasons.map((reason, index) => ({ item: `item-${String(index)}`, answer: "notApplicable", reason })),
        signature: { signer: liu, capacity: "业主", method: "typed" },
      };
      let count = 0;
      const parsed = requestProcess.parse(input, instant("2026-03-02T01:00:00Z"))._unsafeUnwrap();
      const { command, texts, cards } = await sealCommand(parsed, () => `id-${String((count += 1))}`);
      expect(texts.map(({ text }) => text)).toEqual(reasons);
      expect(cards.map(({ card }) => card)).toEqual([liu]);
      expect(new Set([...texts.flatMap(({ ref, salt }) => [ref, salt]), cards[0]?.id]).size).toBe(count);
      expect(command).toMatchObject({
        answers: await Promise.all(
          texts.map(async ({ ref, salt, text }) => ({ reason: { ref, digest: await sha256(salt + text) } })),
        ),
        signature: { signer: { cardId: cards[0]?.id } },
      });
    }),
    { numRuns: 40 },
  );
});
