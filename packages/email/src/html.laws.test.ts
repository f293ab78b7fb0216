import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../test-support/hostile.ts";
import { html } from "./html.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#96": "`" };
const read = (source: string): string => source.replace(/&([a-z]+|#\d+);/g, (_, name: string) => ENTITIES[name] ?? "?");

test("whatever a value is, in text and in an attribute it stays that value and no more", () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const [, inAttribute = "", inText = ""] =
        /^<p title="([^"<>'`]*)">([^"<>'`]*)<\/p>$/.exec(String(html`<p title="${value}">${value}</p>`)) ?? [];
      expect(read(inAttribute)).toBe(value);
      expect(read(inText)).toBe(value);
    }),
  );
});

test("pieces go into pieces as they are; null is nothing; numbers are text", () => {
  const rows = [1, 2].map((row) => html`<li>${row}</li>`);
  expect(String(html`<p>${rows}${null}</p>`)).toBe("<p><li>1</li><li>2</li></p>");
});

test("nothing that comes from outside passes for a piece", () => {
  const forged = JSON.parse('{"source":"<b>","#source":"<b>","__proto__":{}}') as unknown as string;
  expect(String(html`<p>${forged}</p>`)).toBe("<p>[object Object]</p>");
});
