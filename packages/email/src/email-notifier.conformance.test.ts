import { notifierConformance, type NotifierSubject, type ReceivedNotice } from "@callout/testing";
import { createTransport, type Transporter } from "nodemailer";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, test } from "vitest";
import { startMailServer, type MailServer, type TakenMail } from "../test-support/mail-server.ts";
import { emailNotifier } from "./email-notifier.ts";

let server: MailServer;
let transport: Transporter;
beforeAll(async () => {
  server = await startMailServer();
  transport = createTransport({ pool: true, host: "127.0.0.1", port: server.port, ignoreTLS: true });
});
afterAll(async () => {
  transport.close();
  await server.stop();
});

const REFUSALS = { later: "451 4.7.1 Try again", never: "550 5.1.1 No such user" };

const parsed = new Map<TakenMail, Promise<ReceivedNotice>>();
const noticeIn = async ({ to, source }: TakenMail): Promise<ReceivedNotice> => {
  const { messageId = "", subject = "", text = "" } = await PostalMime.parse(source);
  return { address: to.join(), mark: messageId, content: `${subject}\n${text}` };
};

const subject = (): NotifierSubject => ({
  notifier: emailNotifier({ transport, from: "service@svc.example" }),
  addressOf: (name) => `${name}@example.com`,
  received: () =>
    Promise.all(
      server.taken().map((mail) => {
        const notice = parsed.get(mail) ?? noticeIn(mail);
        parsed.set(mail, notice);
        return notice;
      }),
    ),
  refuseNext: async (address, how) => {
    server.trouble(address, { to: "recipient", reply: REFUSALS[how] });
    return Promise.resolve();
  },
});

describe("emailNotifier over SMTP", () => {
  test.for(notifierConformance)("$promise", ({ check }) => check(subject()));
});
