import { hash } from "node:crypto";
import type { Delivery, Digest, StreamId } from "@callout/core";
import { domainOf } from "./mail-address.ts";

/** The conversation that notices on one stream form, as the ids of its messages name it. */
export interface Conversation {
  readonly tenant: string;
  readonly stream: StreamId;
}

/** What a stream needs to be found again; longer ones are told apart by a digest alone. */
const LONGEST_READABLE = 160;

/** The ids that a message carries in its header. */
export interface MessageIds {
  /**
   * The same for every attempt at a delivery, and for no other delivery. It names the conversation too, so that an answer
   * can be assigned even when it quotes only this one message.
   */
  readonly messageId: string;
  /** The beginning of its conversation. */
  readonly inReplyTo: string;
  /**
   * All conversations that it belongs to, its own last. A record that serves a request, such as a revisit, has a
   * conversation inside the request's, so that mail programs show both as one.
   */
  readonly references: string;
}

/**
 * The ids of a delivery's message.
 *
 * @param domain - the sender's, as RFC 5322 §3.6.4 recommends
 */
export const messageIdsOf = (delivery: Delivery, domain: string): MessageIds => {
  const { tenant, id, stream, variables } = delivery;
  const part = conversationPart(delivery);
  const own = idOf(part, domain);
  const around =
    stream.kind === "request" || variables.requestId === stream.id
      ? ""
      : `${conversationIdOf({ tenant, stream: { kind: "request", id: variables.requestId } }, domain)} `;
  return {
    messageId: `<callout-${digestOf([tenant, id])}.${part}@${domain}>`,
    inReplyTo: own,
    references: around + own,
  };
};

/** The Message-ID of a digest: the same for every attempt at it, and for no other mail. It names no conversation. */
export const digestIdOf = ({ tenant, id }: Digest, domain: string): string =>
  `<callout-${digestOf([tenant, id])}.${digestOf([tenant])}@${domain}>`;

/**
 * The id of a conversation's beginning, to which all its messages refer. No message with this id is ever sent, so
 * that the order in which messages arrive, and which of them a recipient gets at all, does not matter.
 */
export const conversationIdOf = (conversation: Conversation, domain: string): string =>
  idOf(conversationPart(conversation), domain);

const idOf = (part: string, domain: string): string => `<callout.${part}@${domain}>`;

/** The conversation that a Message-ID of ours names, or null when it is not ours or its ids were too long to name. */
export const conversationIn = (messageId: string, domain: string): Conversation | null => {
  const [, tenant, kind, id, at] = OURS.exec(messageId.trim()) ?? [];
  if (tenant === undefined || kind === undefined || id === undefined || at === undefined || domainOf(at) !== domain)
    return null;
  const [readTenant, readKind, readId] = [unescaped(tenant), unescaped(kind), unescaped(id)];
  return readTenant === null || readKind === null || readId === null
    ? null
    : { tenant: readTenant, stream: { kind: readKind, id: readId } };
};

const OURS = /^<callout(?:-[0-9a-f]{32})?\.([\w-]+)\.([\w-]+)\.([\w-]+)@([^<>@\s]+)>$/u;

const conversationPart = ({ tenant, stream }: Conversation): string => {
  const parts = [tenant, stream.kind, stream.id];
  if (parts.join("").length > LONGEST_READABLE) return digestOf(parts);
  const readable = parts.map(escapedForId).join(".");
  return readable.length <= LONGEST_READABLE ? readable : digestOf(parts);
};

/**
 * The text as it may stand in an id: letters, digits and hyphens as they are, each other byte of UTF-8 as `_` and two
 * hex digits.
 *
 * @source RFC 5322 §3.2.3
 */
export const escapedForId = (text: string): string =>
  text.replace(/[^A-Za-z0-9-]/gu, (character) =>
    Array.from(encoder.encode(character), (byte) => `_${byte.toString(16).padStart(2, "0")}`).join(""),
  );

const encoder = new TextEncoder();

const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replace(/_/g, "%"));
  } catch {
    return null;
  }
};

/** 128 bits of SHA-256, as hex. */
const digestOf = (parts: readonly string[]): string => hash("sha256", JSON.stringify(parts)).slice(0, 32);
