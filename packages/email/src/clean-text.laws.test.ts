import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, hostileTexts } from "../test-support/hostile.ts";
import { linesOf, oneLine, unlinked } from "./clean-text.ts";

const UNSEEN_OR_LINE_END =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

test("one line is one line, of bounded length, with nothing unseen in it", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, longest) => {
      const line = oneLine(text, longest);
      expect(line).not.toMatch(UNSEEN_OR_LINE_END);
      expect([...line].length).toBeLessThanOrEqual(longest);
    }),
  );
});

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(oneLine(oneLine(text, 80), 80)).toBe(oneLine(text, 80));
      const lines = linesOf(text).join("\n");
      expect(linesOf(lines).join("\n")).toBe(lines);
    }),
  );
});

test("lines at both ends that hold nothing seen go, as empty ones do", () => {
  expect(linesOf("\u0000\nfirst\n\u200B\nlast\n\u0000\u200B \n")).toEqual(["first", "", "last"]);
  expect(linesOf("\u0000\n\u0000")).toEqual([""]);
});

test("each line of a text has nothing unseen in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const line of linesOf(text, 500)) expect(line).not.toMatch(UNSEEN_OR_LINE_END);
    }),
  );
});

/** What mail programs make links of: an address with its scheme, or a name of a host in whichever script. */
const LINK = /:\/\/|[^\s.]\.\p{L}\p{M}*\p{L}/u;

test("in a clean text nothing is left that a mail program would make a link of", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unlinked(oneLine(text, 500))).not.toMatch(LINK);
    }),
  );
});

test.for(hostileTexts)("nor in %j", (text) => {
  expect(unlinked(oneLine(text, 500))).not.toMatch(LINK);
});

test("taking links apart adds word joiners and changes nothing else", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unlinked(text).replaceAll("\u2060", "")).toBe(text.replaceAll("\u2060", ""));
    }),
  );
});

test("ordinary Chinese and English come through as they are", () => {
  const text = "1号喷淋泵控制柜：面板按钮、接触器不动作。Motor protector (FR-1) doesn’t react, e.g. at 14:12.";
  expect(unlinked(oneLine(text, 200))).toBe(text);
});
