import type { Delivery } from "@callout/core";
import { sampleDelivery } from "@callout/testing";
import { createTransport } from "nodemailer";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMailServer, type MailServer } from "../test-support/mail-server.ts";
import { emailNotifier, type EmailOptions } from "./email-notifier.ts";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

const notifier = (options: Partial<EmailOptions> = {}, socketTimeout = 5_000) =>
  emailNotifier({
    transport: createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true, socketTimeout }),
    from: "滨江服务中心 <service@svc.example>",
    ...options,
  });

let people = 0;
/** A delivery to somebody who has had no mail before. */
const deliveryTo = (changes: Parameters<typeof sampleDelivery<"clockMissed">>[1] = {}): Delivery<"clockMissed"> => {
  const delivery = sampleDelivery("clockMissed", changes);
  const address = `li.lei.${String((people += 1))}@example.com`;
  return { ...delivery, id: `event-${address}`, recipient: { ...delivery.recipient, address } };
};

const mailsTo = async ({ recipient }: Delivery): Promise<readonly Email[]> =>
  Promise.all(
    server
      .taken()
      .filter(({ to }) => to.includes(recipient.address))
      .map(({ source }) => PostalMime.parse(source)),
  );

describe("a mail that was delivered", () => {
  test("reads in Chinese as it was written, in both parts", async () => {
    const delivery = deliveryTo();
    expect((await notifier().deliver(delivery)).isOk()).toBe(true);
    const [mail] = await mailsTo(delivery);
    expect(mail?.subject).toBe("[202411-0001] 超时：解决");
    expect(mail?.from).toEqual({ name: "滨江服务中心", address: "service@svc.example" });
    expect(mail?.to).toEqual([{ name: "李雷", address: delivery.recipient.address }]);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain("“解决”应于2024年11月21日（周四）14:12前完成，到期时仍未完成，现已超时。");
      expect(part).toContain("滨江商务楼");
    }
  });

  test("says which message it is, to which conversation it belongs, and that nothing automatic need answer", async () => {
    const delivery = deliveryTo({ language: "en" });
    await notifier().deliver(delivery);
    const [mail] = await mailsTo(delivery);
    expect(mail?.messageId).toMatch(/^<callout-[0-9a-f]{32}\.acme\.request\.T-1@svc\.example>$/);
    expect(mail?.references).toBe("<callout.acme.request.T-1@svc.example>");
    expect(mail?.inReplyTo).toBe(mail?.references);
    expect(mail?.date).toBe("2024-11-21T06:12:00.000Z");
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("x-auto-response-suppress")).toBe("All");
    expect(header("content-language")).toBe("en");
  });

  test("went to the recipient alone, whatever their name looks like", async () => {
    const delivery = deliveryTo();
    const recipient = { ...delivery.recipient, name: '"Boss" <boss@example.com>,\r\nBcc: eve@example.com' };
    await notifier().deliver({ ...delivery, recipient });
    const taken = server.taken().find(({ to }) => to.includes(recipient.address));
    expect(taken?.to).toEqual([recipient.address]);
    expect(taken?.source).not.toMatch(/^(?:bcc|cc):/im);
    expect((await mailsTo(delivery))[0]?.to).toEqual([{ name: "", address: recipient.address }]);
  });
});

describe("a mail that was not taken", () => {
  test.for([
    ["550 5.1.1 No such user", "recipient", "Undeliverable", "550 5.1.1"],
    ["553 Not allowed", "recipient", "Undeliverable", "553"],
    ["554 5.7.1 Spam", "content", "Undeliverable", "554 5.7.1"],
    ["552 5.3.4 Too big", "content", "Undeliverable", "552 5.3.4"],
    ["450 4.2.1 Mailbox busy", "recipient", "DeliverLater", "450 4.2.1"],
    ["452 4.3.1 Disk full", "content", "DeliverLater", "452 4.3.1"],
    ["421 4.3.2 Going down", "content", "DeliverLater", "421 4.3.2"],
    ["503 5.5.1 Bad sequence", "content", "DeliverLater", "503 5.5.1"],
  ] as const)("after %s to the %s is %s", async ([reply, to, type, codes]) => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, { to, reply: `${reply} <${delivery.recipient.address}>` });
    const refusal = (await notifier().deliver(delivery))._unsafeUnwrapErr();
    expect(refusal.type).toBe(type);
    expect(refusal.reason).toContain(`(${codes})`);
    expect(refusal.reason).not.toContain("@");
    expect(await mailsTo(delivery)).toEqual([]);
  });

  test("is put off by greylisting, then taken, under the same Message-ID", async () => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, { to: "recipient", reply: "451 4.7.1 Greylisted, try again" });
    expect((await notifier().deliver(delivery))._unsafeUnwrapErr().type).toBe("DeliverLater");
    expect((await notifier().deliver(delivery)).isOk()).toBe(true);
    expect((await notifier().deliver(delivery)).isOk()).toBe(true);
    const ids = (await mailsTo(delivery)).map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  test.for(["before", "after"] as const)(
    "is tried again when the connection is lost %s it was kept; the mailbox holds one Message-ID",
    async (drop) => {
      const delivery = deliveryTo();
      server.trouble(delivery.recipient.address, { drop });
      const refusal = (await notifier().deliver(delivery))._unsafeUnwrapErr();
      expect(refusal).toEqual({
        type: "DeliverLater",
        reason: "the connection to the mail server was lost; whether the message was taken is unknown",
      });
      expect((await notifier().deliver(delivery)).isOk()).toBe(true);
      const ids = (await mailsTo(delivery)).map(({ messageId }) => messageId);
      expect(ids).toHaveLength(drop === "after" ? 2 : 1);
      expect(new Set(ids).size).toBe(1);
    },
  );

  test("is tried again when the server does not answer in time", async () => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, { lateByMillis: 1_500 });
    expect((await notifier({}, 300).deliver(delivery))._unsafeUnwrapErr().type).toBe("DeliverLater");
  });

  test("is tried again when there is no server", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: 1, ignoreTLS: true });
    const refusal = (await notifier({ transport }).deliver(deliveryTo()))._unsafeUnwrapErr();
    expect(refusal.type).toBe("DeliverLater");
    expect(refusal.reason).toContain("could not be reached");
  });

  test("is refused before any server is asked when the address is none", async () => {
    const transport = { sendMail: () => Promise.reject(new Error("nobody was to be asked")) };
    const delivery = deliveryTo();
    const recipient = { ...delivery.recipient, address: "li@example.com, eve@example.com" };
    expect((await notifier({ transport }).deliver({ ...delivery, recipient }))._unsafeUnwrapErr()).toEqual({
      type: "Undeliverable",
      reason: "the address is not a mail address",
    });
  });
});
