import * as z from "zod";
import { Id } from "./actor.ts";

/** Tells what parsing marked from what a caller happened to name alike. */
const TO_BE_KEPT = Symbol("to be kept beside the log");

/** Words somebody wrote, on their way into the store of texts: never part of an event. */
export interface PlainText {
  readonly plainText: string;
  readonly [TO_BE_KEPT]: true;
}

/** Where a text is kept, with a salted digest of what it said: what an event holds in its place. */
export interface TextRef {
  readonly ref: string;
  /** Hex SHA-256 of salt and text. The salt is kept beside the text and erased with it. */
  readonly digest: string;
}

const MAX_TEXT_LENGTH = 100_000;

/**
 * Words in a command: 1 to 100,000 characters, without NUL or lone surrogates; or the reference of a text that is kept
 * already, so that one stream can pass on to another what somebody wrote.
 *
 * Parsing marks new words as a text of their own, so that they are kept beside the log and can be erased.
 */
export const FreeText = z.union([
  z
    .string()
    .max(MAX_TEXT_LENGTH)
    .refine((text) => text.trim() !== "", "must not be empty")
    .refine((text) => !text.includes("\0") && text.isWellFormed(), "must be well-formed Unicode without NUL")
    .transform((plainText): PlainText => ({ plainText, [TO_BE_KEPT]: true })),
  z.strictObject({ ref: Id, digest: Id }).readonly(),
]);
export type FreeText = z.infer<typeof FreeText>;

/** One line of text: a name, a number or an address. */
const Line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, "must be one line without control characters");

/** How to reach a person: kept beside the log, named in events by its id, and erasable. */
export const ContactCard = z
  .strictObject({
    name: Line,
    organisation: Line.optional(),
    phone: Line.optional(),
    email: z.email().max(254).optional(),
    address: Line.optional(),
    /** The language of what is sent to this person, such as `zh-CN` or `de`; the policy's language when absent. */
    language: z
      .string()
      .regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8}){0,7}$/, "must be a language tag such as zh-CN")
      .optional(),
    /** IANA name; the policy's zone when absent. */
    timeZone: Line.optional(),
  })
  .readonly();
export type ContactCard = z.infer<typeof ContactCard>;

/** A card on its way into the store of cards. */
export interface NewCard {
  readonly newCard: ContactCard;
  readonly [TO_BE_KEPT]: true;
}

/** The id of a card that is kept already. */
export interface CardRef {
  readonly cardId: string;
  /** Which of a card's lines were filled when it was kept; left out for one that is named by its id. */
  readonly parts?: readonly string[];
}

/** A contact in a command: a card's data, which becomes a kept card, or the id of one that is kept already. */
export const Contact = z.union([
  z.strictObject({ cardId: Id, parts: z.array(Id).readonly().exactOptional() }).readonly(),
  ContactCard.transform((newCard): NewCard => ({ newCard, [TO_BE_KEPT]: true })),
]);
export type Contact = z.infer<typeof Contact>;

/** The same value with every text and every new card replaced by where it is kept. */
export type Sealed<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends PlainText
    ? TextRef
    : Value extends NewCard
      ? CardRef
      : Value extends object
        ? { readonly [Key in keyof Value]: Sealed<Value[Key]> }
        : Value;

/** What {@link sealed} asks for each text and card it meets: where it will be kept. */
export interface Sealer {
  /** Where a text will be kept. */
  readonly text: (text: string) => TextRef;
  /** Under which id a card will be kept. */
  readonly card: (card: ContactCard) => CardRef;
}

/**
 * A parsed command with every text and new card replaced by its reference, as JSON keeps it.
 *
 * What is undefined is left out, and -0 is 0; everything else is unchanged.
 */
export const sealed = <Value>(value: Value, sealer: Sealer): Sealed<Value> => seal(value, sealer) as Sealed<Value>;

const seal = (value: unknown, sealer: Sealer): unknown => {
  if (typeof value === "number") return value + 0;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => seal(item, sealer));
  if (TO_BE_KEPT in value) {
    const kept = value as PlainText | NewCard;
    return "plainText" in kept ? sealer.text(kept.plainText) : sealer.card(kept.newCard);
  }
  const said = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(said.map(([key, item]) => [key, seal(item, sealer)]));
};
