import * as z from "zod";
import { Money } from "../money/money.ts";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);

/**
 * What one thing costs the customer.
 *
 * - `free`: nothing.
 * - `atCost`: what it cost the organisation.
 * - `priceList`: what the organisation's own price list says.
 * - `marketPrice`: the best price on the market.
 * - `hourly`: by the hour worked, at most so much; `atMost` is null where no limit is stated.
 * - `agreed`: what a written contract with the customer says.
 */
export const Charge = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("free") }).readonly(),
  z.strictObject({ kind: z.literal("atCost") }).readonly(),
  z.strictObject({ kind: z.literal("priceList") }).readonly(),
  z.strictObject({ kind: z.literal("marketPrice") }).readonly(),
  z
    .strictObject({
      kind: z.literal("hourly"),
      /** The most for one hour; null where no limit is stated. */
      atMost: Money.nullable(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("agreed") }).readonly(),
]);
export type Charge = z.infer<typeof Charge>;

const charge = Charge.nullable();

/** What a customer pays for service, under which facts. Of the rules that match, the one with the lowest rank decides. */
export const ChargeRule = z
  .strictObject({
    /** Its place among the rules; no two have the same. */
    rank: z.int(),
    /** When it holds, by facts such as `inWarranty`, `exclusion`, `mode` or `serviceItem`. Empty: always. */
    when: Condition,
    /** What people call it. */
    label: Label,
    /** For the work; null where the source does not say. */
    labour: charge,
    /** For what is put in (C-31); null where the source does not say. */
    parts: charge,
    /** For the way there and back (C-13); null where the source does not say. */
    travel: charge,
    /** Whether the price is shown, explained and agreed to before the work begins. */
    consentFirst: z.boolean(),
    /** Where the source material says so. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type ChargeRule = z.infer<typeof ChargeRule>;
