import { presets, type Policies, type VersionedDocument } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench, requestsAlone, typesIn, type Bench } from "../test-support/bench.ts";
import {
  by,
  dispatch,
  logFromLiu,
  R1,
  revisited,
  scoreAndArchive,
  T1,
  triage,
  workAndReceipt,
} from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { fault, faulty, storageWith } from "../test-support/storages.ts";

const upToTheReceipt = async ({ acme }: Bench): Promise<void> => {
  for (const command of [logFromLiu, triage, dispatch, ...workAndReceipt]) answer(await acme.execute(T1, command));
};

describe("what follows on another stream", () => {
  test("is done by the system, at the moment of its cause, under an id of its own", async () => {
    const one = bench();
    await upToTheReceipt(one);
    const decided = answer(await one.acme.history(T1)).at(-1);
    one.clock.pass(5);
    expect(answer(await one.desk.relay([])).reacted).toBe(1);
    const [planned] = answer(await one.acme.history(R1));
    expect(planned).toMatchObject({
      type: "RevisitPlanned",
      at: decided?.at,
      recordedAt: one.clock.now(),
      by: { id: "system", role: "system" },
      commandId: `${decided?.id ?? ""}/r0`,
      data: { request: { id: "T-1", number: "202603-0001" }, customer: "c-1" },
    });
  });

  test("goes there and back: the revisit done opens the way to close the request", async () => {
    const { acme, desk } = await (async () => {
      const one = bench();
      await upToTheReceipt(one);
      answer(await one.desk.relay([]));
      return one;
    })();
    for (const command of scoreAndArchive) answer(await acme.execute(T1, command));
    answer(await acme.execute(R1, revisited));
    expect((await acme.execute(T1, { type: "Close", by: by.archivist })).isErr()).toBe(true);
    expect(answer(await desk.relay([])).reacted).toBe(1);
    answer(await acme.execute(T1, { type: "Close", by: by.archivist }));
    expect(answer(await acme.read(T1))?.state.status).toBe("closed");
  });

  test("is done once, though the worker dies between doing it and saying so", async () => {
    const storage = memoryStorage();
    const broken = faulty();
    const one = bench({
      storage: storageWith(storage, {
        outbox: { settle: async (...asked) => (broken.isOn() ? fault("settle") : storage.outbox.settle(...asked)) },
      }),
    });
    await upToTheReceipt(one);
    broken.on();
    const cut = answer(await one.desk.relay([]));
    expect(cut).toMatchObject({ reacted: 0, interrupted: [{ tenant: "acme", fault: { during: "settle" } }] });
    broken.off();
    expect(answer(await one.desk.relay([])).reacted).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      one.clock.pass(2);
      answer(await one.desk.relay([]));
    }
    expect(await typesIn(one.acme, R1)).toEqual(["RevisitPlanned"]);
    expect(answer(await one.acme.find({ kind: "revisit", limit: 9 }))).toHaveLength(1);
  });

  test("is done once by many desks at the same time", async () => {
    const one = bench();
    await upToTheReceipt(one);
    const desks = Array.from({ length: 6 }, () => bench({ storage: one.storage, now: one.clock.now }));
    const reports = (await Promise.all(desks.map(({ desk }) => desk.relay([])))).map(answer);
    expect(reports.reduce((sum, { reacted }) => sum + reacted, 0)).toBe(1);
    expect(await typesIn(one.acme, R1)).toEqual(["RevisitPlanned"]);
  });
});

