import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { SlipBookCommand, SlipBookCommandName } from "./slip-book-commands.ts";
import type { SlipBookEvent, SlipBookEventData, SlipBookEventName } from "./slip-book-events.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import type { SlipBookRules } from "../policy/slip-book-rules.ts";
import type { BookStateAccepting } from "./slip-book-state.ts";

/** The command named `Name`, with its texts and cards kept elsewhere. */
export type SealedBookCommand<Name extends SlipBookCommandName = SlipBookCommandName> = Sealed<
  Extract<SlipBookCommand, { type: Name }> & Pick<SlipBookCommand, "at">
>;

/** What one command causes, or why it is refused. An empty list: nothing to do. */
export type BookDecision = Result<readonly SlipBookEvent[], SlipBookRefusal>;

/** What one command does, called only in a status that accepts it and by a role that may. */
export type BookRule<Name extends SlipBookCommandName> = (
  command: SealedBookCommand<Name>,
  state: BookStateAccepting<Name>,
  rules: SlipBookRules,
) => BookDecision;

/** The one event that a command caused. */
export const recorded = <Name extends SlipBookEventName>(
  { at, by }: Pick<SealedBookCommand, "at" | "by">,
  type: Name,
  data: SlipBookEventData[Name],
): BookDecision => ok([{ type, at, by, data } as SlipBookEvent]);

/** A refusal as a decision. */
export const refusedByBook = (refusal: SlipBookRefusal): BookDecision => err(refusal);
