import type { Delivery, Digest } from "@callout/core";
import { noticeKeys, sampleDelivery } from "@callout/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDelivery } from "../test-support/hostile.ts";
import { style } from "../test-support/style.ts";
import { classifyInbound } from "./classify-inbound.ts";
import { digestMailFor } from "./mail-for.ts";

const numbered = (key: Delivery["key"], number: string, language: "zh-CN" | "en" = "en"): Delivery => {
  const delivery = sampleDelivery(key, { language });
  return { ...delivery, id: `${key}/${number}`, variables: { ...delivery.variables, number } };
};
const digestOf = (deliveries: readonly [Delivery, ...Delivery[]], id = "digest-1"): Digest => ({
  id,
  tenant: "acme",
  recipient: deliveries[0].recipient,
  deliveries,
});

describe("a digest by mail", () => {
  const two = digestOf([numbered("requestLogged", "202411-0001"), numbered("complaintReceived", "202411-0002")]);

  test("tells of each notice under its number, and names the numbers in its subject", async () => {
    const { subject, text, html } = await digestMailFor(style, two);
    expect(subject).toBe("Summary: 2 notices [202411-0001] [202411-0002]");
    for (const said of [text, html]) {
      expect(said).toContain("[202411-0001] We have logged your service request");
      expect(said).toContain("[202411-0002] New complaint");
    }
    expect(html.match(/<h2 /g)).toHaveLength(2);
    expect(text.match(/^Dear Ann Lee,$/gm)).toHaveLength(1);
    expect(text.match(/^-- $/gm)).toHaveLength(1);
  });

  test("belongs to no conversation: an answer is somebody's message about the numbers in its subject", async () => {
    const { subject, messageId, references, inReplyTo } = await digestMailFor(style, two);
    expect([references, inReplyTo]).toEqual([undefined, undefined]);
    const from = style.from.address;
    const answer = { headers: [{ key: "In-Reply-To", value: messageId }], subject: `Re: ${subject}`, body: "" };
    expect(classifyInbound(answer, from)).toEqual({ type: "message", numbers: ["202411-0001", "202411-0002"] });
    const returned = { headers: [{ key: "Message-ID", value: messageId }], subject, body: "" };
    expect(classifyInbound(returned, from)).toEqual({ type: "loop" });
  });

  test("is the same mail every time, and another digest is another", async () => {
    expect(await digestMailFor(style, two)).toEqual(await digestMailFor(style, two));
    const other = await digestMailFor(style, { ...two, id: "digest-2" });
    expect(other.messageId).not.toBe((await digestMailFor(style, two)).messageId);
  });

  test("can hold every notice in every language", async () => {
    for (const language of ["zh-CN", "en"] as const) {
      const [first, ...others] = noticeKeys.map((key, at) => numbered(key, `N-${String(at)}`, language));
      if (first === undefined) throw new Error("no notices");
      const { text, html } = await digestMailFor(style, digestOf([first, ...others]));
      noticeKeys.forEach((_, at) => expect(text).toContain(`[N-${String(at)}]`));
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("keeps headers of one line and no links but the application's, whatever people wrote", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, anyDelivery, async (one, other) => {
        // Numbers are the desk's own.
        const ours = { ...one, variables: { ...one.variables, number: "1" } } as Delivery;
        const theirs = {
          ...other,
          recipient: one.recipient,
          variables: { ...other.variables, number: "2" },
        } as Delivery;
        const digest = digestOf([ours, theirs]);
        const { subject, to, text, html } = await digestMailFor(style, digest);
        for (const header of [subject, to.name, to.address]) expect(header).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        const reaching = (html.match(/<[^>]*>/g) ?? []).filter((element) =>
          /\s(?:href|src|action|background)=/i.test(element),
        );
        for (const element of reaching)
          expect(element).toMatch(/^<a href="https:\/\/svc\.example\/(?:requests|sign)\/T-1">$/);
        for (const link of text.match(/\w+:\/\/\S*/g) ?? []) expect(link).toMatch(/^https:\/\/svc\.example\//);
      }),
    );
  });
});
