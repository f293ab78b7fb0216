import * as z from "zod";

/** What people read in place of an identifier. */
export const Label = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) }).readonly();
export type Label = z.infer<typeof Label>;
