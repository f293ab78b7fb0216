import { beginReport, type FactLedger, type KeptFact } from "@callout/core";
import { ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { copyOf, streamKey, type RowsOf, type TenantRows } from "./rows.ts";

/** The facts of {@link memoryStorage}. */
export const memoryFacts = (rowsOf: RowsOf): FactLedger => ({
  outdated: async (tenant, { kind, shape, after = "", limit }) => {
    const { streams, facts } = rowsOf(tenant);
    const ids = [...streams].flatMap(([key, { id, events }]) => {
      const kept = facts.get(key);
      const isCurrent = kept !== undefined && kept.version === events.length && kept.shape >= shape;
      return id.kind === kind && !isCurrent && byCodePoint(id.id, after) > 0 ? [id.id] : [];
    });
    return ok(ids.sort(byCodePoint).slice(0, limit));
  },

  keep: async (tenant, taken) => {
    const { facts } = rowsOf(tenant);
    for (const one of copyOf(taken)) {
      const key = streamKey(one.stream);
      const kept = facts.get(key);
      if (kept === undefined || (kept.version <= one.version && kept.shape <= one.shape)) facts.set(key, one);
    }
    return ok();
  },

  read: async (tenant, { about, from, until, after, limit }) => {
    const found = factsIn(rowsOf(tenant)).filter(
      (fact) =>
        fact.about === about &&
        fact.at >= from &&
        fact.at < until &&
        (after === undefined || byPlace(fact, { ...fact, ...after }) > 0),
    );
    return ok(copyOf(found.sort(byPlace).slice(0, limit)));
  },

  tally: async (tenant, definition, period) => {
    const report = beginReport(definition, period, "0.95");
    for (const fact of factsIn(rowsOf(tenant))) report.add(fact);
    return ok(copyOf(report.tallies()));
  },
});

const factsIn = ({ facts }: TenantRows): KeptFact[] =>
  [...facts.values()].flatMap((taken) =>
    taken.facts.map(({ about, at, facts: own }, place) => ({ stream: taken.stream, place, about, at, facts: own })),
  );

const byPlace = (one: KeptFact, other: KeptFact): number =>
  byCodePoint(one.at, other.at) ||
  byCodePoint(one.stream.kind, other.stream.kind) ||
  byCodePoint(one.stream.id, other.stream.id) ||
  one.place - other.place;
