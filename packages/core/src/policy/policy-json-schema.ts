import * as z from "zod";
import { ServicePolicy } from "./service-policy.ts";

/**
 * The JSON Schema of a {@link ServicePolicy}, for editors that complete and check as one types.
 *
 * It says what has which shape. Whether the parts fit together, only `compilePolicy` can tell.
 *
 * @example
 * ```ts
 * policyJsonSchema()["$schema"] // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export const policyJsonSchema = (): Readonly<Record<string, unknown>> => ({ ...z.toJSONSchema(ServicePolicy) });
