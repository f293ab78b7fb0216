import type { Policies, VersionedDocument } from "@callout/core";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "./conformance.ts";
import { memoryPolicies } from "./memory/memory-policies.ts";
import { policiesConformance } from "./policies-conformance.ts";
import type { PoliciesSubject } from "./policies-subject.ts";

const withoutText = (found: VersionedDocument | null) => found && { ...found, document: {} };
const LATER = "9999-01-01T00:00:00.000Z" as never;

/** Each way of being broken, as what it makes of a sound source of policies. */
const broken: Readonly<Record<string, (sound: Policies) => Partial<Policies>>> = {
  "always gives the newest policy": (sound) => ({
    currentPolicy: (tenant, selector) => sound.currentPolicy(tenant, selector, LATER),
  }),
  "always gives the newest calendar": (sound) => ({
    currentCalendar: (tenant, id) => sound.currentCalendar(tenant, id, LATER),
  }),
  "calls having no policy a fault": (sound) => ({
    currentPolicy: async (tenant, selector, at) =>
      (await sound.currentPolicy(tenant, selector, at)).andThen((found) =>
        found === null ? err({ type: "PoliciesFault" as const, cause: "none" }) : ok(found),
      ),
  }),
  "loses the text of a policy": (sound) => ({
    policy: async (tenant, ref) => (await sound.policy(tenant, ref)).map(withoutText),
  }),
  "loses the text of a calendar": (sound) => ({
    calendar: async (tenant, ref) => (await sound.calendar(tenant, ref)).map(withoutText),
  }),
  "forgets old versions of a policy": (sound) => ({
    policy: async (tenant, ref) =>
      (await sound.currentPolicy(tenant, { stream: { kind: "request", id: "x" }, customer: null }, LATER)).map(
        (found) => (found?.version === ref.version ? found : null),
      ),
  }),
  "takes any calendar for the one asked for": (sound) => ({
    currentCalendar: async (tenant, id, at) => {
      const named = await sound.currentCalendar(tenant, "phone", at);
      return named.isOk() && named.value !== null ? named : sound.currentCalendar(tenant, id, at);
    },
  }),
  "answers a version nobody published with another": (sound) => ({
    policy: (tenant, { id }) => sound.policy(tenant, { id, version: "1" }),
  }),
};

describe("policiesConformance", () => {
  test("the policies in memory keep every promise", async () => {
    expect(await brokenPromises(policiesConformance, memoryPolicies)).toEqual([]);
  });

  test.for(Object.entries(broken))("a source of policies that %s is caught", async ([, spoil]) => {
    const spoilt = () => {
      const sound = memoryPolicies();
      return { ...sound, policies: { ...sound.policies, ...spoil(sound.policies) } };
    };
    expect(await brokenPromises(policiesConformance, spoilt)).not.toEqual([]);
  });

  test("one that tells a tenant of another's policies breaks just that promise", async () => {
    const shared = (): PoliciesSubject => {
      const { policies, publishPolicy, publishCalendar } = memoryPolicies();
      return {
        policies: {
          currentPolicy: (_tenant, selector, at) => policies.currentPolicy("all", selector, at),
          policy: (_tenant, ref) => policies.policy("all", ref),
          currentCalendar: (_tenant, id, at) => policies.currentCalendar("all", id, at),
          calendar: (_tenant, ref) => policies.calendar("all", ref),
        },
        publishPolicy: (_tenant, policy, from) => publishPolicy("all", policy, from),
        publishCalendar: (_tenant, calendar, from) => publishCalendar("all", calendar, from),
      };
    };
    expect((await brokenPromises(policiesConformance, shared)).map(({ promise }) => promise)).toEqual([
      "nothing crosses tenants: neither a policy nor a calendar",
    ]);
  });
});
