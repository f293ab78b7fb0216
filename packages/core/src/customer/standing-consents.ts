import type { Consent, CustomerFile } from "./customer-state.ts";

/** The consents that the customer has given and not withdrawn. */
export const standingConsents = ({ consents }: CustomerFile): readonly Consent[] =>
  consents.filter(({ withdrawnAt }) => withdrawnAt === null);
