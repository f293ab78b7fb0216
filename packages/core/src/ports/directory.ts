import type { Result } from "neverthrow";
import type { Instant } from "../time/instant.ts";
import type { LanguageTag } from "./notifier.ts";

/** A member of the service organisation, and how to reach them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly language: LanguageTag;
  readonly timeZone: string;
  /** Channel → address, such as `{ email: "li@example.com" }`; a channel that is absent is not used. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** The directory could not answer now. */
export interface DirectoryFault {
  readonly type: "DirectoryFault";
  readonly cause: unknown;
}

/** Who is who in the service organisation. The application's own user store answers. */
export interface Directory {
  /** Everyone who holds the role at that moment, for the organisation unit when one is named; empty when nobody does. */
  readonly holdersOf: (
    tenant: string,
    role: { readonly role: string; readonly orgUnit?: string; readonly at: Instant },
  ) => Promise<Result<readonly Person[], DirectoryFault>>;
  /** The person with this actor id, or null. */
  readonly person: (tenant: string, actorId: string) => Promise<Result<Person | null, DirectoryFault>>;
  /** What people call this customer or site, or null. Left out where the customers' files say it; else notices give the id. */
  readonly nameOf?: (
    tenant: string,
    party: { readonly kind: "customer" | "site"; readonly id: string },
  ) => Promise<Result<string | null, DirectoryFault>>;
}
