import * as z from "zod";
import type { Condition as ConditionType } from "../sla/condition.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const bounds = z
  .strictObject({
    /** The least that fits. */
    atLeast: z.number().exactOptional(),
    /** What fits is above it. */
    moreThan: z.number().exactOptional(),
    /** The most that fits. */
    atMost: z.number().exactOptional(),
    /** What fits is below it. */
    lessThan: z.number().exactOptional(),
  })
  .readonly();

/** Fact → what it must be: one value, one of several, or a number within bounds. Empty holds always. */
export const Condition: z.ZodType<ConditionType> = z
  .record(z.string().min(1), z.union([value, z.array(value).readonly(), bounds]))
  .readonly();
