import type { Instant, Policies, VersionedDocument } from "@callout/core";

/** A source of policies on its bench: with a store behind it that versions can be published to. */
export interface PoliciesSubject {
  readonly policies: Policies;
  /** Publishes a version that holds from a moment on, until a later one does. Versions are never published twice. */
  readonly publishPolicy: (tenant: string, policy: VersionedDocument, from: Instant) => Promise<void>;
  /** The same for a calendar. */
  readonly publishCalendar: (tenant: string, calendar: VersionedDocument, from: Instant) => Promise<void>;
}
