import assert from "node:assert/strict";
import type { ContactCard } from "@callout/core";
import { answer, benchOf, type StorageCase } from "./bench.ts";
import { newId, newStream } from "./samples.ts";

const card: ContactCard = { name: "王小明", phone: "+86 21 5555 0100", email: "wang@example.com", language: "zh-CN" };

/** Cards and texts. */
export const recordCases: readonly StorageCase[] = [
  {
    promise: "cards are given by id as they were kept, and unknown ones are absent",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const ids = [newId("card"), newId("card"), newId("card")] as const;
      await appended(newStream(), 1, { cards: ids.map((id) => ({ id, card: { ...card, organisation: id } })) });
      const given = answer(await storage.records.cards(tenant, [ids[2], "unknown", ids[0]]));
      const expected = [ids[0], ids[2]].map((id) => [id, { ...card, organisation: id }] as const);
      assert.deepEqual(new Map(given), new Map(expected));
      assert.equal(answer(await storage.records.cards(tenant, [])).size, 0);
    },
  },
  {
    promise: "texts are given by reference with their salt as they were kept, and unknown ones are absent",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const refs = [newId("text"), newId("text"), newId("text")] as const;
      await appended(newStream(), 1, { texts: refs.map((ref) => ({ ref, salt: `salt ${ref}`, text: `text ${ref}` })) });
      const given = answer(await storage.records.texts(tenant, [refs[2], "unknown", refs[0]]));
      const expected = [refs[0], refs[2]].map((ref) => [ref, { salt: `salt ${ref}`, text: `text ${ref}` }] as const);
      assert.deepEqual(new Map(given), new Map(expected));
      assert.equal(answer(await storage.records.texts(tenant, [])).size, 0);
    },
  },
];
