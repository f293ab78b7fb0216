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
    "【自动回复】我已收到您的邮件",
    "[Auto-Reply] Re: [202411-0001] 服务预约",
    "系统自动回复：您的来信已收到",
    "系統自動回覆",
    "Auto Response: I am travelling until Monday",
    "Autoresponder",
    "Automatic response",
  ])("is known by what programs call it where nothing else says so: %s", (subject) => {
    expect(classified({ "In-Reply-To": ours }, "", subject)).toEqual({ type: "automatic", about });
  });

  test.for([
    "Re: 自动回复怎么设置",
    "自动回复功能坏了",
    "系统坏了",
    "[202411-0001] Auto-reply is on again",
    "Automatic replybox is broken",
  ])("is not what only begins or goes on like it: %s", (subject) => {
    expect(classified({ "In-Reply-To": ours }, "", subject).type).toBe("reply");
  });

  test("Auto-Submitted: no is somebody's", () => {
    expect(classified({ "Auto-Submitted": "no", "In-Reply-To": ours }).type).toBe("reply");
  });

  test("Feedback-ID is what relays add to people's mail too", () => {
    const relayed = { "Feedback-ID": "1.eu-west-1.abc=:AmazonSES", "In-Reply-To": ours };
    expect(classified(relayed).type).toBe("reply");
  });
});

describe("a report that is not about delivery is a program's", () => {
  test("that a mail was read", () => {
    const headers = {
      "Content-Type": 'multipart/report; report-type=disposition-notification; boundary="x"',
      "In-Reply-To": ours,
    };
    const body = `--x
Content-Type: text/plain; charset=utf-8

Your message was read on Thursday.

--x
Content-Type: message/disposition-notification

Reporting-UA: mail.example; Foomail 97.1
Final-Recipient: rfc822;li.lei@example.com
Original-Message-ID: ${ours}
Disposition: manual-action/MDN-sent-manually; displayed

--x--
`;
    expect(classified(headers, body, "Read: [202411-0001] 服务预约")).toEqual({ type: "automatic", about });
  });

  test.for(["fbl@provider.example", "postmaster@provider.example", "MAILER-DAEMON@provider.example"])(
    "that a mail was complained about, from %s",
    (address) => {
      const headers = {
        From: `<${address}>`,
        "Content-Type": 'multipart/report; boundary="x"; report-type="feedback-report"',
      };
      const body = `--x
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1

--x
Content-Type: message/rfc822

Message-ID: ${ours}
--x--
`;
      expect(classified(headers, body, "FW: [202411-0001] 服务预约")).toEqual({ type: "automatic", about: null });
    },
  );
});

describe("the answer of a calendar program to an invitation is a program's", () => {
  const calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

  test("as a whole mail", () => {
    const headers = { "Content-Type": 'text/calendar; charset="utf-8"; method=REPLY' };
    expect(classified(headers, "QkVHSU46VkNBTEVOREFS", "Accepted: [202411-0001] 服务预约")).toEqual({
      type: "automatic",
      about: null,
    });
  });

  test("as a part beside words, in base64 and with its header folded", () => {
    const headers = { "Content-Type": 'multipart/alternative; boundary="x"', "In-Reply-To": ours };
    const body = `--x\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\nLi Lei has accepted this invitation.\r\n\r\n--x\r\nContent-Type: text/calendar; charset="UTF-8";\r\n\tmethod="REPLY"\r\nContent-Transfer-Encoding: base64\r\n\r\nQkVHSU46VkNBTEVOREFS\r\n--x--\r\n`;
    expect(classified(headers, body, "Accepted: [202411-0001] 服务预约")).toEqual({ type: "automatic", about });
  });

  test("as a part that only its content tells", () => {
    const body = `--x\r\nContent-Type: application/ics; name="invite.ics"\r\n\r\n${calendar}--x--\r\n`;
    expect(classified({ "In-Reply-To": ours }, body, "已接受：服务预约")).toEqual({ type: "automatic", about });
  });

  test("but not a wish for another time, which somebody must read, nor words about it", () => {
    const countered = { "Content-Type": "text/calendar; method=COUNTER", "In-Reply-To": ours };
    expect(classified(countered, calendar.replace("REPLY", "COUNTER")).type).toBe("reply");
    const quoted = "Your file says:\r\n> METHOD:REPLY\r\nand text/calendar; method=REPLY. Is that right?\r\n";
    expect(classified({ "In-Reply-To": ours }, quoted).type).toBe("reply");
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
    expect(classified(headers, report("constructor", "5.0.0"))).toMatchObject({ outcome: "failed" });
    expect(classified(headers, report("relayed", "2.0.0"))).toMatchObject({ outcome: "delivered", status: "2.0.0" });
  });

  test("about an international address has the same form under another name", () => {
    const international = {
      ...headers,
      "Content-Type": 'multipart/report; report-type=global-delivery-status; boundary="x"',
    };
    const body = report("failed", "5.1.1").replace("message/delivery-status", "message/global-delivery-status");
    expect(classified(international, body)).toEqual({ type: "bounce", about, outcome: "failed", status: "5.1.1" });
  });

  test("that a mail is late, in words alone, is no failure", () => {
    const headers = { From: "Mail Delivery System <Mailer-Daemon@mail.example>", "Auto-Submitted": "auto-replied" };
    const body = `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.example.

The message identifier is:     1tE2Xy-000abc-1f

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals.
`;
    const subject = "Warning: message 1tE2Xy-000abc-1f delayed 24 hours";
    expect(classified({ ...headers, References: ours }, body, subject)).toEqual({
      type: "bounce",
      about,
      outcome: "delayed",
      status: null,
    });
    const failed = { ...headers, "X-Failed-Recipients": "nobody@example.com" };
    expect(classified(failed, "unknown user", "Mail delivery failed: your visit is delayed")).toMatchObject({
      outcome: "failed",
    });
    expect(classified(headers, "unknown user", "Undeliverable: Your visit is delayed")).toMatchObject({
      outcome: "failed",
    });
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

  test.for<Readonly<Record<string, string>>>([{ "Return-Path": "<>" }, { "Auto-Submitted": "auto-replied" }])(
    "reports, where it says that it answers by itself: %j",
    (headers) => {
      expect(classified({ ...from, "In-Reply-To": ours, ...headers }, "邮件被退回", "系统退信")).toEqual({
        type: "bounce",
        about,
        outcome: "failed",
        status: null,
      });
    },
  );
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
