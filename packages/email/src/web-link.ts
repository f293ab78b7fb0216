/** An address that may stand behind a link: absolute, `https:` or `http:`, without user name or password. */
export type WebLink = string & { readonly __brand: "WebLink" };

const LONGEST_LINK = 2_000;

/**
 * The link an address denotes, in its normal form, or null when it is none that may be sent: `javascript:`, a path,
 * one with a password, one longer than 2,000 characters.
 *
 * @example
 * ```ts
 * webLink("https://service.example/requests/T-1") // => "https://service.example/requests/T-1"
 * webLink("javascript:alert(1)") // => null
 * ```
 */
export const webLink = (address: string): WebLink | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const sendable = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return sendable && url.href.length <= LONGEST_LINK ? (url.href as WebLink) : null;
};
