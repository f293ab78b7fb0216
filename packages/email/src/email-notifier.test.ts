import type { Delivery } from "@callout/core";
import { sampleDelivery } from "@callout/testing";
import { describe, expect, test } from "vitest";
import { emailNotifier, type EmailOptions } from "./email-notifier.ts";
import { builtInLanguages } from "./language-packs.ts";
import type { OutgoingMail } from "./mail-transport.ts";

/** The mail that the notifier hands to its transport. */
const mailOf = async (options: Partial<EmailOptions>, delivery: Delivery = sampleDelivery("clockMissed")) => {
  const sent: OutgoingMail[] = [];
  const transport = { sendMail: (mail: OutgoingMail) => Promise.resolve(sent.push(mail)) };
  (await emailNotifier({ transport, from: "service@svc.example", ...options }).deliver(delivery))._unsafeUnwrap();
  return sent[0];
};

test("an application words a notice its own way, and leaves the others", async () => {
  const wording: EmailOptions["wording"] = {
    "zh-CN": {
      clockMissed: ({ variables, moment }) => ({
        subject: "赶紧！",
        opening: [`${variables.clockLabel["zh-CN"]}过了：${moment(variables.dueAt)}`],
        facts: [],
        quotes: [],
        closing: [],
      }),
    },
  };
  expect((await mailOf({ wording }))?.subject).toBe("[202411-0001] 赶紧！");
  expect((await mailOf({ wording }))?.text).toContain("解决过了：2024年11月21日（周四）14:12");
  expect((await mailOf({ wording }, sampleDelivery("requestClosed")))?.subject).toBe("[202411-0001] 服务请求已关闭");
});

test("an application adds a language; a tag nobody has a pack for is read in its nearest, else in English", async () => {
  const german = { ...builtInLanguages.en, tag: "de", greeting: () => "Guten Tag," };
  const greeted = async (language: string) => {
    const plain = sampleDelivery("requestClosed", { language: "en" });
    const delivery = { ...plain, recipient: { ...plain.recipient, language: language as "en" } };
    return (await mailOf({ languages: { de: german } }, delivery))?.text.split("\n", 1)[0];
  };
  expect(await greeted("de")).toBe("Guten Tag,");
  expect(await greeted("de-AT")).toBe("Guten Tag,");
  expect(await greeted("zh-Hans")).toBe("Ann Lee，您好：");
  expect(await greeted("pt")).toBe("Dear Ann Lee,");
});

test("the brand and the link to the request stand in every mail", async () => {
  const mail = await mailOf({
    brand: { name: "滨江服务中心", lines: ["热线 400 800 0000"], accent: "#0a7d33" },
    links: { request: ({ stream }) => `https://svc.example/requests/${stream.id}` },
  });
  expect(mail?.text).toContain("查看服务请求单：https://svc.example/requests/T-1\n");
  expect(mail?.text).toContain("\n-- \n滨江服务中心\n热线 400 800 0000\n");
  expect(mail?.html).toContain("border-top:4px solid #0a7d33");
});

test("the customer is sent to sign and rate, and told until when the link works; nobody else is", async () => {
  const links = { signOff: () => Promise.resolve("https://svc.example/sign?token=abc") };
  const mail = await mailOf({ links }, sampleDelivery("signOffRequested", { language: "en" }));
  expect(mail?.text).toContain(
    "Sign and rate (until Thursday 28 November 2024, 15:05): https://svc.example/sign?token=abc\n",
  );
  expect(mail?.html).toContain('<a href="https://svc.example/sign?token=abc">');
  expect((await mailOf({ links }, sampleDelivery("requestClosed")))?.text).not.toContain("svc.example");
});

test("the customer who is asked how the service was is sent to the questions, and told until when; nobody else is", async () => {
  const links = { answer: ({ stream }: Delivery) => `https://svc.example/answer/${stream.id}` };
  const mail = await mailOf({ links }, sampleDelivery("answerInvited", { language: "en" }));
  expect(mail?.text).toContain(
    "Answer the questions (until Thursday 28 November 2024, 15:05): https://svc.example/answer/T-1\n",
  );
  expect((await mailOf({ links }, sampleDelivery("signOffRequested")))?.text).not.toContain("svc.example");
});

test("the link to another record than a request does not call it one", async () => {
  const links = { request: () => "https://svc.example/c-1" };
  const complaint = { ...sampleDelivery("complaintReceived"), stream: { kind: "complaint", id: "c-1" } };
  expect((await mailOf({ links }, complaint))?.text).toContain("查看单据：https://svc.example/c-1\n");
  const abroad = { ...complaint, recipient: sampleDelivery("complaintReceived", { language: "en" }).recipient };
  expect((await mailOf({ links }, abroad))?.text).toContain("Open the record: https://svc.example/c-1\n");
});

