import type { CustomerClue, KnownCustomer, KnownService } from "@callout/core";
import { ok } from "neverthrow";
import type { CustomerFilesSubject } from "../customer-files-subject.ts";

/**
 * Customers' files in this process's memory, for tests and examples, with the way to put customers into them.
 *
 * @example
 * ```ts
 * const { files, register } = memoryCustomerFiles();
 * const unknown = { cardNumber: "K-7", handbookNumber: null, serviceExpiresOn: null, situation: null };
 * await register("acme", { id: "c-1", card: { name: "Hongda Property" }, contacts: [], assets: [], ...unknown });
 * (await files.customersWith("acme", { cardNumber: "K-7" }))._unsafeUnwrap() // => ["c-1"]
 * ```
 */
export const memoryCustomerFiles = (): CustomerFilesSubject => {
  const customers: { readonly tenant: string; readonly customer: KnownCustomer }[] = [];
  const services = new Map<string, readonly KnownService[]>();
  const of = (tenant: string) => customers.filter((one) => one.tenant === tenant).map(({ customer }) => customer);
  const place = (...parts: readonly string[]): string => JSON.stringify(parts);
  const servicesOf = (tenant: string, customer: string) => services.get(place(tenant, customer)) ?? [];
  return {
    files: {
      customer: async (tenant, id) => ok(of(tenant).find((one) => one.id === id) ?? null),
      customersWith: async (tenant, clue) =>
        ok(
          of(tenant)
            .filter((one) => fits(one, clue))
            .map(({ id }) => id),
        ),
      services: async (tenant, customer, limit) =>
        ok([...servicesOf(tenant, customer)].sort((a, b) => (a.loggedAt < b.loggedAt ? 1 : -1)).slice(0, limit)),
      noteService: async (tenant, customer, service) => {
        const others = servicesOf(tenant, customer).filter(({ request }) => request !== service.request);
        services.set(place(tenant, customer), [...others, service]);
        return ok(undefined);
      },
    },
    register: async (tenant, customer) => void customers.push({ tenant, customer }),
  };
};

const fits = ({ cardNumber, handbookNumber, assets }: KnownCustomer, clue: CustomerClue): boolean => {
  if ("cardNumber" in clue) return cardNumber === clue.cardNumber;
  if ("handbookNumber" in clue) return handbookNumber === clue.handbookNumber;
  return assets.some(({ serial }) => serial === clue.serial);
};
