import assert from "node:assert/strict";
import { answer, benchOf, refusal, type StorageCase } from "./bench.ts";
import { appendAt, event, minute, newStream } from "./samples.ts";

/** Events and states of streams. */
export const streamCases: readonly StorageCase[] = [
  {
    promise: "a stream nothing was appended to is at version 0 and has nothing",
    check: async (storage) => {
      const { loaded, history } = benchOf(storage);
      const nothing = { version: 0, snapshot: null, number: null, recordedAt: null, latest: null, command: null };
      assert.deepEqual(await loaded(newStream()), nothing);
      assert.deepEqual(await history(newStream()), []);
    },
  },
  {
    promise: "load gives the version, snapshot, policy, calendars and recording moment of the latest append",
    check: async (storage) => {
      const { tenant, appended, loaded } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1);
      const calendars = [{ id: "cn", version: "2027" }];
      const latest = { ...event(tenant, stream, 3), policy: { id: "vip", version: "2026-02" }, calendars };
      const snapshot = { stateVersion: 2, state: { second: true } };
      await appended(stream, 2, { events: [event(tenant, stream, 2), latest], snapshot });
      assert.deepEqual(await loaded(stream), {
        version: 3,
        snapshot,
        number: null,
        recordedAt: minute(3),
        latest: { policy: latest.policy, calendars },
        command: null,
      });
    },
  },
  {
    promise: "an append gives back its events as they are stored, and history gives the same",
    check: async (storage) => {
      const { tenant, append, history } = benchOf(storage);
      const stream = newStream();
      const events = [event(tenant, stream, 1), { ...event(tenant, stream, 2), commandId: "c-1", v: 3 }];
      assert.deepEqual(answer(await append(stream, 1, { events })), events);
      assert.deepEqual(await history(stream), events);
    },
  },
  {
    promise: "history gives the events after a version, oldest first, at most so many",
    check: async (storage) => {
      const { appended, history } = benchOf(storage);
      const stream = newStream();
      for (const version of [1, 2, 3, 4, 5]) await appended(stream, version);
      const page = async (afterVersion: number, limit: number) =>
        (await history(stream, { afterVersion, limit })).map(({ version }) => version);
      assert.deepEqual(await page(0, 3), [1, 2, 3]);
      assert.deepEqual(await page(3, 3), [4, 5]);
      assert.deepEqual(await page(1, 2), [2, 3]);
      assert.deepEqual(await page(5, 3), []);
    },
  },
  {
    promise: "an append at a stale version is refused",
    check: async (storage) => {
      const { append, appended } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1);
      await appended(stream, 2);
      assert.deepEqual(refusal(await append(stream, 2)), { type: "VersionConflict", stream, expected: 1 });
      assert.deepEqual(refusal(await append(stream, 1)), { type: "VersionConflict", stream, expected: 0 });
    },
  },
  {
    promise: "an append ahead of the stream's version is refused, so that versions have no gaps",
    check: async (storage) => {
      const { append, appended, history } = benchOf(storage);
      const [begun, unbegun] = [newStream(), newStream()];
      await appended(begun, 1);
      assert.deepEqual(refusal(await append(begun, 3)), { type: "VersionConflict", stream: begun, expected: 2 });
      assert.deepEqual(refusal(await append(unbegun, 2)), { type: "VersionConflict", stream: unbegun, expected: 1 });
      assert.equal((await history(begun)).length, 1);
      assert.deepEqual(await history(unbegun), []);
    },
  },
  {
    promise: "of many appends at the same version exactly one succeeds, and all it says is kept",
    check: async (storage) => {
      const { tenant, appended, history, loaded } = benchOf(storage);
      const stream = newStream();
      for (const version of [1, 2]) {
        const attempts = Array.from({ length: 12 }, (_, attempt) =>
          appendAt(tenant, stream, version, {
            events: [event(tenant, stream, version, { attempt })],
            snapshot: { stateVersion: 1, state: { attempt } },
          }),
        );
        const results = await Promise.all(attempts.map((append) => storage.streams.append(tenant, append)));
        const [won, ...more] = results.filter((result) => result.isOk()).map(answer);
        assert.equal(more.length, 0, "more than one append succeeded");
        assert.ok(won, "no append succeeded");
        for (const lost of results.filter((result) => result.isErr()))
          assert.deepEqual(refusal(lost), { type: "VersionConflict", stream, expected: version - 1 });
        assert.deepEqual(await history(stream, { afterVersion: version - 1 }), won);
        assert.deepEqual((await loaded(stream)).snapshot?.state, won[0]?.data);
      }
      await appended(stream, 3);
    },
  },
  {
    promise: "streams of the same id and another kind are other streams",
    check: async (storage) => {
      const { appended, history, loaded } = benchOf(storage);
      const [request, revisit] = [newStream(), { ...newStream("revisit") }];
      const twin = { kind: revisit.kind, id: request.id };
      await appended(request, 1);
      assert.equal((await loaded(twin)).version, 0);
      await appended(twin, 1);
      await appended(twin, 2);
      assert.equal((await loaded(request)).version, 1);
      assert.equal((await history(request)).length, 1);
    },
  },
  {
    promise: "ids that differ only in case, trailing space or the form of an accent are different",
    check: async (storage) => {
      const { appended, loaded } = benchOf(storage);
      const { id } = newStream();
      const ids = [`${id}-é`, `${id}-e\u0301`, `${id}-É`, `${id}-é `, `${id}-e`];
      for (const [index, distinct] of ids.entries()) {
        const stream = { kind: "request", id: distinct };
        assert.equal((await loaded(stream)).version, 0);
        await appended(stream, 1, { snapshot: { stateVersion: 1, state: index } });
      }
      for (const [index, distinct] of ids.entries())
        assert.equal((await loaded({ kind: "request", id: distinct })).snapshot?.state, index);
    },
  },
  {
    promise: "what is kept does not change with the objects handed in or out",
    check: async (storage) => {
      const { tenant, history, loaded } = benchOf(storage);
      const stream = newStream();
      const state = { steps: ["logged"] };
      const append = appendAt(tenant, stream, 1, { snapshot: { stateVersion: 1, state } });
      const [stored] = answer(await storage.streams.append(tenant, append));
      state.steps.push("tampered");
      Object.assign(append.events[0]?.data ?? {}, { tampered: true });
      Object.assign(stored?.data ?? {}, { tampered: true });
      Object.assign((await loaded(stream)).snapshot?.state ?? {}, { tampered: true });
      assert.deepEqual((await loaded(stream)).snapshot?.state, { steps: ["logged"] });
      assert.deepEqual(
        (await history(stream)).map(({ data }) => data),
        [{ version: 1 }],
      );
    },
  },
];
