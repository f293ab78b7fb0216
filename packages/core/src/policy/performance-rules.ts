import * as z from "zod";
import { Label } from "./label.ts";
import { named } from "./named.ts";

const name = z.string().min(1);
const source = z.array(name).readonly();

/** What can be measured of an engineer's slips, each from 0 to 100. */
const performanceMeasures = [
  "assessment",
  "slaAttainment",
  "satisfaction",
  "revisitsContent",
  "resolved",
  "rework",
  "audit",
] as const;

/** One part of a performance score. */
export const PerformancePart = z
  .strictObject({
    /** What is measured. */
    measure: z.enum(performanceMeasures),
    /** What people read. */
    label: Label,
    /** How much it counts beside the others. */
    weight: z.int().positive(),
    /** The measure that earns nothing, and the one that earns all; the first is the greater where less is better. */
    nothingAt: z.number(),
    /** The measure that earns all. */
    fullAt: z.number(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .refine(({ nothingAt, fullAt }) => nothingAt !== fullAt, { path: ["fullAt"], message: "must differ from nothingAt" })
  .readonly();
export type PerformancePart = z.infer<typeof PerformancePart>;

/** How the performance of engineers is judged 业绩核定. */
export const PerformanceRules = z
  .strictObject({
    /** What the score is made of; each measure once. */
    parts: z
      .array(PerformancePart)
      .min(1)
      .refine((parts) => new Set(parts.map(({ measure }) => measure)).size === parts.length, {
        message: "each measure counts once",
      })
      .readonly(),
    /** Fewer slips than these are no ground for a score. */
    fewestSlips: z.int().positive(),
    /** From which score on what follows, the highest first. */
    bands: z
      .array(
        z
          .strictObject({
            ...named,
            /** The lowest score of the band, itself included; of 100. */
            from: z.number(),
            /** What somebody in it gets; null: neither. */
            follows: z.enum(["reward", "penalty"]).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Where the source material says so, or who decided it. */
    source,
  })
  .readonly();
export type PerformanceRules = z.infer<typeof PerformanceRules>;
