import * as z from "zod";
import { sourced } from "./named.ts";

/** How long a link that a customer is sent works. */
export const LinkLifetime = z
  .strictObject({
    /** Hours from when it was made; at their end it works no more. */
    validHours: z.number().positive(),
    ...sourced,
  })
  .readonly();
export type LinkLifetime = z.infer<typeof LinkLifetime>;
