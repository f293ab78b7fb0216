import * as z from "zod";
import { parseInstant, type Instant as InstantText } from "./instant.ts";

/** ISO-8601 text with `Z` or an offset; parsed into the normal form that {@link parseInstant} gives. */
export const Instant = z.string().transform((text, context): InstantText => {
  const parsed = parseInstant(text);
  if (parsed.isOk()) return parsed.value;
  context.issues.push({ code: "custom", message: "must be a moment such as 2026-03-02T01:00:00Z", input: text });
  return z.NEVER;
});
export type Instant = z.infer<typeof Instant>;
