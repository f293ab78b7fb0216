import type { Actor } from "../event/actor.ts";
import type { Sealed } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { FieldValue, FieldValues } from "./field-value.ts";

/** A field of a slip that was filled: with what, by whom and when. */
export interface FilledField {
  readonly field: string;
  readonly value: Sealed<FieldValue>;
  readonly by: Actor;
  readonly at: Instant;
}

/** The filled fields after somebody wrote more into the slip; what is written again takes the place of what stood there. */
export const filledAfter = (
  before: readonly FilledField[],
  values: Sealed<FieldValues>,
  { by, at }: Pick<FilledField, "by" | "at">,
): readonly FilledField[] => [
  ...before.filter(({ field }) => !Object.hasOwn(values, field)),
  ...Object.entries(values).map(([field, value]) => ({ field, value, by, at })),
];
