import type { StreamId } from "../event/event.ts";
import { textOrder } from "../event/text-order.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { Fault } from "./recurring-faults.ts";

/** What reports count of a stream, with the stream. */
export interface FactOfStream extends ReportFact {
  readonly stream: StreamId;
}

/**
 * The faults among requests that are signed, or were not and will not be: what {@link recurringFaults} looks through.
 *
 * The cause is the category of the fault. One with several parts is named once for each; one without any has none.
 *
 * @param facts - of `request` and `part`, such as the pages of a desk's `facts`, in any order; others are passed over
 * @param kinds - the kinds of request that are faults
 * @returns the earliest first
 */
export const faultsFrom = (facts: Iterable<FactOfStream>, kinds: readonly string[]): readonly Fault[] => {
  const faults: Omit<Fault, "part">[] = [];
  const parts = new Map<string, Set<string>>();
  for (const { about, at, facts: own, stream } of facts) {
    if (stream.kind !== "request") continue;
    const { kind, product, cause, part } = own;
    if (about === "request" && typeof kind === "string" && kinds.includes(kind))
      faults.push({ id: stream.id, at, product: textOf(product), cause: textOf(cause) });
    if (about === "part" && typeof part === "string")
      parts.set(stream.id, (parts.get(stream.id) ?? new Set()).add(part));
  }
  return faults
    .toSorted((a, b) => textOrder(a.at, b.at) || textOrder(a.id, b.id))
    .flatMap((fault) => [...(parts.get(fault.id) ?? [null])].map((part) => ({ ...fault, part })));
};

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
