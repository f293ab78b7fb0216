/** The order of texts by code point, which is also the order of their UTF-8 bytes. JavaScript's `<` differs above U+FFFF. */
export const byCodePoint = (one: string, other: string): number => {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = rank(one.charCodeAt(index)) - rank(other.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

/** Code units in the order of the code points they stand for: surrogates after everything else. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
