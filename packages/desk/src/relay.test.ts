import { presets, type Directory, type Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, dispatch, liu, log, logFromLiu, T1, triage } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { directoryOf, everybody, member } from "../test-support/people.ts";
import { storageWith } from "../test-support/storages.ts";

const missedResponse = "2026-03-02T03:00:00Z";

describe("a notice", () => {
  test("goes to its contact with the number, the text and the names filled in", async () => {
    const { acme, desk } = bench();
    const { notifier, taken } = keepingNotifier();
    const [logged] = answer(await acme.execute(T1, logFromLiu)).events;
    expect(answer(await desk.relay([notifier]))).toEqual({ ...NOTHING, delivered: 1 });
    const { contact } = logged?.data as { contact: { cardId: string } };
    expect(taken).toEqual([
      {
        id: `${logged?.id ?? ""}/n0/email/${contact.cardId}`,
        tenant: "acme",
        stream: T1,
        at: logged?.recordedAt,
        key: "requestLogged",
        variables: { requestId: "T-1", number: "202603-0001", customer: "c-1", loggedAt: logged?.at },
        texts: { symptom: log.fault },
        contacts: {},
        names: {},
        recipient: {
          id: contact.cardId,
          name: liu.name,
          address: liu.email,
          language: "zh-CN",
          timeZone: "Asia/Shanghai",
        },
      },
    ]);
    for (const command of [triage, dispatch]) answer(await acme.execute(T1, command));
    answer(await desk.relay([notifier]));
    expect(taken.slice(1).map(({ key, names, recipient }) => [key, names, recipient.name])).toEqual([
      ["visitDispatched", { chen: "陈涛" }, "陈涛"],
      ["visitAnnounced", { chen: "陈涛" }, liu.name],
    ]);
  });

  test("tells the engineer whom to visit and where, by their names, as far as they are still kept", async () => {
    const directory = {
      ...directoryOf(everybody),
      nameOf: async (_tenant: string, { kind, id }: { readonly kind: string; readonly id: string }) =>
        ok(
          new Map([
            ["customer c-1", "滨江商务楼"],
            ["site s-1", "地下一层泵房"],
          ]).get(`${kind} ${id}`) ?? null,
        ),
    };
    const { acme, desk } = bench({ directory });
    const { notifier, taken } = keepingNotifier();
    for (const command of [{ ...logFromLiu, site: "s-1" }, triage, dispatch]) answer(await acme.execute(T1, command));
    answer(await desk.relay([notifier]));
    const task = taken.find(({ key }) => key === "visitDispatched");
    expect(task?.contacts).toEqual({ contact: { name: liu.name, phone: liu.phone } });
    expect(task?.names).toEqual({ chen: "陈涛", "c-1": "滨江商务楼", "s-1": "地下一层泵房" });
  });

  test("calls whoever wrote an article by their name", async () => {
    const { acme, desk } = bench();
    const { notifier, taken } = keepingNotifier();
    const article = { type: "SubmitArticle", by: { id: "chen", role: "fieldEngineer" }, kind: "solution" } as const;
    answer(await acme.execute({ kind: "article", id: "K-1" }, { ...article, title: "Relay trips", body: "Seal it" }));
    answer(await desk.relay([notifier]));
    expect(taken.map(({ key, names, recipient }) => [key, names, recipient.name])).toEqual([
      ["articleSubmitted", { chen: "陈涛" }, "王磊"],
    ]);
  });

  test("names the customer and the site as the customer's file has them, where the directory does not", async () => {
    const { acme, desk } = bench({ policies: presets.policies });
    const file = { kind: "customer", id: "c-1" } as const;
    const place = { name: "地下一层泵房", address: "滨江区江南大道1号" };
    const registered = [
      { type: "RegisterCustomer", by: by.archivist, card: { name: "滨江商务楼" } },
      { type: "RecordSite", by: by.archivist, site: "s-1", card: place },
    ] as const;
    for (const command of registered) answer(await acme.execute(file, command));
    for (const command of [{ ...log, site: "s-1" }, triage, dispatch]) answer(await acme.execute(T1, command));
    const { notifier, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(taken.find(({ key }) => key === "visitDispatched")?.names).toEqual({
      chen: "陈涛",
      "c-1": "滨江商务楼",
      "s-1": "地下一层泵房, 滨江区江南大道1号",
    });
  });

  test("for a role goes to everyone who holds it, on every channel they have, once each", async () => {
    const both = { ...member("hu", "胡军", "dutyManager"), addresses: { email: "hu@service.example", phone: "+86 1" } };
    const mute = { ...member("mu", "穆白", "dutyManager"), addresses: {} };
    const staff = [...everybody, both, both, mute];
    const storage = memoryStorage();
    const put: string[] = [];
    const settle: Storage["outbox"]["settle"] = (tenant, id, outcome) => {
      if (outcome.type === "done") put.push(...outcome.followUps.map((delivery) => delivery.id));
      return storage.outbox.settle(tenant, id, outcome);
    };
    const { acme, desk, clock } = bench({
      directory: directoryOf(staff),
      storage: storageWith(storage, { outbox: { settle } }),
    });
    const [mail, phone] = [keepingNotifier("email"), keepingNotifier("phone")];
    answer(await acme.execute(T1, log));
    clock.set(missedResponse);
    answer(await desk.tick());
    answer(await desk.relay([mail.notifier, phone.notifier, mail.notifier]));
    const missed = (told: readonly string[]) => told.filter((line) => line.startsWith("clockMissed"));
    expect(missed(mail.told()).toSorted()).toEqual([
      "clockMissed → hu@service.example",
      "clockMissed → wang@service.example",
    ]);
    expect(missed(phone.told())).toEqual(["clockMissed → +86 1"]);
    expect(put.toSorted()).toEqual([...mail.taken, ...phone.taken].map(({ id }) => id).toSorted());
    expect(new Set(put).size).toBe(put.length);
  });

  test("speaks the recipient's own language and zone, else the policy's", async () => {
    const { acme, desk } = bench();
    const { notifier, taken } = keepingNotifier();
    answer(await acme.execute(T1, { ...log, contact: { ...liu, language: "en", timeZone: "Europe/Berlin" } }));
    answer(await desk.relay([notifier]));
    expect(taken.map(({ recipient: { language, timeZone } }) => [language, timeZone])).toEqual([
      ["en", "Europe/Berlin"],
    ]);
  });

  test("to a card's phone goes by the channel named phone", async () => {
    const { acme, desk } = bench();
    const { notifier, told } = keepingNotifier("phone");
    answer(await acme.execute(T1, logFromLiu));
    answer(await desk.relay([notifier]));
    expect(told()).toEqual([`requestLogged → ${liu.phone}`]);
  });

  test("is kept for later when no notifier was given at all", async () => {
    const { acme, desk, clock } = bench();
    answer(await acme.execute(T1, logFromLiu));
    expect(answer(await desk.relay([]))).toEqual({ ...NOTHING, postponed: 1 });
    clock.pass(2);
    const { notifier, told } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["requestLogged → liu@customer.example"]);
  });
});

