import type { Instant, VersionedDocument, VersionRef } from "@callout/core";
import { ok } from "neverthrow";
import type { PoliciesSubject } from "../policies-subject.ts";

interface Published {
  readonly tenant: string;
  readonly document: VersionedDocument;
  readonly from: Instant;
}

/**
 * Policies and calendars in this process's memory, for tests and examples, with the way to publish versions of them.
 *
 * Of a tenant's policies the one published last holds for every stream.
 *
 * @example
 * ```ts
 * import { instant } from "@callout/core";
 *
 * const { policies, publishPolicy } = memoryPolicies();
 * await publishPolicy("acme", { id: "standard", version: "1", document: {} }, instant("2026-01-01T00:00:00Z"));
 * (await policies.policy("acme", { id: "standard", version: "1" }))._unsafeUnwrap()?.version // => "1"
 * ```
 */
export const memoryPolicies = (): PoliciesSubject => {
  const kept: { readonly policies: Published[]; readonly calendars: Published[] } = { policies: [], calendars: [] };
  return {
    policies: {
      currentPolicy: async (tenant, _selector, at) => ok(latest(kept.policies, tenant, at, () => true)),
      policy: async (tenant, ref) => ok(exact(kept.policies, tenant, ref)),
      currentCalendar: async (tenant, id, at) => ok(latest(kept.calendars, tenant, at, (one) => one.id === id)),
      calendar: async (tenant, ref) => ok(exact(kept.calendars, tenant, ref)),
    },
    publishPolicy: async (tenant, document, from) => void kept.policies.push({ tenant, document, from }),
    publishCalendar: async (tenant, document, from) => void kept.calendars.push({ tenant, document, from }),
  };
};

const latest = (
  published: readonly Published[],
  tenant: string,
  at: Instant,
  fits: (document: VersionedDocument) => boolean,
): VersionedDocument | null =>
  published
    .filter((one) => one.tenant === tenant && one.from <= at && fits(one.document))
    .reduce<Published | null>((last, one) => (last === null || one.from >= last.from ? one : last), null)?.document ??
  null;

const exact = (
  published: readonly Published[],
  tenant: string,
  { id, version }: VersionRef,
): VersionedDocument | null =>
  published.find((one) => one.tenant === tenant && one.document.id === id && one.document.version === version)
    ?.document ?? null;