describe("what follows and is refused", () => {
  test("waits and is tried again while the policies cannot be read, or none is to be had", async () => {
    let answers: "fault" | "none" | "all" = "all";
    const policies: Policies = {
      ...requestsAlone,
      currentPolicy: async (...asked) => {
        if (answers === "fault") return err({ type: "PoliciesFault", cause: new Error("gone") });
        return answers === "none" ? ok(null) : requestsAlone.currentPolicy(...asked);
      },
    };
    const one = bench({ policies });
    await upToTheReceipt(one);
    for (answers of ["fault", "none"] as const) {
      expect(answer(await one.desk.relay([]))).toMatchObject({ reacted: 0, dead: 0 });
      one.clock.pass(5);
    }
    answers = "all";
    expect(answer(await one.desk.relay([])).reacted).toBe(1);
  });

  test("waits while it cannot be read which number the stream has that it follows from", async () => {
    const storage = memoryStorage();
    const broken = faulty();
    const one = bench({
      policies: presets.policies,
      storage: storageWith(storage, {
        streams: { load: async (...asked) => (broken.isOn() ? fault("load") : storage.streams.load(...asked)) },
      }),
    });
    answer(await one.acme.execute(T1, logFromLiu));
    answer(await one.desk.relay([]));
    const leftover = { kind: "leftover", id: "l-1" } as const;
    const recorded = answer(
      await one.acme.execute(leftover, {
        type: "RecordLeftover",
        by: { id: "wang", role: "fieldEngineer" },
        request: { id: "T-1", number: null },
        customer: "c-1",
        problem: "A bearing hums",
        owner: "wang",
      }),
    );
    broken.on();
    expect(answer(await one.desk.relay([]))).toMatchObject({ reacted: 0, dead: 0 });
    broken.off();
    one.clock.pass(5);
    expect(answer(await one.desk.relay([])).reacted).toBe(1);
    expect(answer(await one.acme.history(T1)).at(-1)).toMatchObject({
      type: "RecordNoted",
      data: { record: "leftover", id: "l-1", number: recorded.number },
    });
  });

  test("for good is a dead letter that says why", async () => {
    const one = bench();
    await upToTheReceipt(one);
    // Somebody planned the same revisit by hand.
    answer(
      await one.acme.execute(R1, {
        type: "PlanRevisit",
        by: by.manager,
        request: { id: "T-1", number: null },
        customer: "c-1",
        serviceDoneAt: one.clock.now(),
        channel: "phone",
        windowFrom: "2026-03-03T01:00:00Z",
        windowUntil: "2026-03-03T02:00:00Z",
        dueBy: one.clock.now(),
      }),
    );
    expect(answer(await one.desk.relay([keepingNotifier().notifier]))).toMatchObject({ reacted: 0, dead: 1 });
    const [letter] = answer(await one.acme.deadLetters(10));
    expect(letter?.reason).toMatch(/PlanRevisit is not allowed while planned/);
  });

  describe("and has something asked otherwise", () => {
    const K1 = { kind: "complaint", id: "K-1" } as const;
    const team = { id: "zhou", role: "complaintTeam" };
    const merging = async (one: Bench) => {
      const received = { type: "ReceiveComplaint", by: team, customer: "c-1", content: "Two hours late" } as const;
      answer(await one.acme.execute(K1, received));
      answer(await one.acme.execute(K1, { type: "MergeComplaint", by: team, into: "K-9", reason: "The same visit" }));
    };

    test("asks that in its place, under an id of its own, and is no dead letter", async () => {
      const one = bench();
      await merging(one);
      const asked = answer(await one.acme.history(K1)).at(-1);
      one.clock.pass(5);
      expect(answer(await one.desk.relay([]))).toMatchObject({ reacted: 1, dead: 0 });
      expect(answer(await one.acme.history(K1)).at(-1)).toMatchObject({
        type: "MergeDeclined",
        at: asked?.at,
        by: { id: "system", role: "system" },
        commandId: `${asked?.id ?? ""}/r0/otherwise`,
      });
    });

    test("is a dead letter where that is refused as well", async () => {
      const withoutAnswers: Policies = {
        ...requestsAlone,
        currentPolicy: async (...asked) => (await requestsAlone.currentPolicy(...asked)).map(answerless),
        policy: async (...asked) => (await requestsAlone.policy(...asked)).map(answerless),
      };
      const one = bench();
      await merging(one);
      const other = bench({ storage: one.storage, now: one.clock.now, policies: withoutAnswers });
      expect(answer(await other.desk.relay([]))).toMatchObject({ reacted: 0, dead: 1 });
      const [letter] = answer(await one.acme.deadLetters(9));
      expect(letter?.reason).toMatch(/NoteMergeDeclined/);
    });
  });
});

/** A policy in which nobody may tell a complaint that it was not taken in. */
const answerless = (found: VersionedDocument | null): VersionedDocument | null => {
  if (found === null) return null;
  const { complaints, ...rest } = found.document as { readonly complaints: { readonly permissions: object } };
  const permissions = { ...complaints.permissions, NoteMergeDeclined: [] };
  return { ...found, document: { ...rest, complaints: { ...complaints, permissions } } };
};
