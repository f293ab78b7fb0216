import * as z from "zod";
import type { Condition as ConditionType } from "../sla/condition.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const bounds = z
  .strictObject({
    atLeast: z.number().exactOptional(),
    moreThan: z.number().exactOptional(),
    atMost: z.number().exactOptional(),
    lessThan: z.number().exactOptional(),
  })
  .readonly();

/** Fact → what it must be: one value, one of several, or a number within bounds. Empty holds always. */
export const Condition: z.ZodType<ConditionType> = z
  .record(z.string().min(1), z.union([value, z.array(value).readonly(), bounds]))
  .readonly();
