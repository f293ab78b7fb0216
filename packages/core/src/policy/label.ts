import * as z from "zod";

/** What people read in place of an identifier. */
export const Label = z
  .strictObject({
    /** In Chinese; never empty. */
    "zh-CN": z.string().min(1),
    /** In English; never empty. */
    en: z.string().min(1),
  })
  .readonly();
export type Label = z.infer<typeof Label>;
