/**
 * Lines of iCalendar: each value escaped, each line folded at 75 bytes without breaking a character, ended by CRLF.
 *
 * @source RFC 5545 §3.1, §3.3.11
 */
export const icalLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join("");

/** A value of type TEXT. */
export const icalText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A value of a parameter, which cannot hold a quotation mark. */
export const icalParameter = (text: string): string => `"${text.replace(/["\r\n]/g, "'")}"`;

const LONGEST_LINE = 75;

const folded = (line: string): string => {
  if (3 * line.length <= LONGEST_LINE) return line;
  let [result, length] = ["", 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (length + bytes > LONGEST_LINE) [result, length] = [`${result}\r\n `, 1];
    [result, length] = [result + character, length + bytes];
  }
  return result;
};

/** How long a character is in UTF-8; half of one becomes the sign for what is broken, which takes three bytes. */
const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};
