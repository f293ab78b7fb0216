import type { Records, Storage } from "@callout/core";
import { err, ok } from "neverthrow";
import { appendAt, minute, newStream } from "../src/storage-conformance/samples.ts";
import { appending, records, streams, type Spoil } from "./spoiling.ts";

type Asked = Parameters<Records["eraseContact"]>;

/** What is done instead of an erasure. */
const erasing =
  (instead: (storage: Storage, ...asked: Asked) => ReturnType<Records["eraseContact"]>): Spoil =>
  (storage) =>
    records(() => ({ eraseContact: (...asked) => instead(storage, ...asked) }))(storage);

/** What is done after an erasure that went well. */
const afterErasing = (then: (storage: Storage, tenant: string) => Promise<unknown>): Spoil =>
  erasing(async (storage, tenant, ...rest) => {
    const result = await storage.records.eraseContact(tenant, ...rest);
    await then(storage, tenant);
    return result;
  });

const linkedTo = async (storage: Storage, tenant: string, cardId: string): Promise<readonly string[]> => [
  ...(await storage.records.linkedTexts(tenant, cardId, { limit: 1000 }))._unsafeUnwrap().keys(),
];

/** The tenant that kept a card first is taken for every other, by one method. */
const firstTenant =
  (method: "cardsAt" | "linkedTexts" | "eraseContact"): Spoil =>
  (sound) => {
    let first: string | undefined;
    const of = (name: typeof method, tenant: string): string => (name === method ? (first ?? tenant) : tenant);
    return {
      ...sound,
      streams: {
        ...sound.streams,
        append: (tenant, given) => {
          if (given.cards.length > 0) first ??= tenant;
          return sound.streams.append(tenant, given);
        },
      },
      records: {
        ...sound.records,
        cardsAt: (tenant, ...rest) => sound.records.cardsAt(of("cardsAt", tenant), ...rest),
        linkedTexts: (tenant, ...rest) => sound.records.linkedTexts(of("linkedTexts", tenant), ...rest),
        eraseContact: (tenant, ...rest) => sound.records.eraseContact(of("eraseContact", tenant), ...rest),
      },
    };
  };

/** Stores that find the wrong cards and texts, or forget people badly. */
export const brokenErasures: Readonly<Record<string, Spoil>> = {
  "finds addresses whatever their case": records(({ cardsAt }) => ({
    cardsAt: async (tenant, address, limit) => {
      const cased = address.replace(/^./, (first) => first.toUpperCase());
      const both = await Promise.all([address, cased].map((one) => cardsAt(tenant, one, limit)));
      return ok([...new Set(both.flatMap((ids) => ids._unsafeUnwrap()))]);
    },
  })),
  "finds every card of an address at once": records(({ cardsAt }) => ({
    cardsAt: (tenant, address) => cardsAt(tenant, address, 1000),
  })),
  "gives all linked texts as a page": records(({ linkedTexts }) => ({
    linkedTexts: (tenant, cardId) => linkedTexts(tenant, cardId, { limit: 1000 }),
  })),
  "begins anew with each page of linked texts": records(({ linkedTexts }) => ({
    linkedTexts: (tenant, cardId, { limit }) => linkedTexts(tenant, cardId, { limit }),
  })),
  "links a stream to the people of its first append alone": appending((append) =>
    append.expectedVersion === 0 ? append : { ...append, contacts: [] },
  ),
  "keeps the card of an erased contact": erasing(async (storage, tenant, cardId, keepTexts) => {
    const card = (await storage.records.cards(tenant, [cardId]))._unsafeUnwrap().get(cardId);
    const result = await storage.records.eraseContact(tenant, cardId, keepTexts);
    const cards = card === undefined ? [] : [{ id: cardId, card }];
    await storage.streams.append(tenant, appendAt(tenant, newStream("scratch"), 1, { cards }));
    return result;
  }),
  "keeps the texts of an erased contact": erasing(async (storage, tenant, cardId) =>
    storage.records.eraseContact(tenant, cardId, await linkedTo(storage, tenant, cardId)),
  ),
  "erases the texts that were to be kept": erasing(({ records: sound }, tenant, cardId) =>
    sound.eraseContact(tenant, cardId, []),
  ),
  "erases everything that waits": afterErasing(async ({ outbox }, tenant) => {
    const claim = { now: minute(90), leaseUntil: minute(90), limit: 1000 };
    for (const { id } of (await outbox.claim(tenant, claim))._unsafeUnwrap())
      await outbox.settle(tenant, id, { type: "done", followUps: [] });
  }),
  "takes it for a fault when there is no such contact": erasing(async ({ records: sound }, tenant, ...rest) => {
    const kept = (await sound.cards(tenant, [rest[0]]))._unsafeUnwrap();
    const fault = { type: "StorageFault", during: "erase", outcome: "unchanged", retryable: false } as const;
    return kept.size > 0 ? sound.eraseContact(tenant, ...rest) : err({ ...fault, cause: null });
  }),
  "forgets what happened to an erased contact": (sound) => {
    const forgotten = new Set<string>();
    const forgetful = streams(({ history }) => ({
      history: async (tenant, ...rest) => (forgotten.has(tenant) ? ok([]) : history(tenant, ...rest)),
    }))(sound);
    return afterErasing(async (_, tenant) => forgotten.add(tenant))(forgetful);
  },
  ...Object.fromEntries(
    (["cardsAt", "linkedTexts", "eraseContact"] as const).map((method) => [
      `takes one tenant for another when it comes to ${method}`,
      firstTenant(method),
    ]),
  ),
};
