import type { Result } from "neverthrow";
import type { ContactCard } from "../event/sealing.ts";
import type { StorageFault } from "./storage-fault.ts";

/**
 * Personal data and free texts, kept beside the log so that they can be erased.
 *
 * A text is linked to a card when any append to its stream named the card, before or after.
 */
export interface Records {
  /** The cards with these ids; an erased or unknown one is absent. */
  readonly cards: (
    tenant: string,
    ids: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, ContactCard>, StorageFault>>;
  /** The texts with these references; an erased or unknown one is absent. */
  readonly texts: (
    tenant: string,
    refs: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, KeptText>, StorageFault>>;
  /** The ids of the cards whose phone or email is exactly this, in the order of their code points, at most `limit`. */
  readonly cardsAt: (
    tenant: string,
    address: string,
    limit: number,
  ) => Promise<Result<readonly string[], StorageFault>>;
  /** The texts linked to a card, in the order of the code points of their references: those after `after`, at most `limit`. */
  readonly linkedTexts: (
    tenant: string,
    cardId: string,
    page: { readonly after?: string; readonly limit: number },
  ) => Promise<Result<ReadonlyMap<string, KeptText>, StorageFault>>;
  /**
   * Forgets a person: removes the card, the texts linked to it but those in `keepTexts`, and what waits in the outbox
   * to be sent to it, dead or not. All or nothing.
   *
   * Events, states, numbers, commands and timers stay as they are, and so does everything of other cards. Erasing again
   * is no fault; it removes what was linked to the card since.
   */
  readonly eraseContact: (
    tenant: string,
    cardId: string,
    keepTexts: readonly string[],
  ) => Promise<Result<ErasedContact, StorageFault>>;
}

/** What {@link Records.eraseContact} removed. */
export interface ErasedContact {
  /** False when no such card was kept. */
  readonly card: boolean;
  /** How many texts. */
  readonly texts: number;
  /** How many items of the outbox. */
  readonly items: number;
}

/** A text with the salt of its digest. */
export interface KeptText {
  readonly text: string;
  readonly salt: string;
}
