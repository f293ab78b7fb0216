import type { CustomerFiles, KnownService } from "@callout/core";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "./conformance.ts";
import { customerFilesConformance } from "./customer-files-conformance.ts";
import { memoryCustomerFiles } from "./memory/memory-customer-files.ts";

const services = (change: (found: readonly KnownService[]) => readonly KnownService[]) => (sound: CustomerFiles) => ({
  services: async (...[tenant, customer, limit]: Parameters<CustomerFiles["services"]>) =>
    (await sound.services(tenant, customer, limit)).map(change),
});

/** Each way of being broken, as what it makes of sound files. */
const broken: Readonly<Record<string, (sound: CustomerFiles) => Partial<CustomerFiles>>> = {
  "know nobody": () => ({ customer: async () => ok(null) }),
  "forget the assets": (sound) => ({
    customer: async (tenant, id) => (await sound.customer(tenant, id)).map((one) => one && { ...one, assets: [] }),
  }),
  "call an unknown customer a fault": (sound) => ({
    customer: async (tenant, id) =>
      (await sound.customer(tenant, id)).andThen((one) =>
        one === null ? err({ type: "CustomerFilesFault" as const, cause: "nobody" }) : ok(one),
      ),
  }),
  "take any number for a card": (sound) => ({
    customersWith: async (tenant, clue) => sound.customersWith(tenant, { cardNumber: Object.values(clue).join() }),
  }),
  "find only the first": (sound) => ({
    customersWith: async (tenant, clue) => (await sound.customersWith(tenant, clue)).map((ids) => ids.slice(0, 1)),
  }),
  "find everybody twice": (sound) => ({
    customersWith: async (tenant, clue) => (await sound.customersWith(tenant, clue)).map((ids) => [...ids, ...ids]),
  }),
  "tell the oldest service first": services((found) => found.toReversed()),
  "tell one service at most": services((found) => found.slice(0, 1)),
  "tell of more services than asked for": (sound) => ({
    services: async (tenant, customer) => sound.services(tenant, customer, 1000),
  }),
  "forget what came of it": services((found) => found.map((one) => ({ ...one, result: null }))),
  "keep a request's first account": (sound) => ({
    noteService: async (tenant, customer, service) => {
      const there = (await sound.services(tenant, customer, 1000))._unsafeUnwrap();
      const known = there.some(({ request }) => request === service.request);
      return known ? ok(undefined) : sound.noteService(tenant, customer, service);
    },
  }),
  "put a service on file each time it is noted": (sound) => {
    let count = 0;
    return {
      noteService: async (tenant, customer, service) =>
        sound.noteService(tenant, customer, { ...service, request: `${service.request}/${String(count++)}` }),
      services: async (...asked) =>
        (await sound.services(...asked)).map((found) =>
          found.map((one) => ({ ...one, request: one.request.split("/")[0] ?? "" })),
        ),
    };
  },
  "keep one file for all customers": (sound) => ({
    noteService: async (tenant, _, service) => sound.noteService(tenant, "all", service),
    services: async (tenant, _, limit) => sound.services(tenant, "all", limit),
  }),
  "keep one shelf for all tenants": (sound) => ({
    noteService: async (_, customer, service) => sound.noteService("all", customer, service),
    services: async (_, customer, limit) => sound.services("all", customer, limit),
  }),
};

describe("customerFilesConformance", () => {
  test("the files in memory keep every promise", async () => {
    expect(await brokenPromises(customerFilesConformance, memoryCustomerFiles)).toEqual([]);
  });

  test.for(Object.entries(broken))("files that %s are caught", async ([, spoil]) => {
    const spoilt = () => {
      const sound = memoryCustomerFiles();
      return { ...sound, files: { ...sound.files, ...spoil(sound.files) } };
    };
    expect(await brokenPromises(customerFilesConformance, spoilt)).not.toEqual([]);
  });
});
