import type { VersionRef } from "./version-ref.ts";

/** A policy checked, with its calendars compiled: made once, and what everything else takes. */
export interface CompiledPolicy {
  readonly ref: VersionRef;
  readonly calendars: readonly VersionRef[];
}
