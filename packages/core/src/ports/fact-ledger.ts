import type { Result } from "neverthrow";
import type { StreamId } from "../event/event.ts";
import type { ReportDefinition } from "../policy/report-definition.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { CountedPeriod, ReportTally } from "../report/report-of.ts";
import type { StorageFault } from "./storage-fault.ts";

/**
 * What reports count of each stream, kept beside the events and taken from them: it can be thrown away and taken again.
 *
 * Facts are taken when a report is wanted, not when a command is recorded, so that recording costs nothing more.
 */
export interface FactLedger {
  /**
   * The ids of streams of a kind whose facts are not those of their latest version, or were taken in an older shape, in
   * the order of their code points: those after `after`, at most `limit`.
   */
  readonly outdated: (
    tenant: string,
    page: { readonly kind: string; readonly shape: number; readonly after?: string; readonly limit: number },
  ) => Promise<Result<readonly string[], StorageFault>>;
  /**
   * Replaces what is kept of these streams, each named once, all or nothing. Of a stream of which facts of a later
   * version or a newer shape are kept, those stay.
   */
  readonly keep: (tenant: string, taken: readonly TakenFacts[]) => Promise<Result<void, StorageFault>>;
  /** The facts about something in a period, by moment, then kind and stream id in the order of their code points, then place. */
  readonly read: (tenant: string, page: FactPage) => Promise<Result<readonly KeptFact[], StorageFault>>;
  /** What `beginReport` would count of the facts of the period, each group once, in no order. */
  readonly tally: (
    tenant: string,
    definition: ReportDefinition,
    period: CountedPeriod,
  ) => Promise<Result<readonly ReportTally[], StorageFault>>;
}

/** The facts of one stream at one version. */
export interface TakenFacts {
  readonly stream: StreamId;
  readonly version: number;
  readonly shape: number;
  readonly facts: readonly ReportFact[];
}

/** A fact with the stream it is of, and its place among the stream's facts. */
export interface KeptFact extends ReportFact {
  readonly stream: StreamId;
  readonly place: number;
}

/** Which facts to read: those from `from` until before `until`, after the one that is given. */
export interface FactPage extends CountedPeriod {
  readonly about: string;
  readonly after?: Pick<KeptFact, "at" | "stream" | "place">;
  readonly limit: number;
}
