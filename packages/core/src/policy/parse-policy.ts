import { err, ok, type Result } from "neverthrow";
import type { PolicyRefusal } from "./policy-refusal.ts";
import { ServicePolicy } from "./service-policy.ts";

/** A policy as it came from JSON, or everything that is wrong with it. */
export const parsePolicy = (document: unknown): Result<ServicePolicy, PolicyRefusal> => {
  const parsed = ServicePolicy.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  return err({ type: "MalformedPolicy", issues });
};