describe("a revisit", () => {
  const own = sampleDelivery("revisitPlanned", { language: "en" });
  const ofAsset = { ...own, variables: { ...own.variables, requestId: "r-1", number: null } };

  test("is named by the request that it asks about, or by itself where it asks about none", async () => {
    expect((await mailOf({}, own))?.text).toContain("Service request: 202411-0001\n");
    expect((await mailOf({}, ofAsset))?.text).toContain("Follow-up: r-1\n");
  });

  test("is in the conversation of the request that it asks about", async () => {
    const stream = { kind: "revisit", id: "r-1" };
    expect((await mailOf({}, { ...own, stream }))?.references).toBe(
      "<callout.acme.request.T-1@svc.example> <callout.acme.revisit.r-1@svc.example>",
    );
    const alone = await mailOf({}, { ...ofAsset, stream });
    expect([alone?.references, alone?.inReplyTo]).toEqual(Array(2).fill("<callout.acme.revisit.r-1@svc.example>"));
  });
});

describe("the period of a report", () => {
  const periodOf = async (timeZone: string, variables: object = {}) => {
    const delivery = sampleDelivery("reportWanted", { language: "en" });
    const recipient = { ...delivery.recipient, timeZone };
    const mail = await mailOf({}, { ...delivery, recipient, variables: { ...delivery.variables, ...variables } });
    return /^Period: (.*)$/m.exec(mail?.text ?? "")?.[1];
  };

  test("is told in days, the last of them included", async () => {
    expect(await periodOf("Asia/Shanghai")).toBe("Friday 1 November 2024 to Saturday 30 November 2024");
    expect(await periodOf("Asia/Shanghai", { periodUntil: "2024-11-01T16:00:00.000Z" })).toBe("Friday 1 November 2024");
  });

  test("is told with its times to somebody whose days begin otherwise", async () => {
    expect(await periodOf("Europe/London")).toBe("Thursday 31 October 2024, 16:00 to Saturday 30 November 2024, 16:00");
  });
});

test("what happened once is not told in the plural", async () => {
  const told = (await mailOf({}, sampleDelivery("visitDispatched", { language: "en" })))?.text;
  expect(told).toContain(
    "Repaired before: the whole unit: 2 times (after more than 3 it is replaced); driver-60W: once (after more than 3 it is replaced)",
  );
});

test("the dispatched engineer reads whom to visit, where, and what is to be confirmed before work starts", async () => {
  const told = (await mailOf({}, sampleDelivery("visitDispatched", { language: "en" })))?.text;
  expect(told).toContain(
    [
      "Customer: 滨江商务楼",
      "Site: 滨江商务楼地下一层泵房",
      "Engineer: 王强",
      "Service: On site",
      "Appointment: Thursday 21 November 2024, 13:30–15:30",
      "Contact: 刘洋 · +86 571 8000 0000 · 滨江区江南大道1号",
      "Dispatched: Thursday 21 November 2024, 10:14",
      "Confirmed by the customer before work starts: Business data is backed up",
    ].join("\n"),
  );
});

describe("mails of a sort that its reader may end", () => {
  const ending = (link: string) => ({ links: { unsubscribe: () => link } });
  const headersOf = async (options: Partial<EmailOptions>) => (await mailOf(options))?.headers ?? {};

  test("say how, in one step, and that they are bulk mail", async () => {
    expect(await headersOf(ending("https://svc.example/end?t=1"))).toMatchObject({
      "List-Unsubscribe": "<https://svc.example/end?t=1>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
      "Auto-Submitted": "auto-generated",
    });
  });

  test.for(["http://svc.example/end", "javascript:alert(1)", "https://svc.example/>\r\nBcc: eve@example.com"])(
    "offer no way that is not safe: %s",
    async (link) => {
      const said = Object.values(await headersOf(ending(link))).join("\n");
      expect(said).not.toMatch(/http:|javascript|\r|\nBcc/);
    },
  );

  test("are not those that it must go on getting", async () => {
    expect(Object.keys(await headersOf({}))).toEqual([
      "Auto-Submitted",
      "X-Auto-Response-Suppress",
      "Content-Language",
    ]);
  });
});

test("wording that fails delays its notice and says which", async () => {
  const wording = {
    "zh-CN": {
      clockMissed: () => {
        throw new Error("李雷");
      },
    },
  };
  const transport = { sendMail: () => Promise.resolve() };
  const notifier = emailNotifier({ transport, from: "service@svc.example", wording });
  expect((await notifier.deliver(sampleDelivery("clockMissed")))._unsafeUnwrapErr()).toEqual({
    type: "DeliverLater",
    reason: "the wording or link of clockMissed failed",
  });
});

test.for<Partial<EmailOptions>>([{ from: "nobody" }, { brand: { name: "x", accent: "#red" } }])(
  "what cannot be meant in the configuration is refused at once: %j",
  (options) => {
    const transport = { sendMail: () => Promise.resolve() };
    expect(() => emailNotifier({ transport, from: "service@svc.example", ...options })).toThrow(RangeError);
  },
);
