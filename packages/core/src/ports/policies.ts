import type { Result } from "neverthrow";
import type { VersionRef } from "../policy/version-ref.ts";
import type { StreamId } from "../event/event.ts";
import type { Instant } from "../time/instant.ts";

/** Versioned JSON as the application keeps it; it is parsed where it is used. */
export interface VersionedDocument extends VersionRef {
  readonly document: unknown;
}

/** The policies could not be read now. */
export interface PoliciesFault {
  readonly type: "PoliciesFault";
  readonly cause: unknown;
}

/** What a policy is wanted for. */
export interface PolicySelector {
  readonly stream: StreamId;
  readonly customer: string | null;
}

/** Where policies and calendars are kept, in all their versions. Old versions are never changed or removed. */
export interface Policies {
  /** The policy that holds for a new stream at that moment, or null when there is none. */
  readonly currentPolicy: (
    tenant: string,
    selector: PolicySelector,
    at: Instant,
  ) => Promise<Result<VersionedDocument | null, PoliciesFault>>;
  /** A policy in one version, or null when it is not kept. */
  readonly policy: (tenant: string, ref: VersionRef) => Promise<Result<VersionedDocument | null, PoliciesFault>>;
  /** The version of a calendar that holds at that moment. */
  readonly currentCalendar: (
    tenant: string,
    id: string,
    at: Instant,
  ) => Promise<Result<VersionedDocument | null, PoliciesFault>>;
  /** A calendar in one version, or null when it is not kept. */
  readonly calendar: (tenant: string, ref: VersionRef) => Promise<Result<VersionedDocument | null, PoliciesFault>>;
}
