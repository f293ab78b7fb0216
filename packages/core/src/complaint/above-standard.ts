import type { Money } from "../money/money.ts";
import type { CompensationStandard } from "../policy/complaint-rules.ts";
import type { AboveStandard, UnknownCompensation } from "./complaint-refusal.ts";

/** Why a standard does not give this amount: it is none of the policy's, it gives less, or in another currency. */
export const aboveStandard = (
  standards: readonly CompensationStandard[],
  standard: string,
  amount: Money,
): UnknownCompensation | AboveStandard | null => {
  const found = standards.find(({ id }) => id === standard);
  if (found === undefined) return { type: "UnknownCompensation", standard, known: standards.map(({ id }) => id) };
  const { atMost } = found;
  if (atMost === null || (atMost.currency === amount.currency && amount.amountMinor <= atMost.amountMinor)) return null;
  return { type: "AboveStandard", standard, amount, atMost };
};
