import { fromBase64url, toBase64url } from "./base64url.ts";

/** A token proves that it is ours; what the form adds, that its sender saw the page. Neither can pass for the other. */
type Part = "link" | "form";

/** Signs the parts of links of one sort, and finds who signed. */
export interface LinkSignatures {
  /** The first key: it signs what is new. */
  readonly key: string;
  readonly signed: (key: string, part: Part, payload: string) => Promise<string>;
  /** The key that signed, or null when none of ours did. */
  readonly signerOf: (part: Part, payload: string, mac: string) => Promise<string | null>;
}

/**
 * The signatures of links of one sort. A link of one sort cannot pass for one of another, whatever it grants.
 *
 * @throws RangeError for a key that is too short, which is a mistake in the application's configuration
 */
export const linkSignatures = (keys: readonly [string, ...string[]], sort: string): LinkSignatures => {
  for (const key of keys)
    if (key.length < SHORTEST_KEY) throw new RangeError(`a key must have ${SHORTEST_KEY} characters`);
  const signedText = (part: Part, payload: string): Uint8Array<ArrayBuffer> =>
    new TextEncoder().encode(`callout ${sort} ${part} 1\n${payload}`);
  return {
    key: keys[0],
    signed: async (key, part, payload) =>
      toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", await imported(key), signedText(part, payload)))),
    signerOf: async (part, payload, mac) => {
      const bytes = fromBase64url(mac);
      if (bytes === null) return null;
      for (const key of keys)
        if (await crypto.subtle.verify("HMAC", await imported(key), bytes, signedText(part, payload))) return key;
      return null;
    },
  };
};

const SHORTEST_KEY = 32;

const imported = (key: string) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(key), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
