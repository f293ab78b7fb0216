import { domainToASCII } from "node:url";
import { oneLine } from "./clean-text.ts";

/** An address with the name shown beside it; the name may be empty. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const LOCAL_PART = /^[^\p{C}\p{Z}()<>[\]:;@\\,"]{1,64}$/u;
const DOMAIN =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?)(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?)*$/u;
const LONGEST_NAME = 70;

/**
 * Whether a text is one plain mail address and nothing else.
 *
 * Stricter than RFC 5322: quoted local parts, comments, address literals and lists are refused, since each has
 * been used to send a message somewhere else than it seemed. International addresses are accepted.
 *
 * @example
 * ```ts
 * isMailAddress("li@example.com") // => true
 * isMailAddress("li@example.com, eve@example.com") // => false
 * ```
 */
export const isMailAddress = (text: string): boolean => {
  const at = text.lastIndexOf("@");
  if (text.length > 254 || !LOCAL_PART.test(text.slice(0, Math.max(at, 0))) || !DOMAIN.test(text.slice(at + 1)))
    return false;
  const domain = domainOf(text);
  return PLAIN_DOMAIN.test(domain) && DOMAIN.test(domain);
};

/**
 * The part of an address after the `@`, in lower case and in ASCII, as it may stand in an id or a URI. One that has no
 * form in ASCII stays as it is, and is in no good address.
 *
 * @source RFC 5891 §5
 */
export const domainOf = (address: string): string => {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return PLAIN_DOMAIN.test(domain) ? domain : domainToASCII(domain) || domain;
};

/** More than letters, digits and hyphens can come of a domain too: of `⑴` come parentheses. */
const PLAIN_DOMAIN = /^[a-z0-9.-]*$/;

/**
 * The address as a URI that means it alone: whatever could begin another part of a URI is percent-encoded.
 *
 * @source RFC 6068 §2
 */
export const mailtoOf = (address: string): string => {
  const local = encodeURIComponent(address.slice(0, address.lastIndexOf("@")));
  return `mailto:${local.replace(/%2B/g, "+").replace(/%24/g, "$")}@${domainOf(address)}`;
};

/**
 * The mailbox that `address` or `Name <address>` denotes.
 *
 * @throws RangeError when it denotes none, which is a mistake in the application's configuration
 */
export const mailboxOf = (from: string | Mailbox): Mailbox => {
  const { name, address } = typeof from === "string" ? split(from) : from;
  if (!isMailAddress(address)) throw new RangeError(`not a mail address: ${JSON.stringify(address)}`);
  return { name: oneLine(name, LONGEST_NAME), address };
};

/**
 * The name as it may stand beside an address, or nothing when it could be taken for another address or
 * for another name: one with an at sign or a domain, or with letters of scripts that look alike.
 */
export const displayNameOf = (name: string): string => {
  const shown = oneLine(name, LONGEST_NAME);
  const read = shown.replace(IGNORABLE, "").normalize("NFKC");
  return LOOKS_LIKE_ADDRESS.test(read) || mixesAlikeScripts(read) ? "" : shown;
};

/** Joiners and the like, which some scripts and emoji need, and which are not seen between other letters. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

const LOOKS_LIKE_ADDRESS = /[@<>]|[\p{L}\p{N}]{2}\.\p{L}{2}|:\/\//u;

/** Latin, Cyrillic, Greek; Armenian and Cherokee together. */
const ALIKE_SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Armenian}\p{Script=Cherokee}]/u,
] as const;

const mixesAlikeScripts = (name: string): boolean => ALIKE_SCRIPTS.filter((script) => script.test(name)).length > 1;

const split = (from: string): Mailbox => {
  const [, name = "", address = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]*)>\s*$/u.exec(from) ?? [];
  return { name, address: address.trim() };
};
