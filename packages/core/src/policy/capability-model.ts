import * as z from "zod";
import { Condition } from "./condition-schema.ts";
import { expertiseFaults } from "./expertise-faults.ts";
import { Label } from "./label.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/** What proves an item: nothing but somebody's word, or so many cases of a kind. */
const Proof = z
  .strictObject({
    /** The kind of evidence, such as `planningCase`. */
    kind: name,
    /** So many cases at the least. */
    atLeast: z.int().positive(),
    /** Of these so many must be of a product line, such as two with budget execution. */
    ofLine: z
      .strictObject({
        /** The product line. */
        line: name,
        /** So many of the cases at the least. */
        atLeast: z.int().positive(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

/** One thing a person of a level can do. */
export const CapabilityItem = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** Marked ★: nobody reaches the level without it. */
    mandatory: z.boolean(),
    /** Evidence it needs beyond an assessor's word. */
    proof: Proof.nullable(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type CapabilityItem = z.infer<typeof CapabilityItem>;

/** One level of a line, with its band of points. */
export const CapabilityLevel = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The points that belong to the level; to which side an edge falls, the model says. */
    band: z
      .strictObject({
        /** Points above this. */
        from: z.number(),
        /** Points up to this; null: without end. */
        to: z.number().nullable(),
      })
      .readonly(),
    /** What somebody of the level can do. */
    items: z.array(CapabilityItem).readonly(),
    /** Whether the source gives all its items. */
    complete: z.boolean(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type CapabilityLevel = z.infer<typeof CapabilityLevel>;

/** What people of a product line can be, the lowest level first. */
export const CapabilityLine = z
  .strictObject({
    /** Names it; no two beside each other have the same. */
    id: name,
    /** What people read. */
    label: Label,
    /** The modules of the product line that it speaks of. */
    modules: z.array(name).readonly(),
    /** The lowest first, each with its band above the one before. */
    levels: z.array(CapabilityLevel).min(1).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .refine(({ levels }) => levels.every(({ band }, at) => (levels[at + 1]?.band.from ?? Infinity) > band.from), {
    path: ["levels"],
    message: "each level begins above the one before",
  })
  .readonly();
export type CapabilityLine = z.infer<typeof CapabilityLine>;

/**
 * Which facts of a request ask for which expertise of whoever is sent. Of the rules that match, the one with the
 * lowest rank decides.
 */
export const ExpertiseRule = z
  .strictObject({
    /** Its place among the rules; no two have the same. */
    rank: z.int(),
    /** The facts under which it decides. Empty: always. */
    when: Condition,
    /** The product line that the problem lies in. */
    line: name,
    /** The level of the line that it takes at the least; null: any. */
    atLeast: name.nullable(),
    /** The items of the line that it takes, whatever the level. */
    items: z.array(name).readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type ExpertiseRule = z.infer<typeof ExpertiseRule>;

/** How the capability of engineers is judged 能力模型, and which of it a request asks for. */
export const CapabilityModel = z
  .strictObject({
    /** Names this model; an evaluation says by which it was made. */
    version: name,
    /** Whether points on an edge belong to the level below or above; no points belong to the lowest either way. */
    edge: z.enum(["below", "above"]),
    /** Whether a level takes its band and its ★ items, or its ★ items alone. */
    needs: z.enum(["bandAndItems", "itemsAlone"]),
    /** What evidence must be to count. */
    evidence: z
      .strictObject({
        /** The only industry whose cases count; null: any. */
        industry: name.nullable(),
        /** The only edition whose implementation cases count; null: any. */
        edition: name.nullable(),
        /** Where the source material says so, or who decided it. */
        source,
      })
      .readonly(),
    /** One for each product line. */
    lines: z.array(CapabilityLine).min(1).readonly(),
    /** What requests ask of whoever is sent, by rank; none where nobody has said. */
    expertise: z.array(ExpertiseRule).readonly(),
  })
  .superRefine((model, context) => {
    for (const { path, message } of expertiseFaults(model))
      context.addIssue({ code: "custom", path: [...path], message });
  })
  .readonly();
export type CapabilityModel = z.infer<typeof CapabilityModel>;
