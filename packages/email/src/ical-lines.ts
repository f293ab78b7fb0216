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
  const encoder = new TextEncoder();
  let [result, length] = ["", 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > LONGEST_LINE) [result, length] = [`${result}\r\n `, 1];
    [result, length] = [result + character, length + bytes];
  }
  return result;
};
