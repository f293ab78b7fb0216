import { err, ok, type Result } from "neverthrow";
import type * as z from "zod";
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
  error.issues.flatMap(plainIssues).map(({ path, message }) => ({ path: path.join("."), message }));

type Issue = z.core.$ZodIssue;

/** Of several shapes that something may have, what is wrong with the one that comes closest to what it is. */
const plainIssues = (issue: Issue): readonly Pick<Issue, "path" | "message">[] => {
  if (issue.code !== "invalid_union") return [issue];
  const [closest] = issue.errors
    .filter((wrong) => !wrong.some(({ code, path }) => code === "invalid_type" && path.length === 0))
    .sort((one, other) => one.length - other.length);
  if (closest === undefined) return [issue];
  return closest.flatMap(plainIssues).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
};
