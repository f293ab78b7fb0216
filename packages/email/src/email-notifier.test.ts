import type { Delivery } from "@callout/core";
import { sampleDelivery } from "@callout/testing";
import { expect, test } from "vitest";
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
