import * as z from "zod";
import { Id } from "../event/actor.ts";
import { Contact, FreeText } from "../event/sealing.ts";
import { isSealed, sealWanted, signatureFields, unitSealFields } from "../event/signature.ts";
import { Instant } from "../time/instant-schema.ts";
import { LocalDate } from "../time/local-date-schema.ts";

const value = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape }).readonly();

/** A signature in a field of a slip. */
export const SlipSignature = z
  .strictObject({ type: z.literal("signature"), ...signatureFields })
  .refine(isSealed, sealWanted)
  .readonly();
export type SlipSignature = z.infer<typeof SlipSignature>;

const single = [
  value("text", { text: FreeText }),
  value("ref", { ref: Id }),
  value("date", { date: LocalDate }),
  value("dateTime", { at: Instant }),
  value("integer", { value: z.int() }),
  value("number", { value: z.number() }),
  value("yesNo", { value: z.boolean() }),
  /** An option of the field's list; in an open list, `other` in words of one's own. */
  value("choice", { option: Id, words: FreeText.exactOptional() }),
  SlipSignature,
  /** The unit's official seal 公章. */
  value("seal", unitSealFields),
  /** Somebody who acts in the system, or a contact. */
  value("person", { person: z.union([z.strictObject({ actor: Id }).readonly(), Contact]) }),
  value("duration", { minutes: z.int().nonnegative() }),
] as const;

/** What stands in one cell of a field of rows. */
export const CellValue = z.discriminatedUnion("type", single);
export type CellValue = z.infer<typeof CellValue>;

/**
 * What somebody writes into a field of a slip, tagged with its type.
 *
 * Words and people's cards come out of parsing marked, so that they are kept beside the log and can be erased.
 */
export const FieldValue = z.discriminatedUnion("type", [
  ...single,
  value("list", { rows: z.array(z.record(Id, CellValue).readonly()).max(1000).readonly() }),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Field → what is written into it. */
export const FieldValues = z.record(Id, FieldValue).readonly();
export type FieldValues = z.infer<typeof FieldValues>;
