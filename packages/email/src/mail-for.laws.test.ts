import type { Delivery } from "@callout/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticeKeys, sampleDelivery } from "@callout/testing";
import { anyDelivery } from "../test-support/hostile.ts";
import { style } from "../test-support/style.ts";
import { mailFor } from "./mail-for.ts";

/** Everything of a page but its text: which elements, with which attributes, in which order. */
const elementsOf = (page: string): readonly string[] => page.match(/<[^>]*>/g) ?? [];
const shapeOf = (page: string): readonly string[] => elementsOf(page).filter((element) => element !== "<br />");

const linksOf = ({ key }: Delivery): readonly string[] => [
  ...(key === "signOffRequested" ? ["https://svc.example/sign/T-1"] : []),
  "https://svc.example/requests/T-1",
];

describe("whatever people wrote", () => {
  test("every header is one clean line", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const { subject, to, messageId, references, inReplyTo, headers } = await mailFor(style, delivery);
        for (const header of [
          subject,
          to.name,
          to.address,
          messageId,
          references,
          inReplyTo,
          ...Object.values(headers),
        ])
          expect(header).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect([...subject].length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("the page keeps the elements of its template, each attribute included", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const harmless = {
          ...delivery,
          variables: sampleDelivery(delivery.key).variables,
          texts: sampleDelivery(delivery.key).texts,
        };
        const [hostile, plain] = await Promise.all([mailFor(style, delivery), mailFor(style, harmless)]);
        expect(shapeOf(hostile.html)).toEqual(shapeOf(plain.html));
      }),
    );
  });

  test("the only link is the application's", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const { text, html } = await mailFor(style, { ...delivery, variables: { ...delivery.variables, number: "1" } });
        expect(text.match(/\w+:\/\/\S*/g)).toEqual(linksOf(delivery));
        const reaching = elementsOf(html).filter((element) => /\s(?:href|src|action|background)=/i.test(element));
        expect(reaching).toEqual(linksOf(delivery).map((link) => `<a href="${link}">`));
      }),
    );
  });

  test("it is marked as theirs in plain text, line by line", async () => {
    const { text } = await mailFor(
      style,
      sampleDelivery("requestLogged", { texts: { symptom: "停机\r\n-- \r\n另一家公司" } }),
    );
    expect(text).toContain("\n> 停机\n> --\n> 另一家公司\n");
    expect(text.match(/^-- $/gm)).toHaveLength(1);
  });

  test("a mail stays small", async () => {
    await fc.assert(
      fc.asyncProperty(anyDelivery, async (delivery) => {
        const { text, html } = await mailFor(style, delivery);
        expect(text.length + html.length).toBeLessThan(120_000);
      }),
    );
  });
});

test("the same delivery gives the same mail, every time", async () => {
  await fc.assert(
    fc.asyncProperty(anyDelivery, async (delivery) => {
      expect(await mailFor(style, delivery)).toEqual(await mailFor(style, delivery));
    }),
  );
});

test.for(noticeKeys.flatMap((key) => (["zh-CN", "en"] as const).map((language) => ({ key, language }))))(
  "text and page of $key in $language say the same words in the same order",
  async ({ key, language }) => {
    const { text, html } = await mailFor(style, sampleDelivery(key, { language }));
    const body = html.slice(html.indexOf("<body"));
    const words = (said: string): string => said.replace(/\s+|^> |^-- $/gm, "").replace(/[：:]/g, "");
    expect(
      words(
        body
          .replace(/<[^>]*>/g, "")
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'"),
      ),
    ).toBe(words(text.replace(/https:\/\/\S+/g, "")));
  },
);

test.for(noticeKeys.flatMap((key) => (["zh-CN", "en"] as const).map((language) => ({ key, language }))))(
  "the page of $key in $language loads nothing, fits its column to the screen, and leaves colours to the reader",
  async ({ key, language }) => {
    const { html } = await mailFor(style, sampleDelivery(key, { language }));
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|style|form)\b|url\(|@import/i);
    expect(html).not.toMatch(/[^-]\bcolor[:=]|background|bgcolor|min-width|[^-]width[:=]"?\d+(?!\d*%)|nowrap/i);
    for (const [, size] of html.matchAll(/font-size:(\d+)px/g)) expect(Number(size)).toBeGreaterThanOrEqual(14);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
    expect(html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    for (const [, attributes, label = ""] of html.matchAll(/<th\b([^>]*)>([^<]*)/g)) {
      expect(attributes).toContain("word-break:normal");
      // Of 320 pixels, the margins take 32. A whole word of Latin letters, 10 pixels each, leaves the value half the rest.
      for (const word of label.match(/[a-z]+/gi) ?? []) expect(word.length).toBeLessThanOrEqual(14);
    }
  },
);

test("a link that could do more than lead to a page is left out", async () => {
  for (const link of [
    "javascript:alert(1)",
    "data:text/html,x",
    "/requests/1",
    "https://user:secret@svc.example/",
    "nonsense",
  ]) {
    const { text, html } = await mailFor(
      { ...style, links: { request: () => link, signOff: () => link } },
      sampleDelivery("signOffRequested"),
    );
    expect(text).not.toMatch(/查看服务请求单|签字并评价/);
    expect(html).not.toContain("<a ");
  }
});
