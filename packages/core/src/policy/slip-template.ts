import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { Label } from "./label.ts";
import { named } from "./named.ts";

const name = z.string().min(1);

/** What a field of a slip holds. */
export const SlipFieldType = z.enum([
  "text",
  /** The number or id of something. */
  "ref",
  "date",
  "dateTime",
  "integer",
  "number",
  "yesNo",
  /** One value of a list. */
  "choice",
  "signature",
  /** The unit's official seal 公章. */
  "seal",
  "person",
  /** Rows of the same columns. */
  "list",
  "duration",
]);
export type SlipFieldType = z.infer<typeof SlipFieldType>;

const ofCommand = {
  /** The process whose commands fill it. */
  process: z.enum(["request", "slipBook", "qualitySurvey", "revisit", "complaint"]),
  /** The command that says it. */
  command: name,
  /** Its place in the command, such as `contact.phone`. */
  field: name,
};

const CommandField = z.strictObject(ofCommand).readonly();

/** A box that somebody countersigns. */
const SignedSlot = z
  .strictObject({
    ...ofCommand,
    /** The approval slot whose signature stands there. */
    slot: name,
    /** Where its value lives when the policy asks nobody to sign in that slot. */
    otherwise: z.union([z.literal("extra"), CommandField]),
  })
  .readonly();

/**
 * Where a field's value lives.
 *
 * - a command's field: the process keeps it already, and the slip shows it from there;
 * - the same with a slot: whoever countersigns there signs the box, where the policy has the slot;
 * - `number`: it is the record's own number, allocated from a series;
 * - `status`: it follows from how far the record has come;
 * - `printed`: it stands on the empty slip;
 * - `extra`: nothing else keeps it, so it is kept as a filled field, with who and when.
 */
export const Holding = z.union([z.literal(["extra", "number", "status", "printed"]), CommandField, SignedSlot]);
export type Holding = z.infer<typeof Holding>;

/**
 * Whether a field must be filled.
 *
 * `unstated` is what it says: the source does not tell, so nothing is asked for. Under `when` it must be filled
 * where the facts say so.
 */
export const Mandatory = z.union([
  z.literal(["yes", "no", "unstated"]),
  z
    .strictObject({
      /** The facts under which it must be filled. */
      when: Condition,
    })
    .readonly(),
]);
export type Mandatory = z.infer<typeof Mandatory>;

const plain = {
  ...named,
  /** The list a choice is made from, by the id it has among `codeLists`; none of the capability model. */
  list: name.exactOptional(),
  /** The bounds of a number, both included. */
  range: z
    .strictObject({
      /** The least that can be written. */
      least: z.number(),
      /** The most that can be written. */
      most: z.number(),
    })
    .readonly()
    .exactOptional(),
};

/** One column of a field that holds rows. */
export const SlipColumn = z
  .strictObject({
    ...plain,
    /** What can be written in it; never rows again. */
    type: SlipFieldType.exclude(["list"]),
  })
  .readonly();
export type SlipColumn = z.infer<typeof SlipColumn>;

/** One box of a slip. */
export const SlipField = z
  .strictObject({
    ...plain,
    /** What can be written in it. */
    type: SlipFieldType,
    /** What each row has. */
    columns: z.array(SlipColumn).min(1).readonly().exactOptional(),
    /** The roles that fill it, or who else does ({@link slipFillers}); none where the source does not say. */
    filledBy: z.array(name).readonly(),
    /** Whether it must be filled in. */
    mandatory: Mandatory,
    /** Where what stands in it comes from. */
    holds: Holding,
    /** The command before which it must be filled, where it must be; or each of several. */
    gate: z.union([name, z.array(name).min(1).readonly()]).exactOptional(),
    /** What of this is not printed but inferred. */
    inferred: z
      .array(z.enum(["field", "filledBy", "mandatory"]))
      .readonly()
      .exactOptional(),
    /** The wording of its number, such as `****-**-`. */
    pattern: name.exactOptional(),
  })
  .refine(({ type, list }) => (type === "choice") === (list !== undefined), {
    path: ["list"],
    message: "a choice, and nothing else, has a list",
  })
  .refine(({ type, columns }) => (type === "list") === (columns !== undefined), {
    path: ["columns"],
    message: "a field of rows, and nothing else, has columns",
  })
  .readonly();
export type SlipField = z.infer<typeof SlipField>;

/** A part of a slip, often filled by one role. */
export const SlipSection = z
  .strictObject({
    ...named,
    /** Its boxes, in the order of the paper. */
    fields: z.array(SlipField).min(1).readonly(),
  })
  .readonly();
export type SlipSection = z.infer<typeof SlipSection>;

/** A slip as data: what is printed on it, who fills which box, and where each value lives. */
export const SlipTemplate = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** The form of the source material, such as `F-01`. */
    form: name,
    /** The code of the controlled form, such as `NMSJS/QP/2-10/QR18`; null where it has none. */
    formCode: name.nullable(),
    /** What the slip is called. */
    title: Label,
    /** What this slip calls the customer: 用户, 客户, 顾客, 业主 or 甲方. */
    parties: z
      .strictObject({
        /** The word for the customer. */
        customer: Label,
      })
      .readonly(),
    /** How many copies there are; null where the source does not say. */
    copies: z.int().positive().nullable(),
    /** Whether no item may be left out: every field that applies must be filled. */
    complete: z.boolean(),
    /** None where only the name of the slip is known. */
    sections: z.array(SlipSection).readonly(),
    /** What makes such a record, where no field of it is known and a process keeps it in words of its own. */
    madeBy: z
      .strictObject({
        /** The kind of its stream, such as `training`. */
        process: name,
        /** The command that puts it on record. */
        command: name,
      })
      .readonly()
      .exactOptional(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
    /** What is known of the form as a whole. */
    note: z.string().exactOptional(),
  })
  .superRefine(({ sections }, context) => {
    const ids = sections.flatMap(({ fields }) => fields.map(({ id }) => id));
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined)
      context.addIssue({ code: "custom", path: ["sections"], message: `the field "${twice}" occurs twice` });
  })
  .readonly();
export type SlipTemplate = z.infer<typeof SlipTemplate>;
