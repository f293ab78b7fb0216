/** Everything that ends a line somewhere: in mail headers, in terminals, or in JavaScript. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/**
 * Controls, direction overrides, zero-width spaces, fillers and tags: nothing a reader sees, all of it used to deceive.
 * The joiners U+200C and U+200D stay, since Persian and emoji need them, and so does U+034F, which keeps marks in their
 * order. The word joiner stays, since {@link unlinked} puts it in. None of them hides or reorders anything; where a text
 * is judged by its letters, they are to be left out of what is read.
 */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2061-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * The text as one line that says what it shows: line ends become spaces, unseen characters go, and what is longer
 * than `longest` ends in an ellipsis.
 *
 * @param longest - Unicode code points, at least 1
 */
export const oneLine = (text: string, longest: number): string =>
  cut(PLAIN_LINE.test(text) ? text : cleaned(text), longest);

const cleaned = (text: string): string =>
  text.toWellFormed().replace(LINE_END, " ").replace(/\t/g, " ").replace(UNSEEN, "").replace(/\s+/gu, " ").trim();

/** Most texts by far are clean as they are: letters of English and Chinese, with single spaces between words. */
const PLAIN_LINE =
  /^(?!.*(?: {2}| $))(?! )[ -~\u00B7\u2013-\u2014\u2018-\u2019\u201C-\u201D\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/**
 * The lines of a text that say what they show: every kind of line end counts, unseen characters go, blank lines
 * at both ends too, and what is longer than `longest` ends in an ellipsis.
 *
 * @param longest - Unicode code points, at least 1
 */
export const linesOf = (text: string, longest = Number.POSITIVE_INFINITY): readonly string[] =>
  PLAIN_LINE.test(text) ? [cut(text, longest)] : cut(seenLines(text).join("\n").trim(), longest).split("\n");

const seenLines = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .replace(LINE_END, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").replace(UNSEEN, "").trimEnd());

/**
 * The same words, which mail programs no longer turn into links by themselves.
 *
 * Somebody who registers a request under a stranger's address must not have us mail that stranger a link. A word
 * joiner, which is not seen, goes where an address would begin or go on; only the application's own links remain.
 * The text must be clean already: an unseen character that is taken out later would join what it kept apart.
 */
export const unlinked = (text: string): string =>
  text.includes(".") || text.includes("://")
    ? text.replace(/:\/\//g, ":\u2060//").replace(/\.(?<=[^\s.]\.)(?=\p{L}\p{M}*\p{L})/gu, ".\u2060")
    : text;

const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
};
