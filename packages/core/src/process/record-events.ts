import type { Actor } from "../event/actor.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { Instant } from "../time/instant.ts";

/** The events of a record whose data is this, by their names. */
export type EventOf<Data extends object, Name extends keyof Data & string = keyof Data & string> = {
  readonly [Type in Name]: DecidedEvent<Type, Data[Type]>;
}[Name];

/** The event that a command caused, when the command says it happened, by whom it says. */
export const happened = <const Type extends string, Data>(
  { at, by }: { readonly at: Instant; readonly by: Actor },
  type: Type,
  data: Data,
): DecidedEvent<Type, Data> => ({ type, at, by, data });

/** A history that no decision can have written: the bug of whoever wrote it. */
export const corrupt = (type: string, status: string): Error =>
  new Error(`corrupt history: ${type} cannot follow status ${status}`);