describe("a notice for nobody", () => {
  test("is a dead letter whose reason names the role", async () => {
    const { acme, desk, clock } = bench({ directory: presets.directory });
    answer(await acme.execute(T1, log));
    clock.set(missedResponse);
    answer(await desk.tick());
    expect(answer(await desk.relay([keepingNotifier().notifier])).dead).toBe(2);
    expect(answer(await acme.deadLetters(10)).map(({ reason }) => reason)).toEqual([
      "nobody holds the role hotlineEngineer and has an address on email",
      "nobody holds the role dutyManager and has an address on email",
    ]);
  });

  test("is a dead letter whose reason names no person, and goes out when it is replayed with an address", async () => {
    let staff = everybody.filter(({ id }) => id !== "chen");
    const { acme, desk } = bench({
      directory: {
        person: async (tenant, id) => directoryOf(staff).person(tenant, id),
        holdersOf: async () => ok([]),
      },
    });
    const withoutMail = { ...log, contact: { name: liu.name, phone: liu.phone } };
    for (const command of [withoutMail, triage, dispatch]) answer(await acme.execute(T1, command));
    const { notifier, told } = keepingNotifier();
    expect(answer(await desk.relay([notifier])).dead).toBe(1);
    const letters = answer(await acme.deadLetters(10));
    expect(letters.map(({ reason }) => reason)).toEqual(["the member of staff it is for has no address on email"]);
    expect(told()).toEqual([]);
    staff = [...everybody];
    expect(answer(await acme.replay(letters[0]?.id ?? ""))).toBe(true);
    expect(answer(await acme.replay("no such letter"))).toBe(false);
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["visitDispatched → chen@service.example"]);
    expect(answer(await acme.deadLetters(10))).toEqual([]);
  });

  test("is no mistake when a contact has no address on these channels: it is counted, and that is all", async () => {
    const { acme, desk } = bench();
    answer(await acme.execute(T1, { ...log, contact: { name: liu.name, phone: liu.phone } }));
    const { notifier, told } = keepingNotifier();
    expect(answer(await desk.relay([notifier]))).toEqual({ ...NOTHING, unreachable: 1 });
    expect(told()).toEqual([]);
    expect(answer(await acme.deadLetters(10))).toEqual([]);
  });
});

