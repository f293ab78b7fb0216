import assert from "node:assert/strict";
import { benchOf, refusal, type StorageCase } from "./bench.ts";
import { appendAt, event, mark, newStream } from "./samples.ts";

/** Command ids, each of which has one effect on a stream. */
export const commandCases: readonly StorageCase[] = [
  {
    promise: "load with a command's id gives its mark and the events it caused, for as long as the stream lives",
    check: async (storage) => {
      const { tenant, appended, loaded } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { command: mark("one") });
      const events = [event(tenant, stream, 2), event(tenant, stream, 3)];
      await appended(stream, 2, { events, command: mark("two") });
      await appended(stream, 4);
      await appended(stream, 5, { command: mark("three") });
      assert.deepEqual((await loaded(stream, "two")).command, { ...mark("two"), events });
      assert.deepEqual(
        (await loaded(stream, "one")).command?.events.map(({ version }) => version),
        [1],
      );
      assert.deepEqual(
        (await loaded(stream, "three")).command?.events.map(({ version }) => version),
        [5],
      );
    },
  },
  {
    promise: "load gives no command without an id or with one that was not recorded on this stream",
    check: async (storage) => {
      const { appended, loaded } = benchOf(storage);
      const [stream, other] = [newStream(), newStream()];
      await appended(stream, 1, { command: mark("one") });
      await appended(other, 1, { command: mark("two") });
      assert.equal((await loaded(stream)).command, null);
      assert.equal((await loaded(stream, "two")).command, null);
      assert.equal((await loaded(newStream(), "one")).command, null);
    },
  },
  {
    promise: "a command id that was recorded on the stream is refused, however long ago",
    check: async (storage) => {
      const { append, appended } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { command: mark("one") });
      const repeated = { type: "CommandRepeated", stream, commandId: "one" };
      assert.deepEqual(refusal(await append(stream, 2, { command: mark("one") })), repeated);
      await appended(stream, 2, { command: mark("two") });
      await appended(stream, 3);
      assert.deepEqual(
        refusal(await append(stream, 4, { command: { ...mark("one"), fingerprint: "another" } })),
        repeated,
      );
    },
  },
  {
    promise: "a command repeated at a stale version is refused for either reason",
    check: async (storage) => {
      const { append, appended, history } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { command: mark("one") });
      const { type } = refusal(await append(stream, 1, { command: mark("one") }));
      assert.ok(type === "VersionConflict" || type === "CommandRepeated", type);
      assert.equal((await history(stream)).length, 1);
    },
  },
  {
    promise: "the same command id on another stream is another command",
    check: async (storage) => {
      const { appended, loaded } = benchOf(storage);
      const [stream, other] = [newStream(), newStream()];
      await appended(stream, 1, { command: mark("one") });
      await appended(other, 1, { command: mark("one") });
      assert.deepEqual(
        (await loaded(other, "one")).command?.events.map(({ stream: of }) => of),
        [other],
      );
    },
  },
  {
    promise: "of many appends of one command exactly one succeeds",
    check: async (storage) => {
      const { tenant, history } = benchOf(storage);
      const stream = newStream();
      const results = await Promise.all(
        Array.from({ length: 12 }, () =>
          storage.streams.append(tenant, appendAt(tenant, stream, 1, { command: mark("one") })),
        ),
      );
      assert.equal(results.filter((result) => result.isOk()).length, 1);
      assert.equal((await history(stream)).length, 1);
    },
  },
];
