import { fromMillis, type Actor, type Instant, type Refusal } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Executed } from "./execute.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import { linkSignatures } from "./link-signatures.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { sha256 } from "./sha256.ts";
import type { TenantDesk } from "./tenant-desk.ts";

/** What every link says: which it is, whom it asks, and until when. */
export interface LinkGrant {
  /** The same for every copy of one link, and for no other link of the tenant. */
  readonly id: string;
  readonly tenant: string;
  /** The contact who is asked. */
  readonly cardId: string;
  /** From then on it is expired. */
  readonly until: Instant;
}

/** What links are made from. */
export interface LinkOptions {
  /** Secrets of 32 characters or more. The first signs; links that the others signed are still good. */
  readonly keys: readonly [string, ...string[]];
  /** In which role the contact answers; the policy's permissions must let it. `customer` when left out. */
  readonly role?: string;
  /** The clock; the host's when left out. */
  readonly now?: () => Instant;
}

/** A link that is good, as the page behind it needs it. */
export interface OpenedLink<Grant> {
  readonly grant: Grant;
  /** Goes into the form as a hidden field, and comes back with its POST. */
  readonly proof: string;
}

/** Makes and redeems the links with which a contact answers us: in a mail, a text message, or a QR code on a slip. */
export interface SignedLinks<Grant, Said> {
  /** The part of the link that grants; letters, digits, `-`, `_` and one `.`. The same grant gives the same token. */
  readonly tokenFor: (grant: Grant) => Promise<string>;
  /** For a GET: what the link grants, and the second part that its form needs. Nothing is written, however often. */
  readonly open: (token: string) => Promise<Result<OpenedLink<Grant>, LinkRefusal>>;
  /**
   * For a POST: executes what the contact says, as an ordinary command of theirs.
   *
   * Sent again it does nothing more and answers as before; with something else to say it is refused as used.
   */
  readonly redeem: (
    desk: ServiceDesk,
    form: { readonly token: string; readonly proof: string },
    said: Said,
  ) => Promise<Result<Executed, LinkRefusal | Refusal>>;
}

/** What one sort of links has of its own. */
export interface SortOfLink<Grant, Said> {
  /** No link of another sort passes for one of these. */
  readonly sort: string;
  /** The id of the stream that a link is about. */
  readonly streamIn: (grant: Grant) => string;
  readonly grantFor: (link: LinkGrant, streamId: string) => Grant;
  /** Executes what was said. */
  readonly execute: (
    desk: TenantDesk,
    grant: Grant,
    said: Said,
    as: { readonly by: Actor; readonly commandId: string },
  ) => Promise<Result<Executed, Refusal>>;
}

/** Links of one sort, which change nothing when they are only followed. */
export const signedLinks = <Grant extends LinkGrant, Said>(
  { keys, role = "customer", now = () => fromMillis(Date.now()) }: LinkOptions,
  { sort, streamIn, grantFor, execute }: SortOfLink<Grant, Said>,
): SignedLinks<Grant, Said> => {
  const { key: newest, signed, signerOf } = linkSignatures(keys, sort);

  const open = async (token: string): Promise<Result<OpenedLink<Grant>, LinkRefusal>> => {
    const [payload = "", mac = "", more] = token.split(".");
    const key = more === undefined ? await signerOf("link", payload, mac) : null;
    const bytes = fromBase64url(payload);
    if (key === null || bytes === null) return err({ type: "LinkUnknown" });
    // Whatever bears our signature is what we wrote.
    const [id, tenant, streamId, cardId, until] = JSON.parse(new TextDecoder().decode(bytes)) as Written;
    if (now() >= until) return err({ type: "LinkExpired", until });
    return ok({ grant: grantFor({ id, tenant, cardId, until }, streamId), proof: await signed(key, "form", payload) });
  };

  return {
    tokenFor: async (grant) => {
      const { id, tenant, cardId, until } = grant;
      const written: Written = [id, tenant, streamIn(grant), cardId, until];
      const payload = toBase64url(new TextEncoder().encode(JSON.stringify(written)));
      return `${payload}.${await signed(newest, "link", payload)}`;
    },
    open,
    redeem: async (desk, { token, proof }, said) => {
      const opened = await open(token);
      if (opened.isErr()) return err(opened.error);
      const [payload = ""] = token.split(".");
      if ((await signerOf("form", payload, proof)) === null) return err({ type: "FormMissing" });
      const { grant } = opened.value;
      const as = { by: { id: grant.cardId, role }, commandId: `${sort}Link/${await sha256(grant.id)}` };
      const executed = await execute(desk.forTenant(grant.tenant), grant, said, as);
      return executed.mapErr((refusal) => (refusal.type === "CommandIdReused" ? { type: "LinkUsed" } : refusal));
    },
  };
};

/** What a token says: id, tenant, stream, card, until. */
type Written = readonly [string, string, string, string, Instant];
