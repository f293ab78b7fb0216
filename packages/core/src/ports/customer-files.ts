import type { Result } from "neverthrow";
import type { ContactCard } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Something installed at a customer's, as the system that keeps the file knows it. */
export interface KnownAsset {
  readonly id: string;
  readonly product: { readonly name: string; readonly version: string | null };
  readonly serial: string | null;
  readonly site: string | null;
  /** The last day of service; null where the customer's own holds. */
  readonly serviceExpiresOn: LocalDate | null;
}

/** One service the customer had, in words; what is not known is null. */
export interface KnownService {
  readonly request: string;
  readonly number: string | null;
  readonly loggedAt: Instant;
  readonly kind: string;
  readonly fault: string | null;
  readonly result: string | null;
  readonly cause: string | null;
  readonly solution: string | null;
  /** Null while it is under way. */
  readonly endedAt: Instant | null;
}

/** A customer as the system that keeps the file knows them. */
export interface KnownCustomer {
  readonly id: string;
  readonly card: ContactCard;
  readonly cardNumber: string | null;
  readonly handbookNumber: string | null;
  readonly serviceExpiresOn: LocalDate | null;
  /** The system's situation, in words. */
  readonly situation: string | null;
  readonly contacts: readonly ContactCard[];
  readonly assets: readonly KnownAsset[];
}

/** What a caller can name when nobody knows yet who they are. */
export type CustomerClue =
  { readonly cardNumber: string } | { readonly handbookNumber: string } | { readonly serial: string };

/** The customers' files could not be reached now. */
export interface CustomerFilesFault {
  readonly type: "CustomerFilesFault";
  readonly cause: unknown;
}

/**
 * The customers' files where another system owns them, such as the application's ERP. A policy whose section `customer`
 * is null leaves them there.
 */
export interface CustomerFiles {
  /** The customer with this id, or null. */
  readonly customer: (tenant: string, id: string) => Promise<Result<KnownCustomer | null, CustomerFilesFault>>;
  /** The ids of the customers this can belong to, each once; empty when it is nobody's. */
  readonly customersWith: (
    tenant: string,
    clue: CustomerClue,
  ) => Promise<Result<readonly string[], CustomerFilesFault>>;
  /** The services of a customer, the latest logged first; empty for a customer who had none, or is not known. */
  readonly services: (
    tenant: string,
    customer: string,
    limit: number,
  ) => Promise<Result<readonly KnownService[], CustomerFilesFault>>;
  /** Puts a service on file. The same request again replaces what was said of it before. */
  readonly noteService: (
    tenant: string,
    customer: string,
    service: KnownService,
  ) => Promise<Result<void, CustomerFilesFault>>;
}
