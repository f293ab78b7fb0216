import { setTimeout as pause } from "node:timers/promises";
import type { Delivery, Notifier } from "@callout/core";
import { noticeKeys, sampleDelivery } from "@callout/testing";
import { createTransport, type Transporter } from "nodemailer";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostfix, whyNoPostfix, type Postfix } from "../test-support/postfix.ts";
import { style } from "../test-support/style.ts";
import { emailNotifier } from "./email-notifier.ts";
import { mailFor } from "./mail-for.ts";

const why = whyNoPostfix();
if (why !== null) console.log(`Not tried with Postfix: ${why}`);

describe.runIf(why === null)("through Postfix into a Maildir", () => {
  let postfix: Postfix;
  let transport: Transporter;
  let notifier: Notifier;
  beforeAll(async () => {
    postfix = await startPostfix();
    // One pool for all: Postfix lets one client have fifty connections, and a pool keeps its own open.
    transport = createTransport({ host: "127.0.0.1", port: postfix.port, ignoreTLS: true, pool: true });
    notifier = emailNotifier({ transport, ...style });
  });
  afterAll(async () => {
    transport.close();
    await postfix.stop();
  });

  test("every notice in every language arrives as it was worded, each delivery under its own Message-ID", async () => {
    const deliveries = noticeKeys.flatMap((key) =>
      (["zh-CN", "en"] as const).map((language): Delivery => ({
        ...sampleDelivery(key, { language }),
        id: `${key}/${language}`,
      })),
    );
    for (const delivery of deliveries) expect((await notifier.deliver(delivery)).isOk()).toBe(true);
    while (postfix.delivered().length < deliveries.length) await pause(50);

    const mails = await Promise.all(postfix.delivered().map((source) => PostalMime.parse(source)));
    const arrived = new Map(mails.map((mail) => [mail.messageId, mail]));
    expect(arrived.size).toBe(deliveries.length);
    for (const delivery of deliveries) {
      const { messageId, subject, text } = await mailFor(style, delivery);
      const mail = arrived.get(messageId);
      expect(mail?.subject).toBe(subject);
      expect(mail?.text?.trimEnd()).toBe(text.trimEnd());
    }
  });

  test("a domain that it does not serve is refused for good", async () => {
    const delivery = sampleDelivery("requestClosed");
    const recipient = { ...delivery.recipient, address: "li@elsewhere.example" };
    expect((await notifier.deliver({ ...delivery, recipient }))._unsafeUnwrapErr()).toEqual({
      type: "Undeliverable",
      reason: "the mail server refuses the message for good (554 5.7.1)",
    });
  });
});
