import type { StreamId } from "../event/event.ts";

/** What a ledger is about: one thing with a serial number, or all things of a part number that have none. */
export interface PartIdentity {
  /** The part or model number. */
  readonly part: string;
  /** Null for parts that are counted, not told apart. */
  readonly serial: string | null;
}

/**
 * The stream that keeps a part's ledger: one for each serial number, one for all counted parts of a number.
 *
 * There is no other stream for the same thing, which is why a serial number is in one place at a time.
 *
 * @example
 * ```ts
 * partStream({ part: "PSU-24", serial: "0017" }) // => { kind: "part", id: "PSU-24/0017" }
 * partStream({ part: "M4/10", serial: null }) // => { kind: "part", id: "M4%2F10" }
 * ```
 */
export const partStream = ({ part, serial }: PartIdentity): StreamId => ({
  kind: "part",
  id: serial === null ? escaped(part) : `${escaped(part)}/${escaped(serial)}`,
});

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("/", "%2F");
