import { fromMillis, type Delivery, type Instant, type Refusal, type RequestCommandInput } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Executed } from "./execute.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { sha256 } from "./sha256.ts";

/** What a link lets somebody do: sign and rate one request, once, for a while. */
export interface SignOffGrant {
  /** The same for every copy of one link, and for no other link of the tenant. */
  readonly id: string;
  readonly tenant: string;
  readonly requestId: string;
  /** The contact who is asked. */
  readonly cardId: string;
  /** From then on it is expired. */
  readonly until: Instant;
}

/** What {@link signOffLinks} is made from. */
export interface SignOffLinkOptions {
  /** Secrets of 32 characters or more. The first signs; links that the others signed are still good. */
  readonly keys: readonly [string, ...string[]];
  /** In which role the contact signs; the policy's permissions must let it. `customer` when left out. */
  readonly role?: string;
  /** The clock; the host's when left out. */
  readonly now?: () => Instant;
}

/** What a customer says through a link. */
export type SaidByLink =
  | Pick<Extract<RequestCommandInput, { type: "SignOff" }>, "type" | "outcome" | "ratings" | "opinion">
  /** For a slip that was signed on paper. */
  | Pick<Extract<RequestCommandInput, { type: "Rate" }>, "type" | "ratings">;

/** A link that is good, as the page behind it needs it. */
export interface OpenedLink {
  readonly grant: SignOffGrant;
  /** Goes into the form as a hidden field, and comes back with its POST. */
  readonly proof: string;
}

/** Makes and redeems the links with which customers sign and rate: in a mail, a text message, or a QR code on a slip. */
export interface SignOffLinks {
  /** The part of the link that grants; letters, digits, `-`, `_` and one `.`. The same grant gives the same token. */
  readonly tokenFor: (grant: SignOffGrant) => Promise<string>;
  /** For a GET: what the link grants, and the second part that its form needs. Nothing is written, however often. */
  readonly open: (token: string) => Promise<Result<OpenedLink, LinkRefusal>>;
  /**
   * For a POST: executes what the customer says, as an ordinary command of theirs.
   *
   * Sent again it does nothing more and answers as before; with something else to say it is refused as used.
   */
  readonly redeem: (
    desk: ServiceDesk,
    form: { readonly token: string; readonly proof: string },
    said: SaidByLink,
  ) => Promise<Result<Executed, LinkRefusal | Refusal>>;
}

/**
 * Links to sign and rate that change nothing when they are only followed: mail programs, messengers and virus scanners
 * follow every link they see.
 *
 * @throws RangeError for a key that is too short, which is a mistake in the application's configuration
 * @example
 * ```ts
 * import { instant } from "@callout/core";
 *
 * const links = signOffLinks({ keys: ["0123456789abcdef0123456789abcdef"], now: () => instant("2026-03-02T09:00:00Z") });
 * const until = instant("2026-03-09T09:00:00Z");
 * const token = await links.tokenFor({ id: "n-1", tenant: "acme", requestId: "T-1", cardId: "card-1", until });
 * const [opened, changed] = [await links.open(token), await links.open(`${token}x`)];
 * opened._unsafeUnwrap().grant.requestId // => "T-1"
 * changed._unsafeUnwrapErr() // => { type: "LinkUnknown" }
 * ```
 */
export const signOffLinks = ({
  keys,
  role = "customer",
  now = () => fromMillis(Date.now()),
}: SignOffLinkOptions): SignOffLinks => {
  for (const key of keys)
    if (key.length < SHORTEST_KEY) throw new RangeError(`a key must have ${SHORTEST_KEY} characters`);

  const open = async (token: string): Promise<Result<OpenedLink, LinkRefusal>> => {
    const [payload = "", mac = "", more] = token.split(".");
    const key = more === undefined ? await signerOf(keys, "link", payload, mac) : null;
    const bytes = fromBase64url(payload);
    if (key === null || bytes === null) return err({ type: "LinkUnknown" });
    const grant = readGrant(new TextDecoder().decode(bytes));
    if (now() >= grant.until) return err({ type: "LinkExpired", until: grant.until });
    return ok({ grant, proof: await signed(key, "form", payload) });
  };

  return {
    tokenFor: async (grant) => {
      const payload = toBase64url(new TextEncoder().encode(writtenGrant(grant)));
      return `${payload}.${await signed(keys[0], "link", payload)}`;
    },
    open,
    redeem: async (desk, { token, proof }, said) => {
      const opened = await open(token);
      if (opened.isErr()) return err(opened.error);
      const [payload = ""] = token.split(".");
      if ((await signerOf(keys, "form", payload, proof)) === null) return err({ type: "FormMissing" });
      const { id, tenant, requestId, cardId } = opened.value.grant;
      const by = { id: cardId, role };
      const commandId = `signOffLink/${await sha256(id)}`;
      const command: RequestCommandInput =
        said.type === "Rate"
          ? { ...said, by, commandId }
          : { ...said, by, commandId, signature: { signer: { cardId }, capacity: role, method: "typed" } };
      const executed = await desk.forTenant(tenant).execute({ kind: "request", id: requestId }, command);
      return executed.mapErr((refusal) => (refusal.type === "CommandIdReused" ? { type: "LinkUsed" } : refusal));
    },
  };
};

/**
 * What the link in a request to sign grants: {@link SignOffLinks.tokenFor} makes the token of it.
 *
 * @example
 * ```ts
 * import { sampleDelivery } from "@callout/testing";
 *
 * signOffGrantOf(sampleDelivery("signOffRequested")).until // => "2024-11-28T07:05:00.000Z"
 * ```
 */
export const signOffGrantOf = ({
  id,
  tenant,
  stream,
  variables,
  recipient,
}: Delivery<"signOffRequested">): SignOffGrant => ({
  id,
  tenant,
  requestId: stream.id,
  cardId: recipient.id,
  until: variables.linkUntil,
});

const SHORTEST_KEY = 32;

/** The key that signed, or null when none of ours did. */
const signerOf = async (keys: readonly string[], use: Use, payload: string, mac: string): Promise<string | null> => {
  const bytes = fromBase64url(mac);
  if (bytes === null) return null;
  for (const key of keys)
    if (await crypto.subtle.verify("HMAC", await imported(key), bytes, signedText(use, payload))) return key;
  return null;
};

/** A token proves that it is ours; what the form adds, that its sender saw the page. Neither can pass for the other. */
type Use = "link" | "form";

const signed = async (key: string, use: Use, payload: string): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", await imported(key), signedText(use, payload))));

const signedText = (use: Use, payload: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`callout ${use} 1\n${payload}`);

const imported = (key: string) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(key), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

const writtenGrant = ({ id, tenant, requestId, cardId, until }: SignOffGrant): string =>
  JSON.stringify([id, tenant, requestId, cardId, until]);

/** Whatever bears our signature is what we wrote. */
const readGrant = (text: string): SignOffGrant => {
  const [id, tenant, requestId, cardId, until] = JSON.parse(text) as [string, string, string, string, Instant];
  return { id, tenant, requestId, cardId, until };
};
