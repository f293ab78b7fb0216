import type { CustomerFiles, KnownCustomer } from "@callout/core";

/** Customers' files on their bench: with the system behind them that customers can be put into. */
export interface CustomerFilesSubject {
  readonly files: CustomerFiles;
  /** Makes a customer of a tenant known. Ids are new each time. */
  readonly register: (tenant: string, customer: KnownCustomer) => Promise<void>;
}
