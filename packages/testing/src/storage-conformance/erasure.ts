import assert from "node:assert/strict";
import type { ContactCard, Storage, StreamId } from "@callout/core";
import { answer, benchOf, idsOf, keysOf, type Bench, type StorageCase } from "./bench.ts";
import { bodies, event, item, mark, minute, newId, newStream } from "./samples.ts";

const card: ContactCard = { name: "王小明", phone: "+86 21 5555 0100", email: "wang@example.com" };

const deliveryTo = (cardId: string, stream: StreamId, changes: Parameters<typeof item>[1] = {}) => {
  const delivery = bodies.find(({ kind }) => kind === "delivery");
  assert.ok(delivery?.kind === "delivery");
  const body = { ...delivery, recipient: { channel: "email", person: { cardId } } };
  return item(stream, { id: newId("delivery"), body, ...changes });
};

const digestTo = (cardId: string, stream: StreamId) => {
  const digest = bodies.find(({ kind }) => kind === "digest");
  assert.ok(digest?.kind === "digest");
  return item(stream, { body: { ...digest, recipient: { channel: "email", person: { cardId } } } });
};

const noticeTo = (cardId: string, stream: StreamId) => {
  const notice = bodies.find(({ kind }) => kind === "notice");
  assert.ok(notice?.kind === "notice");
  return item(stream, { body: { ...notice, notice: { ...notice.notice, to: { cardId } } } });
};

const keptText = (ref: string) => ({ ref, salt: `salt ${ref}`, text: `text ${ref}` });

const erased = async (storage: Storage, { tenant }: Bench, cardId: string, keepTexts: readonly string[] = []) =>
  answer(await storage.records.eraseContact(tenant, cardId, keepTexts));

const keptCards = async (storage: Storage, { tenant }: Bench, ...ids: readonly string[]) =>
  [...answer(await storage.records.cards(tenant, ids)).keys()].toSorted();

const keptTexts = async (storage: Storage, { tenant }: Bench, ...refs: readonly string[]) =>
  [...answer(await storage.records.texts(tenant, refs)).keys()].toSorted();

/** A person on two streams, and somebody else on a third. */
const twoPeople = async (bench: Bench) => {
  const [one, two, third] = [newStream(), newStream("revisit"), newStream()];
  const ends = ["a", "b", "c", "d"] as const;
  const prefix = newId("");
  const [before, first, second, others] = ends.map((end) => `${prefix}-${end}`) as [string, string, string, string];
  const [person, other] = [`${prefix}-person`, `${prefix}-other`];
  await bench.appended(one, 1, { texts: [keptText(before)] });
  await bench.appended(one, 2, { contacts: [person], cards: [{ id: person, card }], texts: [keptText(first)] });
  await bench.appended(two, 1, { contacts: [person], texts: [keptText(second)] });
  await bench.appended(third, 1, { contacts: [other], cards: [{ id: other, card }], texts: [keptText(others)] });
  return { one, two, third, person, other, before, first, second, others };
};

