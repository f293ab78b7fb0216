import { sampleDelivery } from "@callout/testing";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startMailServer } from "../test-support/mail-server.ts";
import { anyText } from "../test-support/hostile.ts";
import { classifyInbound } from "./classify-inbound.ts";
import { emailNotifier } from "./email-notifier.ts";

const FROM = "service@svc.example";
const ours = "<callout-0123456789abcdef0123456789abcdef.acme.request.T-1@svc.example>";
const root = "<callout.acme.request.T-1@svc.example>";
const about = { tenant: "acme", stream: { kind: "request", id: "T-1" } };

const classified = (headers: Readonly<Record<string, string>>, body = "", subject = "") =>
  classifyInbound({ headers: Object.entries(headers).map(([key, value]) => ({ key, value })), subject, body }, FROM);

describe("somebody's mail", () => {
  test("is a reply to the request whose mail it answers, by either header", () => {
    expect(classified({ "In-Reply-To": ours })).toEqual({ type: "reply", about });
    expect(classified({ References: `${root} ${ours} <other@mail.example>` })).toEqual({ type: "reply", about });
  });

  test("is a message when it answers nothing of ours; numbers in its subject may say what it is about", () => {
    expect(classified({ "In-Reply-To": "<x@mail.example>" }, "", "水泵还在响")).toEqual({
      type: "message",
      numbers: [],
    });
    expect(classified({}, "", "Re: [202411-0001] 超时 【202411-0002】")).toEqual({
      type: "message",
      numbers: ["202411-0001", "202411-0002"],
    });
  });

  test("is no reply when it names an id of another domain", () => {
    const forged = root.replace("svc.example", "evil.example");
    expect(classified({ "In-Reply-To": forged }).type).toBe("message");
  });
});

describe("a program's mail", () => {
  test.for<Readonly<Record<string, string>>>([
    { "Auto-Submitted": "auto-replied" },
    { "Auto-Submitted": "auto-generated; owner-email=x@y.example" },
    { Precedence: "bulk" },
    { Precedence: "auto_reply" },
    { "X-Auto-Response-Suppress": "OOF, AutoReply" },
    { "X-Autoreply": "yes" },
    { "List-Id": "<news.example.com>" },
    { "Return-Path": "<>" },
  ])("is never taken for a reply: %j", (headers) => {
    expect(classified({ ...headers, "In-Reply-To": ours })).toEqual({ type: "automatic", about });
  });

  test.for([
    "自动回复：我在休假",
    "自动回复",
    "Automatic reply: on leave",
    "Out of Office Re: [202411-0001]",
    "Auto-Reply",
  ])("is known by what programs call it where nothing else says so: %s", (subject) => {
    expect(classified({ "In-Reply-To": ours }, "", subject)).toEqual({ type: "automatic", about });
  });

  test.for(["Re: 自动回复怎么设置", "自动回复功能坏了", "Automatic replybox is broken"])(
    "is not what only begins or goes on like it: %s",
    (subject) => {
      expect(classified({ "In-Reply-To": ours }, "", subject).type).toBe("reply");
    },
  );

  test("Auto-Submitted: no is somebody's", () => {
    expect(classified({ "Auto-Submitted": "no", "In-Reply-To": ours }).type).toBe("reply");
  });
});

describe("a mail server's report", () => {
  const report = (action: string, status: string) => `--x
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; nobody@example.com
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.com>: Recipient address rejected

--x
Content-Type: text/rfc822-headers

References: ${root}
Message-ID:
 ${ours}
--x--
`;
  const headers = {
    "Content-Type": 'multipart/report; report-type=delivery-status; boundary="x"',
    "Return-Path": "<>",
  };

  test("says what became of which mail", () => {
    expect(classified(headers, report("failed", "5.1.1"))).toEqual({
      type: "bounce",
      about,
      outcome: "failed",
      status: "5.1.1",
    });
    expect(classified(headers, report("delayed", "4.4.1"))).toMatchObject({ outcome: "delayed", status: "4.4.1" });
    expect(classified(headers, report("relayed", "2.0.0"))).toMatchObject({ outcome: "delivered", status: "2.0.0" });
  });

  test("of an old kind is a failure without a status", () => {
    const old = { From: "MAILER-DAEMON@mail.example.com", "X-Failed-Recipients": "nobody@example.com" };
    expect(classified(old, "unknown user")).toEqual({ type: "bounce", about: null, outcome: "failed", status: null });
  });
});

describe("a postmaster's mail", () => {
  const from = { From: "Mail system <PostMaster@mail.example>" };

  test("reports what became of a mail, even in words that no standard knows", () => {
    const body = `抱歉，您的邮件被退回来了\nMessage-ID: ${ours}`;
    expect(classified(from, body, "系统退信")).toEqual({ type: "bounce", about, outcome: "failed", status: null });
  });

  test("is somebody's when it answers one of ours", () => {
    expect(classified({ ...from, "In-Reply-To": ours })).toEqual({ type: "reply", about });
  });
});

test("our own mail, come back as it was sent, is a loop; a reply to it leads to its request", async () => {
  const server = await startMailServer();
  const transport = createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true });
  await emailNotifier({ transport, from: FROM }).deliver(sampleDelivery("requestLogged"));
  const sent = await PostalMime.parse(server.taken()[0]?.source ?? "");
  await server.stop();
  expect(classifyInbound({ headers: sent.headers, subject: sent.subject ?? "", body: "" }, FROM)).toEqual({
    type: "loop",
  });
  expect(classified({ "In-Reply-To": sent.messageId ?? "" })).toEqual({ type: "reply", about });
});

test("nothing that comes in makes it fail, and what says it is automatic is never answered", () => {
  const headers = fc.array(
    fc.record({
      key: fc.oneof(fc.constantFrom("From", "References", "Content-Type", "Precedence"), anyText),
      value: anyText,
    }),
  );
  fc.assert(
    fc.property(headers, anyText, anyText, (lines, subject, body) => {
      const automatic = [...lines, { key: "auto-submitted", value: "auto-replied" }];
      expect(["automatic", "bounce", "loop"]).toContain(
        classifyInbound({ headers: automatic, subject, body }, FROM).type,
      );
      classifyInbound({ headers: lines, subject, body }, FROM);
    }),
  );
});
