import type { Money } from "../money/money.ts";
import type { CompensationStandard } from "../policy/complaint-rules.ts";
import type { Compensation } from "./complaint-events.ts";
import type { AboveStandard, UnknownCompensation } from "./complaint-refusal.ts";

type Given = readonly Pick<Compensation, "standard" | "amount">[];

/** What was given after a standard so far, in the currency in which it gives. */
const givenAfter = (given: Given, standard: string, currency: string): Money => {
  const amountMinor = given
    .filter((one) => one.standard === standard && one.amount.currency === currency)
    .reduce((sum, one) => sum + one.amount.amountMinor, 0);
  return { amountMinor, currency };
};

/** Whether some standard still gives something. */
export const isCompensationLeft = (standards: readonly CompensationStandard[], given: Given): boolean =>
  standards.some(
    ({ id, atMost }) => atMost === null || givenAfter(given, id, atMost.currency).amountMinor < atMost.amountMinor,
  );

/**
 * Why a standard does not give this amount: it is none of the policy's, it gives less altogether, or in another
 * currency.
 *
 * @param given - what the complaint was compensated before, after whichever standard
 */
export const aboveStandard = (
  standards: readonly CompensationStandard[],
  given: Given,
  { standard, amount }: { readonly standard: string; readonly amount: Money },
): UnknownCompensation | AboveStandard | null => {
  const found = standards.find(({ id }) => id === standard);
  if (found === undefined) return { type: "UnknownCompensation", standard, known: standards.map(({ id }) => id) };
  const { atMost } = found;
  if (atMost === null) return null;
  const before = givenAfter(given, standard, atMost.currency);
  const isEnough = before.amountMinor + amount.amountMinor <= atMost.amountMinor;
  if (amount.currency === atMost.currency && isEnough) return null;
  return { type: "AboveStandard", standard, amount, given: before, atMost };
};
