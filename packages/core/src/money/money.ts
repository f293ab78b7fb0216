import { dinero, toDecimal, type DineroCurrency } from "dinero.js";
import * as currencies from "dinero.js/currencies";
import * as z from "zod";

const known: Readonly<Record<string, DineroCurrency<number>>> = currencies;

/** An amount of money: whole minor units (分, cents) of an ISO 4217 currency. Never a fraction, never a float. */
export const Money = z
  .strictObject({
    /** Whole minor units, such as 分; below zero for what is given back. */
    amountMinor: z.int(),
    /** An ISO 4217 code, such as CNY. */
    currency: z.string().refine((code) => Object.hasOwn(known, code), "must be an ISO 4217 currency such as CNY"),
  })
  .readonly();
export type Money = z.infer<typeof Money>;

/**
 * An amount with as many decimals as its currency has, and the currency's code.
 *
 * @throws RangeError for a currency that {@link Money} would have refused
 * @example
 * ```ts
 * wordMoney({ amountMinor: 12050, currency: "CNY" }) // => "120.50 CNY"
 * wordMoney({ amountMinor: 12050, currency: "JPY" }) // => "12050 JPY"
 * ```
 */
export const wordMoney = ({ amountMinor, currency }: Money): string => {
  const unit = known[currency];
  if (unit === undefined) throw new RangeError(`no ISO 4217 currency ${JSON.stringify(currency)}`);
  return `${toDecimal(dinero({ amount: amountMinor, currency: unit }))} ${currency}`;
};
