/**
 * A name as it stands in SQL, such as a schema's.
 *
 * @throws RangeError when no such name can exist
 */
export const quotedName = (name: string): string => {
  if (name === "" || new TextEncoder().encode(name).length > 63) throw new RangeError("a name has 1 to 63 bytes");
  return `"${storable(name).replaceAll('"', '""')}"`;
};

/**
 * A text as a literal in SQL, whatever the server's `standard_conforming_strings`.
 *
 * @throws RangeError when the text cannot be kept, see {@link storable}
 */
export const quotedText = (text: string): string =>
  `E'${storable(text).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/**
 * The same text, which PostgreSQL can keep as it stands.
 *
 * Clients would replace a lone surrogate silently, so that two ids could become one.
 *
 * @throws RangeError when it has a NUL or a lone surrogate
 */
export const storable = (text: string): string => {
  if (text.includes("\0") || !text.isWellFormed()) throw new RangeError("text with a NUL or a lone surrogate");
  return text;
};

/**
 * A count as it stands in SQL.
 *
 * @throws RangeError when it is none
 */
export const countText = (count: number): string => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError("a count is a whole number, 0 or more");
  return String(count);
};
