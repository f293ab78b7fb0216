import { capabilityLists } from "./capability-lists.ts";
import { slipLists } from "./slip-lists.ts";

/**
 * Every list of values that requests, slips and scores choose from, by its id.
 *
 * @example
 * ```ts
 * codeLists.outcome.options.map(({ id }) => id) // => ["fullyResolved", "partlyResolved", "unresolved"]
 * codeLists.requestSource.closed // => false
 * ```
 */
export const codeLists = { ...slipLists, ...capabilityLists } as const;
