import {
  agedOn,
  beginReport,
  fromMillis,
  instant,
  reportOfTallies,
  toMillis,
  type Confidence,
  type CountedPeriod,
  type Report,
  type ReportDefinition,
  type StorageFault,
} from "@callout/core";
import { err, type Result } from "neverthrow";
import { eachFact } from "./each-fact.ts";
import type { Engine } from "./engine.ts";
import type { StreamFailed } from "./recompute.ts";
import { takeFacts } from "./take-facts.ts";

/** Which report, and of what. */
export interface ReportWanted {
  /** Such as one of `standardReports`. */
  readonly definition: ReportDefinition;
  /** Such as one of `reportPeriod`; its end is not part of it. */
  readonly period: CountedPeriod;
  /** How sure the bounds of a share are to hold it; 0.95 when left out. */
  readonly confidence?: Confidence;
}

/** A report, and what it could not take into account. */
export interface MadeReport {
  readonly report: Report;
  /** Streams that are counted as they were before, or not at all, because their facts could not be taken. */
  readonly failed: readonly StreamFailed[];
}

/** Makes a report of all that is on record of a tenant by now. */
export const makeReport = async (
  engine: Engine,
  tenant: string,
  { definition, period, confidence = "0.95" }: ReportWanted,
): Promise<Result<MadeReport, StorageFault>> => {
  const taken = await takeFacts(engine, tenant);
  if (taken.isErr()) return err(taken.error);
  const report =
    definition.about === "open"
      ? await reportOfOpen(engine, tenant, { definition, period, confidence })
      : (await engine.storage.facts.tally(tenant, definition, period)).map((tallies) =>
          reportOfTallies(definition, tallies, confidence),
        );
  return report.map((made) => ({ report: made, failed: taken.value.failed }));
};

const EVER = instant("0000-01-01T00:00:00Z");

/** What is open is counted with its age now, or at the end of the period where that is over. */
const reportOfOpen = async (
  { storage, now }: Engine,
  tenant: string,
  { definition, period, confidence }: Required<ReportWanted>,
): Promise<Result<Report, StorageFault>> => {
  const clock = now();
  const asOf = clock < period.until ? clock : fromMillis(toMillis(period.until) - 1);
  const report = beginReport(definition, period, confidence);
  const read = await eachFact(storage, tenant, { about: "open", from: EVER, until: period.until }, (fact) => {
    report.add(agedOn(fact, asOf));
  });
  return read.map(() => report.done());
};
