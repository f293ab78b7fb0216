import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Money, wordMoney } from "./money.ts";

describe("an amount of money", () => {
  test.for([
    [{ amountMinor: 12.5, currency: "CNY" }, "amountMinor"],
    [{ amountMinor: 1, currency: "XXL" }, "currency"],
    [{ amountMinor: 1, currency: "constructor" }, "currency"],
    [{ amountMinor: 1, currency: "CNY", note: "" }, undefined],
  ] as const)("is refused where it means nothing: %j", ([input, path]) => {
    const refused = Money.safeParse(input);
    expect(refused.error?.issues[0]?.path[0]).toBe(path);
    expect(refused.success).toBe(false);
  });

  test("is worded with the decimals of its currency, and reads back as the same amount", () => {
    expect(wordMoney({ amountMinor: -5, currency: "CNY" })).toBe("-0.05 CNY");
    expect(wordMoney({ amountMinor: 1234, currency: "KWD" })).toBe("1.234 KWD");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amountMinor) => {
        const [decimal = ""] = wordMoney({ amountMinor, currency: "CNY" }).split(" ");
        expect(Math.round(Number(decimal) * 100)).toBe(amountMinor);
      }),
    );
  });

  test("in a currency nobody has is a bug of the caller", () => {
    expect(() => wordMoney({ amountMinor: 1, currency: "XXL" })).toThrow(RangeError);
  });
});
