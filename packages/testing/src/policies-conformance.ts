import assert from "node:assert/strict";
import { instant, type VersionedDocument } from "@callout/core";
import type { ConformanceCase } from "./conformance.ts";
import { freshTenant } from "./fresh-tenant.ts";
import type { PoliciesSubject } from "./policies-subject.ts";

const SUNDAY = instant("2026-03-01T01:00:00Z");
const MONDAY = instant("2026-03-02T01:00:00Z");
const TUESDAY = instant("2026-03-03T01:00:00Z");

const version = (id: string, of: string): VersionedDocument => ({
  id,
  version: of,
  document: {
    id,
    version: of,
    clocks: [{ target: { open: 120 }, label: { "zh-CN": "响应", en: "Response" } }],
    floor: null,
  },
});

const anyStream = { stream: { kind: "request", id: "T-1" }, customer: "c-1" };

/** What every `Policies` promises. Each case has a tenant of its own, so that one subject serves all. */
export const policiesConformance: readonly ConformanceCase<PoliciesSubject>[] = [
  {
    promise: "the policy that holds is the one published last, from its first moment on",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.publishPolicy(tenant, version("standard", "2"), TUESDAY);
      await subject.publishPolicy(tenant, version("standard", "1"), MONDAY);
      const { policies } = subject;
      const at = async (moment: typeof MONDAY) =>
        (await policies.currentPolicy(tenant, anyStream, moment))._unsafeUnwrap()?.version;
      assert.equal(await at(MONDAY), "1");
      assert.equal(await at(TUESDAY), "2");
    },
  },
  {
    promise: "before any policy or calendar holds there is none, which is no fault",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.publishPolicy(tenant, version("standard", "1"), MONDAY);
      await subject.publishCalendar(tenant, version("office", "1"), MONDAY);
      const { policies } = subject;
      assert.equal((await policies.currentPolicy(tenant, anyStream, SUNDAY))._unsafeUnwrap(), null);
      assert.equal((await policies.currentCalendar(tenant, "office", SUNDAY))._unsafeUnwrap(), null);
    },
  },
  {
    promise: "the calendar that holds is the one of its id published last",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.publishCalendar(tenant, version("office", "2026"), TUESDAY);
      await subject.publishCalendar(tenant, version("office", "2025"), MONDAY);
      await subject.publishCalendar(tenant, version("phone", "2027"), TUESDAY);
      const { policies } = subject;
      const at = async (moment: typeof MONDAY) =>
        (await policies.currentCalendar(tenant, "office", moment))._unsafeUnwrap()?.version;
      assert.equal(await at(MONDAY), "2025");
      assert.equal(await at(TUESDAY), "2026");
    },
  },
  {
    promise: "every version stays, with its document as it was published, after newer ones hold",
    check: async (subject) => {
      const tenant = freshTenant();
      const [policy, calendar] = [version("standard", "1"), version("office", "1")];
      await subject.publishPolicy(tenant, policy, MONDAY);
      await subject.publishPolicy(tenant, version("standard", "2"), TUESDAY);
      await subject.publishCalendar(tenant, calendar, MONDAY);
      await subject.publishCalendar(tenant, version("office", "2"), TUESDAY);
      const { policies } = subject;
      const first = (id: string) => ({ id, version: "1" });
      assert.deepEqual((await policies.policy(tenant, first("standard")))._unsafeUnwrap(), policy);
      assert.deepEqual((await policies.calendar(tenant, first("office")))._unsafeUnwrap(), calendar);
    },
  },
  {
    promise: "a version nobody published, and an id nobody has, give null",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.publishPolicy(tenant, version("standard", "1"), MONDAY);
      await subject.publishCalendar(tenant, version("office", "1"), MONDAY);
      const { policies } = subject;
      for (const ref of [
        { id: "standard", version: "9" },
        { id: "other", version: "1" },
      ]) {
        assert.equal((await policies.policy(tenant, ref))._unsafeUnwrap(), null);
      }
      for (const ref of [
        { id: "office", version: "9" },
        { id: "other", version: "1" },
      ]) {
        assert.equal((await policies.calendar(tenant, ref))._unsafeUnwrap(), null);
      }
      assert.equal((await policies.currentCalendar(tenant, "other", TUESDAY))._unsafeUnwrap(), null);
    },
  },
  {
    promise: "nothing crosses tenants: neither a policy nor a calendar",
    check: async (subject) => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      await subject.publishPolicy(tenant, version("standard", "1"), MONDAY);
      await subject.publishCalendar(tenant, version("office", "1"), MONDAY);
      const { policies } = subject;
      assert.equal((await policies.currentPolicy(other, anyStream, TUESDAY))._unsafeUnwrap(), null);
      assert.equal((await policies.currentCalendar(other, "office", TUESDAY))._unsafeUnwrap(), null);
      assert.equal((await policies.policy(other, { id: "standard", version: "1" }))._unsafeUnwrap(), null);
      assert.equal((await policies.calendar(other, { id: "office", version: "1" }))._unsafeUnwrap(), null);
    },
  },
];
