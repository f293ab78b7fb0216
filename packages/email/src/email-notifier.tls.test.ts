import { sampleDelivery } from "@callout/testing";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, test } from "vitest";
import { startMailServer, type MailServer, type ServerKind } from "../test-support/mail-server.ts";
import { emailNotifier } from "./email-notifier.ts";

const servers: MailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

type Client = NonNullable<Parameters<typeof createTransport>[0]>;

/** A server of this kind, and what becomes of a mail that a client set up so sends to it. */
const sending = async (kind: ServerKind, client: object) => {
  const server = await startMailServer(kind);
  servers.push(server);
  const transport = createTransport({
    host: "127.0.0.1",
    port: server.port,
    socketTimeout: 5_000,
    ...client,
  } as Client);
  const outcome = await emailNotifier({ transport, from: "service@svc.example" }).deliver(
    sampleDelivery("clockMissed"),
  );
  transport.close();
  return { outcome, taken: server.taken(), encrypted: server.encrypted() };
};

/** The test server's certificate is signed by nobody. */
const trusting = { tls: { rejectUnauthorized: false } };
const login = { auth: { user: "desk", pass: "s3cr3t" } };

describe("an encrypted connection", () => {
  test("may be one from the beginning", async () => {
    const { taken, encrypted } = await sending({ tls: "implicit" }, { secure: true, ...trusting });
    expect([taken.length, encrypted]).toEqual([1, true]);
  });

  test("may become one by STARTTLS", async () => {
    const { taken, encrypted } = await sending({ tls: "starttls" }, { requireTLS: true, ...trusting });
    expect([taken.length, encrypted]).toEqual([1, true]);
  });

  test.for([
    [{ tls: "implicit" }, { secure: true }],
    [{ tls: "starttls" }, { requireTLS: true }],
    [{}, { requireTLS: true }],
  ] as const)("that cannot be trusted, or had, delays the mail: %j for %j", async ([kind, client]) => {
    const { outcome, taken } = await sending(kind, client);
    expect(outcome._unsafeUnwrapErr().type).toBe("DeliverLater");
    expect(taken).toEqual([]);
  });
});

describe("a server that wants a login", () => {
  test("takes mail after one", async () => {
    expect((await sending({ tls: "starttls", login: "s3cr3t" }, { ...trusting, ...login })).taken).toHaveLength(1);
  });

  test("and refuses it delays the mail, since the password can be mended; the reason does not hold it", async () => {
    const { outcome, taken } = await sending({ tls: "starttls", login: "another" }, { ...trusting, ...login });
    expect(outcome._unsafeUnwrapErr()).toEqual({
      type: "DeliverLater",
      reason: expect.stringMatching(/^the mail server does not take the message now \(535/) as string,
    });
    expect(taken).toEqual([]);
  });

  test("and gets none delays the mail", async () => {
    const { outcome, taken } = await sending({ tls: "starttls", login: "s3cr3t" }, trusting);
    expect(outcome._unsafeUnwrapErr().type).toBe("DeliverLater");
    expect(taken).toEqual([]);
  });
});

test.for([true, false])(
  "with PIPELINING %s, a refused recipient is final and an accepted one is taken",
  async (pipelining) => {
    const server = await startMailServer({ pipelining });
    servers.push(server);
    const transport = createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true });
    const notifier = emailNotifier({ transport, from: "service@svc.example" });
    const delivery = sampleDelivery("clockMissed");
    server.trouble(delivery.recipient.address, { to: "recipient", reply: "550 5.1.1 No such user" });
    expect((await notifier.deliver(delivery))._unsafeUnwrapErr().type).toBe("Undeliverable");
    expect((await notifier.deliver(delivery)).isOk()).toBe(true);
    expect(server.taken()).toHaveLength(1);
  },
);

test("over LMTP, which answers for each recipient after the message, ours may be refused although sending did not fail", async () => {
  const server = await startMailServer({ lmtp: true });
  servers.push(server);
  const transport = createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true, lmtp: true });
  const notifier = emailNotifier({ transport, from: "service@svc.example" });
  const delivery = sampleDelivery("clockMissed");
  server.trouble(delivery.recipient.address, { to: "content", reply: "550 5.2.2 Mailbox full" });
  server.trouble("later@example.com", { to: "content", reply: "452 4.2.2 Mailbox full" });
  const later = { ...delivery, recipient: { ...delivery.recipient, address: "later@example.com" } };
  expect((await notifier.deliver(delivery))._unsafeUnwrapErr().type).toBe("Undeliverable");
  expect((await notifier.deliver(later))._unsafeUnwrapErr().type).toBe("DeliverLater");
  expect((await notifier.deliver(delivery)).isOk()).toBe(true);
});

describe("a transport that sends to several at once, as an application may use", () => {
  test.for([
    [
      { rejected: ["li.lei@example.com"], rejectedErrors: [{ responseCode: 550, command: "RCPT TO" }] },
      "Undeliverable",
    ],
    [{ rejected: ["li.lei@example.com"], rejectedErrors: [{ responseCode: 451, command: "RCPT TO" }] }, "DeliverLater"],
    [
      {
        accepted: ["li.lei@example.com"],
        rejected: ["archive@example.com"],
        rejectedErrors: [{ responseCode: 550, recipient: "archive@example.com" }],
      },
      null,
    ],
    [{ rejected: [{ address: "LI.LEI@example.com" }], rejectedErrors: [{ responseCode: 550 }] }, "Undeliverable"],
  ] as const)("answers for each, and ours counts: %j", async ([sent, type]) => {
    const transport = { sendMail: () => Promise.resolve(sent) };
    const outcome = await emailNotifier({ transport, from: "service@svc.example" }).deliver(
      sampleDelivery("clockMissed"),
    );
    expect(outcome.isErr() ? outcome.error.type : null).toBe(type);
  });
});
