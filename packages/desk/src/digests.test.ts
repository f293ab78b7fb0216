import { describe, expect, test } from "vitest";
import { answer } from "../test-support/bench.ts";
import { keepingForDigests } from "../test-support/keeping-for-digests.ts";
import { digestNotifier, keepingNotifier, later, never } from "../test-support/notifiers.ts";
import { directoryOf, everybody, member } from "../test-support/people.ts";
import { logFromLiu } from "../test-support/commands.ts";
import { standardWith } from "../test-support/policies.ts";

const FOUR_O_CLOCK = "2026-03-02T08:00:00Z";

describe("notices that the policy keeps for a digest", () => {
  test("come as one message at the next time of the recipient's day, each under its own id", async () => {
    const { desk, clock, logged } = keepingForDigests();
    const { notifier, told, digests } = digestNotifier();
    await logged("T-1");
    answer(await desk.relay([notifier]));
    clock.set("2026-03-02T07:59:59Z");
    await logged("T-2", "T-3");
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([]);
    clock.set(FOUR_O_CLOCK);
    expect(answer(await desk.relay([notifier]))).toMatchObject({ delivered: 1, dead: 0 });
    expect(told().map((ids) => ids.toSorted())).toEqual([["T-1", "T-2", "T-3"]]);
    const [digest] = digests;
    expect(digest?.recipient.address).toBe("wang@service.example");
    expect(new Set([digest?.id, ...(digest?.deliveries.map(({ id }) => id) ?? [])]).size).toBe(4);
    clock.set("2026-03-09T00:00:00Z");
    answer(await desk.relay([notifier]));
    expect(told()).toHaveLength(1);
  });

  test("go by each recipient's own clock", async () => {
    const abroad = { ...member("hu", "胡军", "dutyManager"), timeZone: "Europe/Berlin" };
    const { desk, clock, logged } = keepingForDigests({ directory: directoryOf([...everybody, abroad]) });
    const { notifier, digests } = digestNotifier();
    await logged("T-1", "T-2");
    answer(await desk.relay([notifier]));
    clock.set("2026-03-02T07:29:59Z");
    answer(await desk.relay([notifier]));
    expect(digests).toEqual([]);
    clock.set("2026-03-02T07:30:00Z");
    answer(await desk.relay([notifier]));
    expect(digests.map(({ recipient }) => recipient.id)).toEqual(["hu"]);
    clock.set(FOUR_O_CLOCK);
    answer(await desk.relay([notifier]));
    expect(digests.map(({ recipient }) => recipient.id)).toEqual(["hu", "wang"]);
  });

  test("are told by themselves when there is but one, and when the channel tells each by itself", async () => {
    const { desk, clock, logged } = keepingForDigests();
    await logged("T-1");
    const { notifier, told } = digestNotifier();
    answer(await desk.relay([notifier]));
    clock.set(FOUR_O_CLOCK);
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([["T-1"]]);

    await logged("T-2", "T-3");
    const single = keepingNotifier();
    answer(await desk.relay([single.notifier]));
    clock.set("2026-03-03T00:30:00Z");
    expect(answer(await desk.relay([single.notifier])).delivered).toBe(2);
    expect(single.taken.map(({ stream }) => stream.id).toSorted()).toEqual(["T-2", "T-3"]);
  });

  test("are told at once in what the policy calls an emergency", async () => {
    const { desk, logged } = keepingForDigests({}, { emergencies: [{ tier: "standard" }] });
    const { notifier, told } = digestNotifier();
    await logged("T-1", "T-2");
    answer(await desk.relay([notifier]));
    expect(told().toSorted()).toEqual([["T-1"], ["T-2"]]);
  });

  test("wait for the morning where the digest would come in the night", async () => {
    const policies = standardWith(({ quietHours }) => ({
      notices: { requestLogged: [{ role: "dutyManager" }] },
      quietHours: quietHours && { ...quietHours, notices: ["requestLogged"] },
      digests: { times: ["23:00"], notices: ["requestLogged"], emergencies: [], source: ["callout"] },
    }));
    const { desk, clock, logged } = keepingForDigests({ policies });
    const { notifier, told } = digestNotifier();
    await logged("T-1", "T-2");
    answer(await desk.relay([notifier]));
    clock.set("2026-03-02T22:59:59Z");
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([]);
    clock.set("2026-03-02T23:00:00Z");
    answer(await desk.relay([notifier]));
    expect(told()).toHaveLength(1);
  });

  test("beyond the limit come in a further message", async () => {
    const { desk, clock, logged } = keepingForDigests({ limits: { noticesPerDigest: 2 } });
    const { notifier, told } = digestNotifier();
    await logged("T-1", "T-2", "T-3", "T-4", "T-5");
    answer(await desk.relay([notifier]));
    clock.set(FOUR_O_CLOCK);
    answer(await desk.relay([notifier]));
    expect(told().map((ids) => ids.length)).toEqual([1, 2, 2]);
    expect(told().flat().toSorted()).toEqual(["T-1", "T-2", "T-3", "T-4", "T-5"]);
  });
});