/** Forgetting a person. */
export const erasureCases: readonly StorageCase[] = [
  {
    promise: "cards are found by their phone or email, exactly as it is written, at most so many",
    check: async (storage) => {
      const { tenant, appended } = benchOf(storage);
      const prefix = newId("");
      const kept = [
        { id: `${prefix}-b`, card },
        { id: `${prefix}-a`, card: { name: "Wang", phone: "wang@example.com" } },
        { id: `${prefix}-c`, card: { name: "wang@example.com", email: "Wang@example.com" } },
        { id: `${prefix}-d`, card: { name: "Wang", email: "wang@example.com.cn" } },
      ];
      await appended(newStream(), 1, { cards: kept });
      const at = async (address: string, limit = 10) => answer(await storage.records.cardsAt(tenant, address, limit));
      assert.deepEqual(await at("wang@example.com"), [`${prefix}-a`, `${prefix}-b`]);
      assert.deepEqual(await at("wang@example.com", 1), [`${prefix}-a`]);
      assert.deepEqual(await at("+86 21 5555 0100"), [`${prefix}-b`]);
      assert.deepEqual(await at("王小明"), []);
    },
  },
  {
    promise: "the texts linked to a card are those of every stream that named it, before or after, page by page",
    check: async (storage) => {
      const bench = benchOf(storage);
      const { person, before, first, second } = await twoPeople(bench);
      const linked = async (page: { readonly after?: string; readonly limit: number }) =>
        answer(await storage.records.linkedTexts(bench.tenant, person, page));
      const all = await linked({ limit: 10 });
      assert.deepEqual([...all.keys()], [before, first, second]);
      assert.deepEqual(all.get(before), { salt: `salt ${before}`, text: `text ${before}` });
      assert.deepEqual([...(await linked({ limit: 2 })).keys()], [before, first]);
      assert.deepEqual([...(await linked({ after: first, limit: 2 })).keys()], [second]);
    },
  },
  {
    promise: "erasing a contact removes its card and the texts linked to it, and nothing of others",
    check: async (storage) => {
      const bench = benchOf(storage);
      const { person, other, before, first, second, others } = await twoPeople(bench);
      assert.deepEqual(await erased(storage, bench, person), { card: true, texts: 3, items: 0 });
      assert.deepEqual(await keptCards(storage, bench, person, other), [other]);
      assert.deepEqual(await keptTexts(storage, bench, before, first, second, others), [others]);
    },
  },
  {
    promise: "erasing a contact keeps the texts that are to be kept",
    check: async (storage) => {
      const bench = benchOf(storage);
      const { person, before, first, second } = await twoPeople(bench);
      const { texts } = await erased(storage, bench, person, [first, "unknown"]);
      assert.equal(texts, 2);
      assert.deepEqual(await keptTexts(storage, bench, before, first, second), [first]);
      assert.deepEqual(await keptCards(storage, bench, person), []);
    },
  },
  {
    promise: "erasing a contact removes what waits to be sent to it, dead or not, and nothing else that waits",
    check: async (storage) => {
      const bench = benchOf(storage);
      const [stream, person, other] = [newStream(), newId("card"), newId("card")];
      const gone = [
        ...[deliveryTo(person, stream), deliveryTo(person, stream)],
        ...[noticeTo(person, stream), digestTo(person, stream)],
      ];
      const stay = [
        ...[deliveryTo(other, stream), noticeTo(other, stream), digestTo(other, stream), item(stream)],
        ...bodies.map((body) => item(stream, { body })),
      ];
      await bench.appended(stream, 1, { contacts: [person, other], outbox: [...gone, ...stay] });
      await bench.items(1, { lease: 1 });
      await bench.settled(gone[0]?.id ?? "", { type: "dead", reason: "no such address" });
      assert.equal((await erased(storage, bench, person)).items, 4);
      assert.deepEqual(await bench.dead(), []);
      assert.deepEqual(idsOf(await bench.items(5)).toSorted(), idsOf(stay).toSorted());
    },
  },
  {
    promise: "erasing a contact leaves events, state, search row, number, commands and timers as they were",
    check: async (storage) => {
      const bench = benchOf(storage);
      const { tenant, appended, history, loaded, found, timers } = bench;
      const [stream, person] = [newStream(), newId("card")];
      const command = mark("one");
      await appended(stream, 1, {
        command,
        number: { counter: "slips", prefix: "S", width: 3 },
        events: [{ ...event(tenant, stream, 1, { contact: { cardId: person } }), commandId: command.id }],
        snapshot: { stateVersion: 1, state: { contact: { cardId: person } } },
        timers: [{ key: "due", at: minute(1) }],
        contacts: [person],
        cards: [{ id: person, card }],
        texts: [keptText(newId("text"))],
      });
      const everything = async () => [await history(stream), await loaded(stream, command.id), await found({})];
      const before = await everything();
      await erased(storage, bench, person);
      assert.deepEqual(await everything(), before);
      assert.deepEqual(keysOf(await timers(5)), ["due"]);
      await appended(stream, 2);
    },
  },
  {
    promise: "erasing an unknown contact is no fault, and erasing again removes what was linked since",
    check: async (storage) => {
      const bench = benchOf(storage);
      assert.deepEqual(await erased(storage, bench, newId("card")), { card: false, texts: 0, items: 0 });
      const { one, person } = await twoPeople(bench);
      await erased(storage, bench, person);
      const since = newId("text");
      await bench.appended(one, 3, { texts: [keptText(since)] });
      assert.deepEqual(await erased(storage, bench, person), { card: false, texts: 1, items: 0 });
      assert.deepEqual(await keptTexts(storage, bench, since), []);
    },
  },
  {
    promise: "nothing of another tenant is found by an address, linked or erased",
    check: async (storage) => {
      const [mine, theirs] = [benchOf(storage), benchOf(storage)];
      const [stream, id, ref] = [newStream(), newId("card"), newId("text")];
      const outbox = [deliveryTo(id, stream)];
      await mine.appended(stream, 1, { contacts: [id], cards: [{ id, card }], texts: [keptText(ref)], outbox });
      assert.deepEqual(answer(await storage.records.cardsAt(theirs.tenant, card.phone ?? "", 10)), []);
      assert.equal(answer(await storage.records.linkedTexts(theirs.tenant, id, { limit: 10 })).size, 0);
      assert.deepEqual(await erased(storage, theirs, id), { card: false, texts: 0, items: 0 });
      assert.deepEqual(await keptCards(storage, mine, id), [id]);
      assert.deepEqual(await keptTexts(storage, mine, ref), [ref]);
      assert.deepEqual(idsOf(await mine.items(5)), idsOf(outbox));
    },
  },
];
