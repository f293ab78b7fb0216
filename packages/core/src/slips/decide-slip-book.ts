import { notAccepted, notPermitted } from "../process/acceptance.ts";
import { offeredCommands, type AvailableCommand } from "../process/available-commands.ts";
import type { DecisionContext } from "../process/process.ts";
import { outOfBounds } from "../process/recording-bounds.ts";
import type { WantedFrom } from "../process/wanted-from.ts";
import { bookRules } from "./book-rules.ts";
import type { SlipBookCommandName } from "./slip-book-commands.ts";
import { slipBookMissing } from "./slip-book-missing.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import { refusedByBook, type BookDecision, type BookRule, type SealedBookCommand } from "./slip-book-rule.ts";
import type { SlipBookRules } from "../policy/slip-book-rules.ts";
import { slipBookTransitions, type SlipBookState } from "./slip-book-state.ts";
import { slipRules } from "./slip-rules.ts";

/** One rule for each command, called only in a status that accepts it. */
const every: { readonly [Name in SlipBookCommandName]: BookRule<Name> } = { ...bookRules, ...slipRules };

/**
 * What a command on a technician's slip book causes, or why it is refused.
 *
 * Asked in this order: does the status accept it, may the role, is it their own book, can it have happened then;
 * then the command's own rule.
 */
export const decideSlipBook =
  (context: DecisionContext) =>
  (command: SealedBookCommand, state: SlipBookState): BookDecision => {
    const rules = context.policy.policy.slipBooks;
    if (rules === null) return refusedByBook({ type: "NotInPolicy", section: "slipBooks" });
    const refusal =
      notAccepted(accepted, command.type, state.status) ??
      notPermitted(rules.permissions, command.type, command.by.role) ??
      notTheHolder(command, rules, context.stream.id) ??
      outOfBounds(context, command);
    if (refusal) return refusedByBook(refusal);
    // The table has just matched the command to the state, which TypeScript cannot follow.
    const rule = every[command.type] as (
      command: SealedBookCommand,
      state: SlipBookState,
      rules: SlipBookRules,
    ) => BookDecision;
    return rule(command, state, rules);
  };

const accepted = { kind: "slipBook", before: "unissued", transitions: slipBookTransitions } as const;

const notTheHolder = ({ by }: SealedBookCommand, { holder }: SlipBookRules, owner: string): SlipBookRefusal | null =>
  by.role === holder && by.id !== owner ? { type: "NotTheHolder", holder: owner, actor: by.id } : null;

/** The commands somebody in this role may issue now, and what each still needs of its books and slips. */
export const availableSlipBookCommands = (
  { policy }: Pick<DecisionContext, "policy">,
  state: SlipBookState,
  role: string,
): readonly AvailableCommand<WantedFrom, SlipBookCommandName>[] => {
  const rules = policy.policy.slipBooks;
  if (rules === null) return [];
  return offeredCommands({
    accepted: slipBookTransitions[state.status],
    permissions: rules.permissions,
    role,
    missing: (command) => slipBookMissing(command, state, rules),
  });
};
