import assert from "node:assert/strict";
import { answer, benchOf, type StorageCase } from "./bench.ts";
import { newId, newStream } from "./samples.ts";
import { fullRow } from "./search-row.ts";

/** Finding streams by words, and taking them for nothing else. */
export const wordSearchCases: readonly StorageCase[] = [
  {
    promise: "streams are found by a part of any text kept with them, A to Z as a to z and all else literally",
    check: async (storage) => {
      const { tenant, appended, found } = benchOf(storage);
      const texts = ["The PUMP stands still", "水泵不转，100%_报警", "Die Änderung \\ kam", "' or true --"];
      const streams = texts.map(() => newStream());
      for (const [index, stream] of streams.entries()) {
        const kept = [texts[index] ?? "", "nothing else"].map((text) => ({ ref: newId("text"), salt: "s", text }));
        await appended(stream, 1, { texts: kept.slice(1) });
        await appended(stream, 2, { texts: kept.slice(0, 1), contacts: [`card-${String(index)}`] });
      }
      const foundBy = async (text: string) =>
        (await found({ text })).map(({ id }) => streams.findIndex((s) => s.id === id));
      assert.deepEqual(await foundBy("pump STANDS"), [0]);
      assert.deepEqual(await foundBy("泵不转"), [1]);
      assert.deepEqual(await foundBy("%_"), [1]);
      assert.deepEqual(await foundBy("änd"), []);
      assert.deepEqual(await foundBy("Änd"), [2]);
      assert.deepEqual(await foundBy("\\"), [2]);
      assert.deepEqual(await foundBy("' OR TRUE"), [3]);
      assert.deepEqual((await foundBy("nothing else")).toSorted(), [0, 1, 2, 3]);
      answer(await storage.records.eraseContact(tenant, "card-1", []));
      assert.deepEqual(await foundBy("泵不转"), []);
    },
  },
  {
    promise: "what is searched for is taken literally",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const hostile = ["%", "_", "'", "' or true --", "\\", "$1", '"', "null", "{}", "c%"];
      for (const customer of hostile) await appended(newStream(), 1, { searchRow: { ...fullRow, customer } });
      for (const customer of hostile)
        assert.deepEqual(
          (await found({ customer })).map((stream) => stream.row.customer),
          [customer],
        );
      assert.deepEqual(await found({ customer: "C%" }), []);
    },
  },
];