describe("a digest", () => {
  const due = async (limits = {}) => {
    const lived = keepingForDigests({ limits });
    await lived.logged("T-1", "T-2");
    answer(await lived.desk.relay([digestNotifier().notifier]));
    lived.clock.set(FOUR_O_CLOCK);
    return lived;
  };

  test("that was not taken is tried again as it was, under the same id; what came up since waits for the next", async () => {
    const { desk, clock, logged } = await due();
    const attempts: (string | undefined)[] = [];
    const busy = digestNotifier(() => later);
    const refusing = {
      ...busy.notifier,
      deliverTogether: async (digest: Parameters<NonNullable<typeof busy.notifier.deliverTogether>>[0]) => {
        attempts.push(digest.id);
        return later;
      },
    };
    answer(await desk.relay([refusing]));
    await logged("T-3");
    clock.pass(5);
    const { notifier, digests, told } = digestNotifier();
    answer(await desk.relay([notifier]));
    expect(told().map((ids) => ids.toSorted())).toEqual([["T-1", "T-2"]]);
    expect(attempts).toEqual([digests[0]?.id]);
  });

  test("that nobody will ever take is one dead letter, and can be tried again", async () => {
    const { desk, tenant } = await due();
    answer(await desk.relay([digestNotifier(() => never).notifier]));
    const letters = answer(await tenant.deadLetters(9));
    expect(letters.map(({ body, reason }) => [body.kind, reason])).toEqual([["digest", "no such mailbox"]]);
    expect(answer(await tenant.replay(letters[0]?.id ?? ""))).toBe(true);
    const { notifier, told } = digestNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toHaveLength(1);
  });

  test("whose channel tells each notice by itself by now is told so", async () => {
    const { desk, clock } = await due();
    answer(await desk.relay([digestNotifier(() => later).notifier]));
    clock.pass(5);
    const { notifier, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(taken.map(({ stream }) => stream.id).toSorted()).toEqual(["T-1", "T-2"]);
  });
});

test("a contact who is forgotten gets no digest any more", async () => {
  const policies = standardWith(() => ({
    digests: { times: ["16:00"], notices: ["requestLogged"], emergencies: [], source: ["callout"] },
  }));
  const { desk, clock, tenant, storage } = keepingForDigests({ policies });
  answer(await tenant.execute({ kind: "request", id: "T-1" }, logFromLiu));
  const { notifier, told } = digestNotifier();
  answer(await desk.relay([notifier]));
  const [card = ""] = answer(await storage.records.cardsAt("acme", "liu@customer.example", 1));
  answer(await storage.records.eraseContact("acme", card, []));
  clock.set(FOUR_O_CLOCK);
  answer(await desk.relay([notifier]));
  expect(told()).toEqual([]);
});
