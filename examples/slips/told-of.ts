import type { Refusal } from "@callout/core";
import type { Executed } from "@callout/desk";
import type { Result } from "neverthrow";
import { done } from "./office.ts";

/** What became of a record, in a line: its name, its number, and what happened to it. */
export const toldOf = (title: string, steps: readonly Result<Executed, Refusal>[]): string => {
  const results = steps.map(done);
  const happened = results.flatMap(({ events }) => events.map(({ type }) => type));
  return `${title} ${results[0]?.number ?? ""}：${happened.join(" → ")}`;
};
