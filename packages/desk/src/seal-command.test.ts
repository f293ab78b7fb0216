import type { Append, EventEnvelope } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, liu, log, logFromLiu, R1, revisited, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { storageWith } from "../test-support/storages.ts";

/** A desk that keeps a copy of every append. */
const watched = () => {
  const storage = memoryStorage();
  const appends: Append[] = [];
  const append: typeof storage.streams.append = (tenant, one) => {
    appends.push(one);
    return storage.streams.append(tenant, one);
  };
  return { ...bench({ storage: storageWith(storage, { streams: { append } }) }), appends };
};

const secrets = [
  log.fault,
  dispatch.suggestion,
  ...Object.values(liu),
  "There is no operating system",
  "The plug-in was broken",
  "Replaced the plug-in",
  "All is well again",
  revisited.remarks,
];

describe("what people wrote and who they are", () => {
  test("is in no event, snapshot, search row, timer, item or command mark of a whole request", async () => {
    const { acme, desk, appends } = watched();
    for (const command of [logFromLiu, triage, dispatch, ...workAndReceipt])
      answer(await acme.execute(T1, { ...command, commandId: command.type }));
    answer(await desk.relay([]));
    answer(await acme.execute(R1, revisited));
    expect(appends.length).toBeGreaterThan(10);
    for (const append of appends) {
      const logged = JSON.stringify({ ...append, cards: [], texts: [] });
      for (const secret of secrets) expect(logged).not.toContain(secret);
    }
    const kept = JSON.stringify(appends.map(({ cards, texts }) => ({ cards, texts })));
    for (const secret of secrets) expect(kept).toContain(secret);
  });

  test("is kept beside it, and read by reference", async () => {
    const { acme, storage, appends } = watched();
    const [event] = answer(await acme.execute(T1, logFromLiu)).events;
    const { fault, contact } = (event as EventEnvelope<string, Logged>).data;
    expect(answer(await acme.texts([fault.ref, "unknown"]))).toEqual(new Map([[fault.ref, log.fault]]));
    expect(answer(await storage.records.cards("acme", [contact.cardId])).get(contact.cardId)).toEqual(liu);
    expect(appends).toHaveLength(1);
  });

  test("is proved by the salted digest in the event, and by no other text", async () => {
    const { acme, storage } = bench();
    const [event] = answer(await acme.execute(T1, log)).events;
    const { ref, digest } = (event as EventEnvelope<string, Logged>).data.fault;
    const kept = answer(await storage.records.texts("acme", [ref])).get(ref);
    const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    expect(sha256((kept?.salt ?? "") + (kept?.text ?? ""))).toBe(digest);
    expect(sha256((kept?.salt ?? "") + "another text")).not.toBe(digest);
    expect(sha256(log.fault)).not.toBe(digest);
  });

  test("has another digest each time, so that equal texts cannot be told from the log", async () => {
    const { acme } = bench();
    const digests = [];
    for (const id of ["a", "b"]) {
      const [event] = answer(await acme.execute({ kind: "request", id }, log)).events;
      digests.push((event as EventEnvelope<string, Logged>).data.fault.digest);
    }
    expect(new Set(digests).size).toBe(2);
  });

  test("is not kept when the command is refused", async () => {
    const { acme, appends } = watched();
    expect((await acme.execute(T1, { ...log, kind: "unknown kind" })).isErr()).toBe(true);
    expect(appends).toEqual([]);
  });
});

interface Logged {
  readonly fault: { readonly ref: string; readonly digest: string };
  readonly contact: { readonly cardId: string };
}
