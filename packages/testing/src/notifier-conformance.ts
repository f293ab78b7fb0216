import assert from "node:assert/strict";
import { instant } from "@callout/core";
import type { ConformanceCase } from "./conformance.ts";
import { addressesToldOf, delivered, deliveryTo, freshName, receivedOf, refused } from "./notifier-bench.ts";
import type { NotifierSubject } from "./notifier-subject.ts";
import { togetherCases } from "./notifier-together.ts";
import { noticeKeys } from "./sample-deliveries.ts";
import { sampleTexts } from "./sample-notices/sample-texts.ts";

/**
 * What every `Notifier` promises, for any channel. Each case writes to people of its own, so that one subject serves
 * all, in any order and at once.
 */
export const notifierConformance: readonly ConformanceCase<NotifierSubject>[] = [
  {
    promise: "its channel has a name",
    check: async ({ notifier }) => {
      assert.match(notifier.channel, /\S/);
      return Promise.resolve();
    },
  },
  {
    promise: "a delivery reaches its recipient once, says which request it is about, and reaches nobody else",
    check: async (subject) => {
      const [first, second] = [deliveryTo(subject), deliveryTo(subject)];
      await delivered(subject, first);
      await delivered(subject, second);
      for (const delivery of [first, second]) assert.equal((await receivedOf(subject, delivery)).length, 1);
      assert.deepEqual(await addressesToldOf(subject, first), [first.recipient.address]);
    },
  },
  {
    promise: "every notice can be delivered in every language",
    check: async (subject) => {
      for (const key of noticeKeys)
        for (const language of ["zh-CN", "en"] as const) {
          const delivery = deliveryTo(subject, key, language);
          await delivered(subject, delivery);
          assert.equal((await receivedOf(subject, delivery)).length, 1, `${key} in ${language}`);
        }
    },
  },
  {
    promise: "a delivery made twice carries the same mark both times",
    check: async (subject) => {
      const delivery = deliveryTo(subject);
      await delivered(subject, delivery);
      await delivered(subject, delivery);
      const marks = (await receivedOf(subject, delivery)).map(({ mark }) => mark);
      assert.equal(marks.length, 2);
      assert.equal(new Set(marks).size, 1);
    },
  },
  {
    promise: "two deliveries never carry the same mark: not of one notice to two people, not of two notices to one",
    check: async (subject) => {
      const one = deliveryTo(subject);
      const elsewhere = { ...deliveryTo(subject), variables: one.variables };
      const next = { ...deliveryTo(subject), recipient: one.recipient };
      for (const delivery of [one, elsewhere, next]) await delivered(subject, delivery);
      const addresses = new Set([one.recipient.address, elsewhere.recipient.address]);
      const marks = (await subject.received()).filter(({ address }) => addresses.has(address)).map(({ mark }) => mark);
      assert.equal(marks.length, 3);
      assert.equal(new Set(marks).size, 3);
    },
  },
  {
    promise: "refused for now is DeliverLater; nothing was received, and the same delivery arrives when tried again",
    check: async (subject) => {
      const delivery = deliveryTo(subject);
      assert.equal(await refused(subject, delivery, "later"), "DeliverLater");
      assert.deepEqual(await receivedOf(subject, delivery), []);
      await delivered(subject, delivery);
      assert.equal((await receivedOf(subject, delivery)).length, 1);
    },
  },
  {
    promise: "where a channel says when to come back, it says a moment",
    check: async (subject) => {
      const delivery = deliveryTo(subject);
      await subject.refuseNext(delivery.recipient.address, "later");
      const outcome = await subject.notifier.deliver(delivery);
      const error = outcome.isErr() ? outcome.error : null;
      const notBefore = error?.type === "DeliverLater" ? error.notBefore : undefined;
      if (notBefore !== undefined) assert.equal(instant(notBefore), notBefore);
    },
  },
  {
    promise: "refused for good is Undeliverable; nothing was received",
    check: async (subject) => {
      const delivery = deliveryTo(subject);
      assert.equal(await refused(subject, delivery, "never"), "Undeliverable");
      assert.deepEqual(await receivedOf(subject, delivery), []);
    },
  },
  {
    promise: "a refusal concerns one delivery; those to other people go out",
    check: async (subject) => {
      for (const how of ["later", "never"] as const) {
        const [unlucky, lucky] = [deliveryTo(subject), deliveryTo(subject)];
        await refused(subject, unlucky, how);
        await delivered(subject, lucky);
        assert.equal((await receivedOf(subject, lucky)).length, 1);
      }
    },
  },
  {
    promise: "the reason of a refusal names no person and quotes no text",
    check: async (subject) => {
      for (const how of ["later", "never"] as const) {
        const delivery = deliveryTo(subject);
        await subject.refuseNext(delivery.recipient.address, how);
        const outcome = await subject.notifier.deliver(delivery);
        const { reason } = outcome._unsafeUnwrapErr();
        assert.match(reason, /\S/);
        for (const secret of [delivery.recipient.name, delivery.recipient.address, ...Object.values(sampleTexts)])
          assert.ok(!reason.includes(secret), "a reason gives somebody away");
      }
    },
  },
  {
    promise: "what is no address, or more than one, is Undeliverable and reaches nobody",
    check: async (subject) => {
      const [one, other] = [subject.addressOf(freshName()), subject.addressOf(freshName())];
      for (const address of ["", " ", `${one},${other}`, `${one}, ${other}`, `${one}\r\n${other}`, `${one}\0`]) {
        const delivery = deliveryTo(subject);
        const outcome = await subject.notifier.deliver({ ...delivery, recipient: { ...delivery.recipient, address } });
        assert.equal(outcome.isErr() && outcome.error.type, "Undeliverable", JSON.stringify(address));
        assert.deepEqual(await addressesToldOf(subject, delivery), []);
      }
    },
  },
  {
    promise: "whatever people wrote, it is delivered, to its recipient alone",
    check: async (subject) => {
      for (const text of [
        "",
        "\r\n.\r\nQUIT\r\n",
        "\0\u0007\u001B[31m",
        "\u202E\u2028",
        "\uD800",
        "字".repeat(100_000),
      ]) {
        const delivery = { ...deliveryTo(subject), texts: { symptom: text } };
        await delivered(subject, delivery);
        assert.deepEqual(await addressesToldOf(subject, delivery), [delivery.recipient.address], JSON.stringify(text));
      }
    },
  },
  {
    promise: "deliveries under way at the same time are not mixed up",
    check: async (subject) => {
      const deliveries = Array.from({ length: 20 }, () => deliveryTo(subject));
      await Promise.all(deliveries.map((delivery) => delivered(subject, delivery)));
      for (const delivery of deliveries)
        assert.deepEqual(await addressesToldOf(subject, delivery), [delivery.recipient.address]);
    },
  },
  ...togetherCases,
];
