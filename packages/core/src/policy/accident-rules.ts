import * as z from "zod";
import { permittedAccidentCommands } from "./accident-words.ts";
import { named, sourced } from "./named.ts";

const name = z.string().min(1);

const apart = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;
const TWICE = "no two have one id";

/** What is considered a security accident. */
const Kind = z
  .strictObject({
    ...named,
    /** Whether it is an accident with a customer's data, so that its report names which. */
    ofData: z.boolean(),
    ...sourced,
  })
  .readonly();

/** What counts as a security accident 安全事故, and what becomes of one: who may do what, and what closing it waits for. */
export const AccidentRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedAccidentCommands), z.array(name).readonly()).readonly(),
    /** What is considered a security accident. */
    kinds: z.array(Kind).min(1).refine(apart, TWICE).readonly(),
    /** The kinds of data that are kept from others. */
    data: z
      .array(z.strictObject({ ...named, ...sourced }).readonly())
      .min(1)
      .refine(apart, TWICE)
      .readonly(),
    /** What an accident waits for before it can be closed. */
    closing: z
      .strictObject({
        /** Whether the customer whom it concerns has to be told. */
        customerTold: z.boolean(),
        /** Whether something has to be done that it does not happen again. */
        remedied: z.boolean(),
      })
      .readonly(),
    ...sourced,
  })
  .readonly();
export type AccidentRules = z.infer<typeof AccidentRules>;
