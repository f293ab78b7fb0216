import assert from "node:assert/strict";
import type { Delivery, Digest } from "@callout/core";
import type { ConformanceCase } from "./conformance.ts";
import { addressesToldOf, delivered, deliveryTo, freshName, receivedOf } from "./notifier-bench.ts";
import type { NotifierSubject } from "./notifier-subject.ts";

/** Notices about several requests for one person. */
const digestTo = (subject: NotifierSubject): Digest => {
  const first = deliveryTo(subject);
  const { recipient, tenant } = first;
  const others = [deliveryTo(subject, "complaintReceived"), deliveryTo(subject, "requestClosed")];
  const deliveries: readonly Delivery[] = [first, ...others.map((one) => ({ ...one, recipient }))];
  return { id: `digest-${freshName()}`, tenant, recipient, deliveries };
};

/** What a notifier promises that tells several notices together; one that tells each by itself promises nothing of this. */
export const togetherCases: readonly ConformanceCase<NotifierSubject>[] = [
  {
    promise: "notices told together reach their recipient as one message that tells of each, and nobody else",
    check: async (subject) => {
      const digest = digestTo(subject);
      if (subject.notifier.deliverTogether === undefined) return;
      assert.ok((await subject.notifier.deliverTogether(digest)).isOk());
      const marks = new Set<string>();
      for (const delivery of digest.deliveries) {
        const received = await receivedOf(subject, delivery);
        assert.equal(received.length, 1);
        for (const { mark } of received) marks.add(mark);
        assert.deepEqual(await addressesToldOf(subject, delivery), [digest.recipient.address]);
      }
      assert.equal(marks.size, 1);
    },
  },
  {
    promise: "what is told together twice carries the same mark both times, and no other message carries it",
    check: async (subject) => {
      const [digest, next] = [digestTo(subject), digestTo(subject)];
      if (subject.notifier.deliverTogether === undefined) return;
      const again = { ...next, deliveries: digest.deliveries, recipient: digest.recipient };
      for (const one of [digest, digest, again]) assert.ok((await subject.notifier.deliverTogether(one)).isOk());
      const [first] = digest.deliveries;
      assert.ok(first);
      await delivered(subject, first);
      const marks = (await receivedOf(subject, first)).map(({ mark }) => mark);
      assert.equal(marks.length, 4);
      assert.equal(new Set(marks).size, 3);
    },
  },
  {
    promise: "what is told together and refused is not received at all, for now or for good as the channel says",
    check: async (subject) => {
      for (const how of ["later", "never"] as const) {
        const digest = digestTo(subject);
        if (subject.notifier.deliverTogether === undefined) return;
        await subject.refuseNext(digest.recipient.address, how);
        const outcome = await subject.notifier.deliverTogether(digest);
        assert.equal(outcome.isErr() && outcome.error.type, how === "later" ? "DeliverLater" : "Undeliverable");
        for (const delivery of digest.deliveries) assert.deepEqual(await receivedOf(subject, delivery), []);
      }
    },
  },
];
