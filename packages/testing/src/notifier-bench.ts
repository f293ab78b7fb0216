import assert from "node:assert/strict";
import type { Delivery, NoticeKey } from "@callout/core";
import type { NotifierSubject, ReceivedNotice } from "./notifier-subject.ts";
import { sampleDelivery } from "./sample-deliveries.ts";

let count = 0;

/** A name, and a number, that no other case has. */
export const freshName = (): string => `n${crypto.randomUUID().slice(0, 13)}-${String((count += 1))}`;

/** A delivery of its own kind: another id, another recipient, about a request with another number. */
export const deliveryTo = <Key extends NoticeKey = "requestLogged">(
  { addressOf }: NotifierSubject,
  key: Key = "requestLogged" as Key,
  language: "zh-CN" | "en" = "zh-CN",
): Delivery<Key> => {
  const [id, sample] = [freshName(), sampleDelivery(key, { language })];
  return {
    ...sample,
    id: `event-${id}/0`,
    variables: { ...sample.variables, number: id },
    recipient: { ...sample.recipient, id, address: addressOf(id) },
  };
};

/** Delivers it, or throws the reason why not. */
export const delivered = async ({ notifier }: NotifierSubject, delivery: Delivery): Promise<void> => {
  const outcome = await notifier.deliver(delivery);
  assert.ok(outcome.isOk(), outcome.isErr() ? outcome.error.reason : "");
};

/** Delivers it to somebody who refuses; the type of the refusal. */
export const refused = async (
  subject: NotifierSubject,
  delivery: Delivery,
  how: "later" | "never",
): Promise<string> => {
  await subject.refuseNext(delivery.recipient.address, how);
  return (await subject.notifier.deliver(delivery))._unsafeUnwrapErr().type;
};

/** What its recipient received about its request. */
export const receivedOf = async (subject: NotifierSubject, delivery: Delivery): Promise<readonly ReceivedNotice[]> =>
  (await aboutRequestOf(subject, delivery)).filter(({ address }) => address === delivery.recipient.address);

/** Everyone who received anything about its request, once for each time. */
export const addressesToldOf = async (subject: NotifierSubject, delivery: Delivery): Promise<readonly string[]> =>
  (await aboutRequestOf(subject, delivery)).map(({ address }) => address);

const aboutRequestOf = async (subject: NotifierSubject, { variables }: Delivery): Promise<readonly ReceivedNotice[]> =>
  (await subject.received()).filter(({ content }) => content.includes(variables.number ?? variables.requestId));
