import type { FactLedger, FactPage, KeptFact, ReportColumn, ReportDefinition, TakenFacts } from "@callout/core";
import { ok } from "neverthrow";
import { facts, type Spoil } from "./spoiling.ts";

type Outdated = Parameters<FactLedger["outdated"]>[1];

const asking = (change: (page: Outdated) => Outdated): Spoil =>
  facts(({ outdated }) => ({ outdated: (tenant, page) => outdated(tenant, change(page)) }));

const keeping = (change: (taken: TakenFacts) => TakenFacts): Spoil =>
  facts(({ keep }) => ({ keep: (tenant, taken) => keep(tenant, taken.map(change)) }));

const reading = (change: (page: FactPage) => FactPage): Spoil =>
  facts(({ read }) => ({ read: (tenant, page) => read(tenant, change(page)) }));

const finding = (change: (found: readonly KeptFact[]) => readonly KeptFact[]): Spoil =>
  facts(({ read }) => ({ read: async (tenant, page) => (await read(tenant, page)).map(change) }));

const tallying = (change: (definition: ReportDefinition) => ReportDefinition): Spoil =>
  facts(({ tally }) => ({ tally: (tenant, definition, period) => tally(tenant, change(definition), period) }));

const always = (column: ReportColumn): ReportColumn => ({ ...column, among: {} });

const without = <Page extends object>(page: Page, field: keyof Page): Page =>
  Object.fromEntries(Object.entries(page).filter(([name]) => name !== field)) as Page;

/** Stores that get the facts of reports wrong. */
export const brokenFacts: Readonly<Record<string, Spoil>> = {
  "never thinks facts outdated": facts(() => ({ outdated: async () => ok([]) })),
  "asks for the facts of every stream each time": facts(({ keep }) => ({
    keep: (tenant, taken) =>
      keep(
        tenant,
        taken.map((one) => ({ ...one, version: 0 })),
      ),
  })),
  "lists every kind as outdated": asking((page) => ({ ...page, kind: "request" })),
  "takes any shape of facts for today's": asking((page) => ({ ...page, shape: 0 })),
  "lists all that is outdated at once": asking((page) => ({ ...page, limit: 1000 })),
  "lists what is outdated from the beginning each time": asking((page) => without(page, "after")),
  "adds facts to those that were kept": facts(({ keep }) => {
    const kept = new Map<string, TakenFacts["facts"]>();
    return {
      keep: (tenant, taken) =>
        keep(
          tenant,
          taken.map((one) => {
            const key = JSON.stringify([tenant, one.stream]);
            const all = [...(kept.get(key) ?? []), ...one.facts];
            kept.set(key, all);
            return { ...one, facts: all };
          }),
        ),
    };
  }),
  "lets older facts replace newer ones": facts(({ keep }) => {
    let version = 0;
    return {
      keep: (tenant, taken) =>
        keep(
          tenant,
          taken.map((one) => ({ ...one, version: (version += 1), shape: 9 })),
        ),
    };
  }),
  "loses the null in a fact": keeping((taken) => ({
    ...taken,
    facts: taken.facts.map((fact) => ({
      ...fact,
      facts: Object.fromEntries(Object.entries(fact.facts).filter(([, value]) => value !== null)),
    })),
  })),
  "reads facts about anything": reading((page) => ({ ...page, about: "clock" })),
  "reads facts from before the period": reading((page) => ({ ...page, from: "" as FactPage["from"] })),
  "reads facts from after the period": reading((page) => ({ ...page, until: "9" as FactPage["until"] })),
  "reads all facts at once": reading((page) => ({ ...page, limit: 1000 })),
  "reads from the beginning each time": reading((page) => without(page, "after")),
  "reads facts in the order of their streams": finding((found) =>
    found.toSorted((one, other) => (one.stream.id < other.stream.id ? -1 : 1)),
  ),
  "tallies whatever the column is among": tallying((definition) => ({
    ...definition,
    columns: definition.columns.map(always),
  })),
  "tallies all as one group": tallying((definition) => ({ ...definition, groupBy: [] })),
  "tallies without regard to the period": facts(({ tally }) => ({
    tally: (tenant, definition) =>
      tally(tenant, definition, { from: "" as FactPage["from"], until: "9" as FactPage["until"] }),
  })),
};
