import assert from "node:assert/strict";
import { instant, localDate, type CustomerClue, type KnownCustomer, type KnownService } from "@callout/core";
import type { ConformanceCase } from "./conformance.ts";
import type { CustomerFilesSubject } from "./customer-files-subject.ts";
import { freshTenant } from "./fresh-tenant.ts";

const customerNamed = (id: string, changes: Partial<KnownCustomer> = {}): KnownCustomer => ({
  id,
  card: { name: `宏达物业 ${id}`, phone: "+86 10 0000 0000" },
  cardNumber: `K-${id}`,
  handbookNumber: `H-${id}`,
  serviceExpiresOn: localDate("2026-12-31"),
  situation: "两台喷淋泵",
  contacts: [{ name: "赵敏" }],
  assets: [
    {
      id: "A-1",
      product: { name: "喷淋泵控制柜", version: "2.1" },
      serial: `S-${id}`,
      site: "tower",
      serviceExpiresOn: null,
    },
  ],
  ...changes,
});

const serviceOf = (request: string, changes: Partial<KnownService> = {}): KnownService => ({
  request,
  number: "202603-0001",
  loggedAt: instant("2026-03-02T01:00:00Z"),
  kind: "fault",
  fault: "1号喷淋泵不动作",
  result: null,
  cause: null,
  solution: null,
  endedAt: null,
  ...changes,
});

const found = async ({ files }: CustomerFilesSubject, tenant: string, clue: CustomerClue) =>
  (await files.customersWith(tenant, clue))._unsafeUnwrap().toSorted();

const servicesOf = async ({ files }: CustomerFilesSubject, tenant: string, customer: string, limit = 10) =>
  (await files.services(tenant, customer, limit))._unsafeUnwrap();

const note = async ({ files }: CustomerFilesSubject, tenant: string, customer: string, service: KnownService) =>
  (await files.noteService(tenant, customer, service))._unsafeUnwrap();

/** What every `CustomerFiles` promises. Each case has a tenant of its own, so that one subject serves all. */
export const customerFilesConformance: readonly ConformanceCase<CustomerFilesSubject>[] = [
  {
    promise: "a customer comes back as known: card, numbers, service, situation, contacts and assets",
    check: async (subject) => {
      const tenant = freshTenant();
      const customer = customerNamed("c-1");
      await subject.register(tenant, customer);
      await subject.register(tenant, customerNamed("c-2"));
      assert.deepEqual((await subject.files.customer(tenant, "c-1"))._unsafeUnwrap(), customer);
    },
  },
  {
    promise: "a customer nobody knows is null, and has no services; neither is a fault",
    check: async (subject) => {
      const tenant = freshTenant();
      assert.equal((await subject.files.customer(tenant, "nobody"))._unsafeUnwrap(), null);
      assert.deepEqual(await servicesOf(subject, tenant, "nobody"), []);
    },
  },
  {
    promise: "a caller is found by service card, by handbook and by a serial number, each for itself",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.register(tenant, customerNamed("c-1", { handbookNumber: "K-c-2" }));
      await subject.register(tenant, customerNamed("c-2"));
      assert.deepEqual(await found(subject, tenant, { cardNumber: "K-c-2" }), ["c-2"]);
      assert.deepEqual(await found(subject, tenant, { handbookNumber: "K-c-2" }), ["c-1"]);
      assert.deepEqual(await found(subject, tenant, { serial: "S-c-2" }), ["c-2"]);
      assert.deepEqual(await found(subject, tenant, { serial: "K-c-2" }), []);
    },
  },
  {
    promise: "all customers a clue can belong to are found, each once",
    check: async (subject) => {
      const tenant = freshTenant();
      const twice = customerNamed("c-1").assets.flatMap((asset) => [asset, { ...asset, id: "A-2" }]);
      await subject.register(tenant, customerNamed("c-1", { assets: twice }));
      await subject.register(tenant, customerNamed("c-2", { assets: twice }));
      assert.deepEqual(await found(subject, tenant, { serial: "S-c-1" }), ["c-1", "c-2"]);
    },
  },
  {
    promise: "services come back as noted, the latest logged first, and no more than asked for",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.register(tenant, customerNamed("c-1"));
      const later = serviceOf("T-2", { loggedAt: instant("2026-03-03T01:00:00Z") });
      const earlier = serviceOf("T-1");
      await note(subject, tenant, "c-1", later);
      await note(subject, tenant, "c-1", earlier);
      assert.deepEqual(await servicesOf(subject, tenant, "c-1"), [later, earlier]);
      assert.deepEqual(await servicesOf(subject, tenant, "c-1", 1), [later]);
    },
  },
  {
    promise: "the same request noted again replaces what was said of it, and is on file once",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.register(tenant, customerNamed("c-1"));
      const ended = serviceOf("T-1", { result: "fullyResolved", endedAt: instant("2026-03-02T07:00:00Z") });
      await note(subject, tenant, "c-1", serviceOf("T-1"));
      await note(subject, tenant, "c-1", ended);
      await note(subject, tenant, "c-1", ended);
      assert.deepEqual(await servicesOf(subject, tenant, "c-1"), [ended]);
    },
  },
  {
    promise: "a service is on the file of its own customer alone",
    check: async (subject) => {
      const tenant = freshTenant();
      await subject.register(tenant, customerNamed("c-1"));
      await subject.register(tenant, customerNamed("c-2"));
      await note(subject, tenant, "c-1", serviceOf("T-1"));
      assert.deepEqual(await servicesOf(subject, tenant, "c-2"), []);
    },
  },
  {
    promise: "nothing crosses tenants: neither a customer, nor a clue, nor a service",
    check: async (subject) => {
      const [tenant, other] = [freshTenant(), freshTenant()];
      await subject.register(tenant, customerNamed("c-1"));
      await note(subject, tenant, "c-1", serviceOf("T-1"));
      assert.equal((await subject.files.customer(other, "c-1"))._unsafeUnwrap(), null);
      assert.deepEqual(await found(subject, other, { cardNumber: "K-c-1" }), []);
      assert.deepEqual(await servicesOf(subject, other, "c-1"), []);
    },
  },
];
