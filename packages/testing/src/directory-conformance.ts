import assert from "node:assert/strict";
import { instant, type Person } from "@callout/core";
import type { ConformanceCase } from "./conformance.ts";
import type { DirectorySubject, Post } from "./directory-subject.ts";
import { freshTenant } from "./fresh-tenant.ts";

const MONDAY = instant("2026-03-02T01:00:00Z");
const TUESDAY = instant("2026-03-03T01:00:00Z");
const WEDNESDAY = instant("2026-03-04T01:00:00Z");

const personNamed = (id: string): Person => ({
  id,
  name: `${id} 王磊`,
  language: "zh-CN",
  timeZone: "Asia/Shanghai",
  addresses: { email: `${id}@service.example`, phone: "+86 139 0000 0000" },
});

const post = (role: string, changes: Partial<Post> = {}): Post => ({
  role,
  orgUnit: null,
  from: MONDAY,
  until: null,
  ...changes,
});

const holders = async (
  { directory }: DirectorySubject,
  tenant: string,
  role: string,
  at = TUESDAY,
  orgUnit?: string,
) => {
  const found = await directory.holdersOf(tenant, { role, at, ...(orgUnit === undefined ? {} : { orgUnit }) });
  return found._unsafeUnwrap().map(({ id }) => id);
};

/** What every `Directory` promises. Each case has a tenant of its own, so that one subject serves all. */
export const directoryConformance: readonly ConformanceCase<DirectorySubject>[] = [
  {
    promise: "everyone who holds a role is found once, and nobody else",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.employ(tenant, personNamed("li"), [post("dutyManager"), post("dutyManager", { orgUnit: "north" })]);
      await subject.employ(tenant, personNamed("wang"), [post("dutyManager")]);
      await subject.employ(tenant, personNamed("chen"), [post("fieldEngineer")]);
      assert.deepEqual((await holders(subject, tenant, "dutyManager")).toSorted(), ["li", "wang"]);
    },
  },
  {
    promise: "a role nobody holds gives an empty list, which is no fault",
    check: async (subject) => {
      assert.deepEqual(await holders(subject, freshTenant(), "archivist"), []);
    },
  },
  {
    promise: "with an organisation unit only those who hold the role there are found; without one, all of any unit",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.employ(tenant, personNamed("li"), [post("dutyManager", { orgUnit: "north" })]);
      await subject.employ(tenant, personNamed("wang"), [post("dutyManager", { orgUnit: "south" })]);
      assert.deepEqual(await holders(subject, tenant, "dutyManager", TUESDAY, "north"), ["li"]);
      assert.deepEqual((await holders(subject, tenant, "dutyManager")).toSorted(), ["li", "wang"]);
    },
  },
  {
    promise: "who holds a role is answered for the moment asked: from the first moment of a post, up to its end",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.employ(tenant, personNamed("li"), [post("dutyManager", { from: MONDAY, until: TUESDAY })]);
      await subject.employ(tenant, personNamed("wang"), [post("dutyManager", { from: TUESDAY })]);
      assert.deepEqual(await holders(subject, tenant, "dutyManager", MONDAY), ["li"]);
      assert.deepEqual(await holders(subject, tenant, "dutyManager", TUESDAY), ["wang"]);
      assert.deepEqual(await holders(subject, tenant, "dutyManager", WEDNESDAY), ["wang"]);
    },
  },
  {
    promise: "a person comes back as known: name, language, zone and every address, whichever way they are found",
    check: async (subject) => {
      const tenant = freshTenant();
      const li = personNamed("li");
      await subject.employ(tenant, li, [post("dutyManager")]);
      assert.deepEqual((await subject.directory.person(tenant, "li"))._unsafeUnwrap(), li);
      const found = await subject.directory.holdersOf(tenant, { role: "dutyManager", at: TUESDAY });
      assert.deepEqual(found._unsafeUnwrap(), [li]);
    },
  },
  {
    promise: "a person without a post is found by id, and an id nobody has gives null",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.employ(tenant, personNamed("li"), []);
      assert.equal((await subject.directory.person(tenant, "li"))._unsafeUnwrap()?.id, "li");
      assert.equal((await subject.directory.person(tenant, "nobody"))._unsafeUnwrap(), null);
    },
  },
  {
    promise: "nothing crosses tenants: neither a person nor a post",
    check: async (subject) => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      await subject.employ(tenant, personNamed("li"), [post("dutyManager")]);
      assert.deepEqual(await holders(subject, other, "dutyManager"), []);
      assert.equal((await subject.directory.person(other, "li"))._unsafeUnwrap(), null);
    },
  },
  {
    promise:
      "what customers and sites are called is known by kind, id and tenant; an unknown one gives null, which is no fault",
    check: async ({ directory: { nameOf }, call }) => {
      assert.equal(nameOf === undefined, call === undefined, "a directory that knows names is told them on its bench");
      if (nameOf === undefined || call === undefined) return;
      const [tenant, other] = [freshTenant(), freshTenant()];
      const [customer, site] = [{ kind: "customer", id: "p-1" } as const, { kind: "site", id: "p-1" } as const];
      await call(tenant, customer, "滨江商务楼");
      await call(tenant, site, "滨江商务楼地下一层泵房");
      const named = async (whose: string, party: Parameters<typeof nameOf>[1]) =>
        (await nameOf(whose, party))._unsafeUnwrap();
      assert.equal(await named(tenant, customer), "滨江商务楼");
      assert.equal(await named(tenant, site), "滨江商务楼地下一层泵房");
      assert.equal(await named(tenant, { kind: "site", id: "p-2" }), null);
      assert.equal(await named(other, customer), null);
    },
  },
];
