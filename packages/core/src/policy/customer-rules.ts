import * as z from "zod";
import { named, sourced } from "./named.ts";
import { permittedCustomerCommands } from "./customer-words.ts";

const name = z.string().min(1);

/** How customers' files are kept: who may do what, how they are sorted, and how much of their history is at hand. */
export const CustomerRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedCustomerCommands), z.array(name).readonly()).readonly(),
    /** How files are sorted. */
    categories: z.array(z.strictObject(named).readonly()).readonly(),
    /** The kinds of data that nobody else is told without the customer's consent. */
    data: z.array(z.strictObject({ ...named, ...sourced }).readonly()).readonly(),
    /** How many services the file itself holds; older ones are found in their requests. */
    servicesKept: z.int().positive(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type CustomerRules = z.infer<typeof CustomerRules>;
