import { err, ok, type Result } from "neverthrow";
import type { z } from "zod";
import type { Instant } from "../time/instant.ts";
import type { MalformedCommand } from "./refusals.ts";

/** A command parsed by its schema, with `at` filled in where it was left out. */
export const readCommand = <Command extends { readonly at?: Instant | undefined }>(
  schema: z.ZodType<Command>,
  input: unknown,
  now: Instant,
): Result<Command & { readonly at: Instant }, MalformedCommand> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok({ ...parsed.data, at: parsed.data.at ?? now });
  return err({ type: "MalformedCommand", issues: issuesOf(parsed.error) });
};

/** What zod found, as a path and a sentence each. */
const issuesOf = (error: z.ZodError): MalformedCommand["issues"] =>
  error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
