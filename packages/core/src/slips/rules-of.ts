import type { DecisionContext } from "../process/process.ts";
import { repairSlipBooks } from "./presets/repair-slip-books.ts";
import type { SlipBookRules } from "./slip-book-rules.ts";

/** The rules for slip books of the policy a decision is made under. No policy states its own yet: those of S-84 hold. */
export const slipBookRulesOf: (context: Pick<DecisionContext, "policy">) => SlipBookRules = () => repairSlipBooks;
