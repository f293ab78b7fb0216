// FIPS 180-4. Core runs where there may be no crypto, and decides without waiting for one.

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];

/** The same of the square roots of the first eight. */
const BEGINNING: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/**
 * Hex SHA-256 of a text in UTF-8.
 *
 * @throws URIError for a text with lone surrogates, which has no UTF-8
 */
export const sha256 = (text: string): string => {
  const words = paddedWords(utf8(text));
  let hash = BEGINNING;
  for (let block = 0; block < words.length; block += 16) hash = compressed(hash, words.slice(block, block + 16));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

const utf8 = (text: string): readonly number[] => {
  const encoded = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let at = 0; at < encoded.length; at += 1) {
    const char = encoded.charCodeAt(at);
    bytes.push(char === PERCENT ? Number.parseInt(encoded.slice(at + 1, at + 3), 16) : char);
    if (char === PERCENT) at += 2;
  }
  return bytes;
};

const PERCENT = 0x25;

/** The bytes, a one, zeros, and how many bits there were, as words of 32 bits in whole blocks of 16. */
const paddedWords = (bytes: readonly number[]): readonly number[] => {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Array<number>(blocks * 16).fill(0);
  for (let at = 0; at <= bytes.length; at += 1)
    words[at >> 2] = (words[at >> 2] as number) | ((bytes[at] ?? 0x80) << (24 - (at % 4) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = (bytes.length * 8) | 0;
  return words;
};

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const compressed = (hash: readonly number[], block: readonly number[]): readonly number[] => {
  const w = [...block];
  for (let t = 16; t < 64; t += 1) {
    const [a, b] = [w[t - 15] as number, w[t - 2] as number];
    const early = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
    const late = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
    w.push(((w[t - 16] as number) + early + (w[t - 7] as number) + late) | 0);
  }
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const first =
      (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (ROUNDS[t] as number) + (w[t] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (hash[at] as number)) | 0);
};
