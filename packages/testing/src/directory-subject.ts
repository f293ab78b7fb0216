import type { Directory, Instant, Person } from "@callout/core";

/** That a person holds a role, in an organisation unit or at large, from a moment until another. */
export interface Post {
  readonly role: string;
  readonly orgUnit: string | null;
  readonly from: Instant;
  /** Half-open; null while it lasts. */
  readonly until: Instant | null;
}

/** A directory on its bench: with a user store behind it that people can be put into. */
export interface DirectorySubject {
  readonly directory: Directory;
  /** Makes what a customer or site is called known to a directory that has `nameOf`; left out where it has not. */
  readonly call?: (
    tenant: string,
    party: { readonly kind: "customer" | "site"; readonly id: string },
    name: string,
  ) => Promise<void>;
  /** Makes a person of a tenant known, with all the posts they hold. Ids are new each time. */
  readonly employ: (tenant: string, person: Person, posts: readonly Post[]) => Promise<void>;
}
