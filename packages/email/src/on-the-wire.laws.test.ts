import type { Delivery } from "@callout/core";
import { sampleDelivery } from "@callout/testing";
import fc from "fast-check";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { anyDelivery, anyText, deliveryWith, hostileTexts, templateTexts } from "../test-support/hostile.ts";
import { style } from "../test-support/style.ts";
import { classifyInbound } from "./classify-inbound.ts";
import { linesOf, unlinked } from "./clean-text.ts";
import { emailNotifier, type EmailOptions } from "./email-notifier.ts";

/** What goes to the mail server for a delivery, and what a mail program that shares no code with the sender reads in it. */
const wired = async (delivery: Delivery, options: Partial<EmailOptions> = {}) => {
  const sent: { readonly envelope: unknown; readonly source: string }[] = [];
  const wire = createTransport({ streamTransport: true, buffer: true });
  const transport: EmailOptions["transport"] = {
    sendMail: async (mail) => {
      const { envelope, message } = await wire.sendMail(mail);
      sent.push({ envelope, source: (message as Buffer).toString() });
    },
  };
  (await emailNotifier({ transport, ...style, ...options }).deliver(delivery))._unsafeUnwrap();
  const { envelope, source = "" } = sent[0] ?? {};
  return { envelope, source, read: await PostalMime.parse(source) };
};

const OURS = [
  ...["from", "to", "subject", "message-id", "in-reply-to", "references", "date", "mime-version", "content-type"],
  ...["auto-submitted", "x-auto-response-suppress", "content-language"],
].toSorted();

describe("whatever people wrote, on the wire", () => {
  test("the headers are ours, each once, and no line of them is broken or too long", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const { source, read } = await wired(delivery);
        expect(read.headers.map(({ key }) => key).toSorted()).toEqual(OURS);
        const [head = ""] = source.split("\r\n\r\n", 1);
        expect(head).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
        for (const line of head.split("\r\n")) expect(line).toMatch(/^(?:[A-Za-z-]+:|[ \t]+)[ -~]{0,990}$/);
      }),
    );
  });

  test("it is from us, to its recipient alone", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const { envelope, read } = await wired(delivery);
        const { address } = delivery.recipient;
        expect(envelope).toEqual({ from: style.from.address, to: [address] });
        expect(read.from).toEqual(style.from);
        expect(read.to).toEqual([{ name: expect.any(String) as string, address }]);
        expect([read.cc, read.bcc, read.replyTo, read.sender]).toEqual([undefined, undefined, undefined, undefined]);
      }),
    );
  });

  test("it has the parts of its template and no others", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const [hostile, plain] = await Promise.all(
          [delivery, sampleDelivery(delivery.key)].map(async (one) => (await wired(one)).read),
        );
        const attached = (read: typeof hostile) =>
          read?.attachments.map(({ mimeType, filename }) => [mimeType, filename]);
        expect(attached(hostile)).toEqual(attached(plain));
      }),
    );
  });
});

/** Each with what begins it, for a name that fits on a line. */
const hostileCases = hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text] as const);

test.for(hostileCases)("nothing gets out of its place where everything is %s", async ([, text]) => {
  for (const key of ["visitAnnounced", "requestLogged", "complaintReceived"] as const) {
    const plain = sampleDelivery(key);
    const [hostile, harmless] = await Promise.all([deliveryWith(plain, [text]), plain].map((one) => wired(one)));
    expect(hostile?.envelope).toEqual(harmless?.envelope);
    expect(hostile?.read.headers.map(({ key: name }) => name)).toEqual(
      harmless?.read.headers.map(({ key: name }) => name),
    );
    expect(hostile?.read.from).toEqual(style.from);
    const elements = [hostile, harmless].map((one) =>
      one?.read.html?.match(/<[^>]*>/g)?.filter((tag) => tag !== "<br />"),
    );
    expect(elements[0]).toEqual(elements[1]);
    expect((hostile?.source ?? "").length).toBeLessThan(200_000);
  }
});

describe("what people wrote is told as they wrote it", () => {
  const told = async (symptom: string) =>
    (await wired(sampleDelivery("requestLogged", { texts: { symptom } }))).read.text ?? "";

  test("line by line", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (symptom) => {
        const lines = linesOf(unlinked(linesOf(symptom).join("\n")), 4_000);
        const quoted = lines.map((line) => `> ${line}`.trimEnd()).join("\n");
        expect(`\n${await told(symptom)}`).toContain(`\n${quoted}\n`);
      }),
    );
  });

  test.for(templateTexts)("no template is filled in: %s", async (template) => {
    expect(await told(template)).toContain(`\n> ${unlinked(template)}\n`);
  });
});

test("a sender whose domain is international is written in ASCII throughout, and answers find their request", async () => {
  const from = "service@例子.中国";
  const { source, read } = await wired(sampleDelivery("visitAnnounced"), { from });
  expect(source).toMatch(/^[\t\r\n -~]*$/);
  const message = { subject: read.subject ?? "", body: "" };
  expect(classifyInbound({ headers: read.headers, ...message }, from).type).toBe("loop");
  const ids = [read.messageId, read.inReplyTo, read.references];
  for (const id of ids) expect(id).toContain("@xn--fsqu00a.xn--fiqs8s>");
  for (const id of [...ids, "<callout.acme.request.T-1@例子.中国>"]) {
    const answered = { headers: [{ key: "References", value: id ?? "" }], ...message };
    expect(classifyInbound(answered, from)).toMatchObject({ type: "reply", about: { stream: { id: "T-1" } } });
  }
  const calendar = read.attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content as ArrayBuffer;
  expect(new TextDecoder().decode(calendar).match(/@\S+/g)).toEqual([
    "@xn--fsqu00a.xn--fiqs8s",
    "@xn--fsqu00a.xn--fiqs8s",
    "@example.com",
  ]);
});

describe("a link to end mails of a sort", () => {
  const told = async (href: string) => {
    const { source, read } = await wired(sampleDelivery("requestClosed"), { links: { unsubscribe: () => href } });
    return { lines: source.split("\r\n"), ends: read.headers.find(({ key }) => key === "list-unsubscribe")?.value };
  };
  const lengths = fc.integer({ min: 1, max: 1_960 });

  test("stands in one line that every mail server takes, or in none", async () => {
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const href = `https://svc.example/end?token=${"t".repeat(length)}`;
        const { lines, ends } = await told(href);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
        expect([`<${href}>`, undefined]).toContain(ends);
      }),
    );
  });

  test("is left out from the first character that is too many, with what else marks such a mail", async () => {
    const href = (length: number) => "https://svc.example/end?".padEnd(length, "t");
    expect((await told(href(978))).ends).toBe(`<${href(978)}>`);
    const { lines, ends } = await told(href(979));
    expect(ends).toBeUndefined();
    expect(lines.filter((line) => /^(?:List-Unsubscribe-Post|Precedence):/.test(line))).toEqual([]);
  });
});

test("a link stays within its attribute and its line, whatever it leads to", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (tail) => {
      const { read } = await wired(sampleDelivery("requestClosed"), {
        links: { request: () => `https://svc.example/requests/${tail}` },
      });
      const links = read.html?.match(/<a [^>]*>/g) ?? [];
      expect(links.length).toBeLessThanOrEqual(1);
      for (const link of links) expect(link).toMatch(/^<a href="https:\/\/svc\.example\/[!-~]*">$/);
      for (const link of read.text?.match(/\w+:\/\/.*/g) ?? [])
        expect(link).toMatch(/^https:\/\/svc\.example\/[!-~]*$/);
    }),
  );
});
