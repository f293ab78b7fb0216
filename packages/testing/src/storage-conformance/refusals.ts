import assert from "node:assert/strict";
import type { Storage, StreamId } from "@callout/core";
import { answer, benchOf, idsOf, keysOf, refusal, type Bench, type StorageCase } from "./bench.ts";
import { event, item, mark, minute, newId, newStream, type Changes } from "./samples.ts";

/** Every reason for which an append is refused, each with changes that would show if it were half done. */
const refusedAppends = ({ append }: Bench, stream: StreamId) => {
  const everything = (changes: Changes = {}): Changes => ({
    snapshot: { stateVersion: 1, state: "refused" },
    searchRow: { status: "refused", customer: null, engineer: null, tier: null, severity: null },
    number: { counter: "slips", prefix: "S", width: 4 },
    timers: [{ key: "refused", at: minute(1) }],
    outbox: [item(stream, { id: "refused-item" })],
    cards: [{ id: "refused-card", card: { name: "Refused" } }],
    texts: [{ ref: "refused-text", salt: "s", text: "refused" }],
    ...changes,
  });
  return {
    stale: () => append(stream, 1, everything({ command: mark("refused-command") })),
    repeated: () => append(stream, 2, everything({ command: mark("first-command") })),
    "an id kept already": () =>
      append(
        stream,
        2,
        everything({ command: mark("refused-command"), texts: [{ ref: "kept-text", salt: "s", text: "other" }] }),
      ),
  };
};

/** After each kind of refusal, `check` looks at the stream that one append has begun. */
const afterRefusals = (
  promise: string,
  check: (storage: Storage, bench: Bench, stream: StreamId) => Promise<void>,
): StorageCase => ({
  promise,
  check: async (storage) => {
    for (const reason of ["stale", "repeated", "an id kept already"] as const) {
      const bench = benchOf(storage);
      const stream = newStream();
      await bench.appended(stream, 1, {
        command: mark("first-command"),
        timers: [{ key: "kept", at: minute(1) }],
        outbox: [item(stream, { id: "kept-item" })],
        texts: [{ ref: "kept-text", salt: "s", text: "kept" }],
      });
      refusal(await refusedAppends(bench, stream)[reason]());
      await check(storage, bench, stream);
    }
  },
});

/** What a refused append leaves alone: everything. */
export const refusalCases: readonly StorageCase[] = [
  afterRefusals(
    "a refused append leaves events, version and snapshot as they were",
    async (_, { history, loaded }, stream) => {
      assert.equal((await history(stream)).length, 1);
      const { version, snapshot } = await loaded(stream);
      assert.deepEqual({ version, snapshot }, { version: 1, snapshot: { stateVersion: 1, state: { version: 1 } } });
    },
  ),
  afterRefusals("a refused append leaves the search row as it was", async (_, { found }, stream) => {
    assert.deepEqual(
      (await found({})).map(({ id, row }) => [id, row.status]),
      [[stream.id, "waiting"]],
    );
  }),
  afterRefusals("a refused append leaves the timers as they were", async (_, { timers }) => {
    assert.deepEqual(keysOf(await timers(5)), ["kept"]);
  }),
  afterRefusals("a refused append puts nothing into the outbox", async (_, { items }) => {
    assert.deepEqual(idsOf(await items(5)), ["kept-item"]);
  }),
  afterRefusals("a refused append keeps no cards and no texts", async ({ records }, { tenant }) => {
    assert.equal(answer(await records.cards(tenant, ["refused-card"])).size, 0);
    const texts = answer(await records.texts(tenant, ["refused-text", "kept-text"]));
    assert.deepEqual([...texts], [["kept-text", { salt: "s", text: "kept" }]]);
  }),
  afterRefusals("a refused append records no command", async (_, { loaded }, stream) => {
    assert.equal((await loaded(stream, "refused-command")).command, null);
    assert.deepEqual(
      (await loaded(stream, "first-command")).command?.events.map(({ version }) => version),
      [1],
    );
  }),
  afterRefusals("a refused append consumes no number", async (_, { appended }) => {
    const [numbered] = await appended(newStream(), 1, { number: { counter: "slips", prefix: "S", width: 4 } });
    assert.equal(numbered?.number, "S0001");
  }),
  ...(["outbox", "cards", "texts"] as const).map((part): StorageCase => ({
    promise: `an append with an id that is kept already among its ${part} is a fault that a retry does not mend`,
    check: async (storage) => {
      const { tenant, append, appended, history } = benchOf(storage);
      const [stream, other] = [newStream(), newStream()];
      const id = newId("kept");
      const kept = {
        outbox: { outbox: [item(stream, { id })] },
        cards: { cards: [{ id, card: { name: "Li" } }] },
        texts: { texts: [{ ref: id, salt: "s", text: "kept" }] },
      }[part];
      await appended(stream, 1, kept);
      const fault = refusal(await append(other, 1, { ...kept, events: [event(tenant, other, 1)] }));
      assert.equal(fault.type, "StorageFault");
      assert.deepEqual(
        { ...fault, cause: null, during: "" },
        { type: "StorageFault", during: "", outcome: "unchanged", retryable: false, cause: null },
      );
      assert.deepEqual(await history(other), []);
    },
  })),
];
