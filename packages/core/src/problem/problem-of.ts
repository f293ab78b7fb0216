import type { Reaction } from "../reaction/reaction.ts";
import type { RecurringFault } from "./recurring-faults.ts";

/**
 * What the problem of a recurring fault is told, and which problem that is: for each rule and what the faults share there
 * is one, so that telling it again tells the same problem, and adds only what is new.
 *
 * @example
 * ```ts
 * const found = { rule: "part", shared: { part: "PSU/24" }, faults: [] };
 * problemOf(found).stream // => { kind: "problem", id: "part/part=PSU%2F24" }
 * ```
 */
export const problemOf = ({ rule, shared, faults }: RecurringFault): Reaction => ({
  stream: {
    kind: "problem",
    id: [rule, ...Object.entries(shared).map(([trait, value]) => `${trait}=${value}`)].map(escaped).join("/"),
  },
  command: { type: "NoteRecurrence", rule, shared, faults: faults.map(({ id, at }) => ({ id, at })) },
});

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("/", "%2F");
