import { randomUUID } from "node:crypto";

/** A tenant that no other case uses. */
export const freshTenant = (): string => `tenant-${randomUUID()}`;
