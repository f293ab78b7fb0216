import type { Missing } from "./request-refusal.ts";
import type { RequestFile } from "./request-state.ts";

const DIMENSIONS = ["business", "organisation", "function", "application"] as const;

/** The dimensions in which what is wanted lies outside the agreed scope, or in which nobody judged. */
export const outsideScope = ({ triage }: RequestFile): readonly Missing[] => {
  const scope = triage?.scope ?? {};
  const outside = DIMENSIONS.filter((dimension) => scope[dimension] === "outside");
  const unjudged = DIMENSIONS.filter((dimension) => scope[dimension] === undefined);
  return outside.length + unjudged.length === 0 ? [] : [{ requirement: "insideScope", outside, unjudged }];
};
