import type { KeptText, OutboxItem, Records } from "@callout/core";
import { ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { copyOf, type RowsOf, type TenantRows, type TextRow } from "./rows.ts";

/** The cards and texts of {@link memoryStorage}. */
export const memoryRecords = (rowsOf: RowsOf): Records => ({
  cards: async (tenant, ids) => ok(those(rowsOf(tenant).cards, ids)),

  texts: async (tenant, refs) => ok(keptTexts(those(rowsOf(tenant).texts, refs))),

  cardsAt: async (tenant, address, limit) => {
    const found = [...rowsOf(tenant).cards].filter(([, { phone, email }]) => phone === address || email === address);
    return ok(
      found
        .map(([id]) => id)
        .sort(byCodePoint)
        .slice(0, limit),
    );
  },

  linkedTexts: async (tenant, cardId, { after, limit }) => {
    const linked = linkedTo(rowsOf(tenant), cardId)
      .filter(([ref]) => after === undefined || byCodePoint(ref, after) > 0)
      .sort(([one], [other]) => byCodePoint(one, other));
    return ok(keptTexts(linked.slice(0, limit)));
  },

  eraseContact: async (tenant, cardId, keepTexts) => {
    const rows = rowsOf(tenant);
    const texts = linkedTo(rows, cardId).filter(([ref]) => !keepTexts.includes(ref));
    const items = [...rows.outbox.values()].filter(({ item }) => isFor(item, cardId));
    for (const [ref] of texts) rows.texts.delete(ref);
    for (const { item } of items) rows.outbox.delete(item.id);
    return ok({ card: rows.cards.delete(cardId), texts: texts.length, items: items.length });
  },
});

const those = <Value>(kept: ReadonlyMap<string, Value>, ids: readonly string[]): ReadonlyMap<string, Value> =>
  new Map([...kept].filter(([id]) => ids.includes(id)).map(([id, value]) => [id, copyOf(value)]));

const keptTexts = (rows: Iterable<readonly [string, TextRow]>): ReadonlyMap<string, KeptText> =>
  new Map([...rows].map(([ref, { text, salt }]) => [ref, { text, salt }]));

const linkedTo = ({ streams, texts }: TenantRows, cardId: string): (readonly [string, TextRow])[] =>
  [...texts].filter(([, { stream }]) => streams.get(stream)?.contacts.includes(cardId));

/** Whether an item is a notice, a delivery or a digest to the holder of the card. */
const isFor = ({ body }: OutboxItem, cardId: string): boolean => {
  if (body.kind === "reaction") return false;
  const to = body.kind === "notice" ? body.notice.to : body.recipient.person;
  return "cardId" in to && to.cardId === cardId;
};
