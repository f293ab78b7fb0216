import assert from "node:assert/strict";
import fc from "fast-check";
import { keptJson, keptText } from "../arbitraries.ts";
import { answer, benchOf, type StorageCase } from "./bench.ts";
import { event, newId, newStream } from "./samples.ts";

/** JSON as it reads after a trip through text: without the sign of zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const RUNS = { numRuns: 25 };

/** Whatever is put in comes back. */
export const anyContentCases: readonly StorageCase[] = [
  {
    promise: "any JSON comes back from a snapshot and from an event's data",
    check: async (storage) => {
      const { tenant, appended, history, loaded } = benchOf(storage);
      const check = async (state: unknown, data: unknown) => {
        const stream = newStream();
        await appended(stream, 1, { snapshot: { stateVersion: 1, state }, events: [event(tenant, stream, 1, data)] });
        assert.deepEqual((await loaded(stream)).snapshot?.state, plain(state));
        assert.deepEqual((await history(stream))[0]?.data, plain(data));
      };
      await fc.assert(fc.asyncProperty(keptJson(), keptJson(), check), RUNS);
    },
  },
  {
    promise: "any well-formed text without NUL comes back from texts, cards, marks and order keys",
    check: async (storage) => {
      const { tenant, appended, loaded, items, waiting } = benchOf(storage);
      const check = async (text: string) => {
        const [stream, id] = [newStream(), newId("id")];
        const command = { id: newId("command"), salt: text, fingerprint: text };
        await appended(stream, 1, {
          texts: [{ ref: id, salt: text, text }],
          cards: [{ id, card: { name: text } }],
          command,
        });
        assert.deepEqual(answer(await storage.records.texts(tenant, [id])).get(id), { salt: text, text });
        assert.deepEqual(answer(await storage.records.cards(tenant, [id])).get(id), { name: text });
        assert.equal((await loaded(stream, command.id)).command?.salt, text);
        await waiting({ orderKey: `${id}${text}` });
        assert.deepEqual(
          (await items(5)).map(({ orderKey }) => orderKey),
          [`${id}${text}`],
        );
      };
      await fc.assert(fc.asyncProperty(keptText(), check), RUNS);
    },
  },
];