describe("what was erased", () => {
  test("is left out: a text is absent, and a contact is not told", async () => {
    const storage = memoryStorage();
    const erased = { texts: false, cards: false };
    const { acme, desk } = bench({
      storage: storageWith(storage, {
        records: {
          texts: async (...asked) => (erased.texts ? ok(new Map()) : storage.records.texts(...asked)),
          cards: async (...asked) => (erased.cards ? ok(new Map()) : storage.records.cards(...asked)),
        },
      }),
    });
    answer(await acme.execute(T1, logFromLiu));
    erased.texts = true;
    const { notifier, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(taken.map(({ key, texts }) => [key, texts])).toEqual([["requestLogged", {}]]);
    erased.cards = true;
    answer(await acme.execute(T1, { type: "Cancel", by: by.manager, reason: "The customer called it off" }));
    expect(answer(await desk.relay([notifier])).unreachable).toBe(1);
    expect(taken).toHaveLength(1);
  });

  test("between two attempts ends the delivery, with a reason that names nobody", async () => {
    const storage = memoryStorage();
    let erased = false;
    const { acme, desk, clock } = bench({
      storage: storageWith(storage, {
        records: { cards: async (...asked) => (erased ? ok(new Map()) : storage.records.cards(...asked)) },
      }),
    });
    answer(await acme.execute(T1, logFromLiu));
    const busy = keepingNotifier("email", () => err({ type: "DeliverLater", reason: "busy" }));
    expect(answer(await desk.relay([busy.notifier])).postponed).toBe(1);
    erased = true;
    clock.pass(2);
    expect(answer(await desk.relay([busy.notifier])).dead).toBe(1);
    expect(answer(await acme.deadLetters(1)).map(({ reason }) => reason)).toEqual([
      "the recipient no longer has an address on email",
    ]);
  });
});

describe("a directory that cannot answer", () => {
  test("is asked again, for the recipients and for the names that a notice mentions", async () => {
    let failing: "all" | "names" | "nothing" = "all";
    const known = directoryOf(everybody);
    const fails = async () => err({ type: "DirectoryFault", cause: new Error("gone") } as const);
    const directory: Directory = {
      holdersOf: known.holdersOf,
      person: (...asked) => (failing === "nothing" ? known.person(...asked) : fails()),
    };
    const { acme, desk, clock } = bench({ directory });
    for (const command of [logFromLiu, triage, dispatch]) answer(await acme.execute(T1, command));
    const { notifier, told, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    failing = "names";
    for (let round = 0; round < 3; round += 1) {
      clock.pass(3);
      answer(await desk.relay([notifier]));
    }
    expect(told()).toEqual(["requestLogged → liu@customer.example"]);
    failing = "nothing";
    clock.pass(30);
    answer(await desk.relay([notifier]));
    expect(told().slice(1)).toEqual([
      "visitDispatched → chen@service.example",
      "visitAnnounced → liu@customer.example",
    ]);
    expect(taken.slice(1).map(({ names }) => names)).toEqual([{ chen: "陈涛" }, { chen: "陈涛" }]);
  });
});

const NOTHING = {
  reacted: 0,
  delivered: 0,
  overtaken: 0,
  postponed: 0,
  unreachable: 0,
  dead: 0,
  thrown: [],
  interrupted: [],
};
