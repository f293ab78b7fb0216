import type { Result } from "neverthrow";
import type { NoticeKey, NoticeVariables } from "../notice/notice-variables.ts";
import type { StreamId } from "../event/event.ts";
import type { ContactCard } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";

/** A language Callout words things in. */
export type Language = "zh-CN" | "en";

/** The language somebody reads, as a BCP 47 tag: one of Callout's, or one the application added words for. */
export type LanguageTag = Language | (string & NonNullable<unknown>);

/** One person as a notifier reaches them. */
export interface Recipient {
  /** Stable for the person; safe to log, unlike the rest. */
  readonly id: string;
  readonly name: string;
  readonly language: LanguageTag;
  /** IANA zone in which times are worded. */
  readonly timeZone: string;
  /** The address on the notifier's channel: a mail address, a phone number … */
  readonly address: string;
}

/** One notice for one recipient. */
export interface Delivery<Key extends NoticeKey = NoticeKey> {
  /** The same for every attempt at this notice and recipient, and for no other. */
  readonly id: string;
  readonly tenant: string;
  /** What the notice is about; notices on the same stream belong to one conversation. */
  readonly stream: StreamId;
  /** When the notice arose: the same for every attempt, and for a later notice on the stream never earlier. */
  readonly at: Instant;
  readonly key: Key;
  readonly variables: NoticeVariables[Key];
  /** Texts the wording quotes, by name; a text that was erased is absent. */
  readonly texts: Readonly<Record<string, string>>;
  /** People the message names with how to reach them, by name; one whose card was erased is absent. */
  readonly contacts?: Readonly<Record<string, Pick<ContactCard, "name" | "organisation" | "phone" | "address">>>;
  /** What people call those whom the variables mention by id (engineers, customers, sites), where it is known. */
  readonly names?: Readonly<Record<string, string>>;
  readonly recipient: Recipient;
}

/** Notices for one recipient that are told together. */
export interface Digest {
  /** The same for every attempt at these notices, and for no others. */
  readonly id: string;
  readonly tenant: string;
  readonly recipient: Recipient;
  /** At least one, in the order in which they arose; each has the recipient and the id it had by itself. */
  readonly deliveries: readonly Delivery[];
}

/** The channel cannot take it now. Try again, with the same id. */
export interface DeliverLater {
  readonly type: "DeliverLater";
  readonly reason: string;
  /** When the channel asks to be tried again, where it says so: in place of the usual wait. */
  readonly notBefore?: Instant;
}

/** It can never be delivered so: an address that does not exist, a message the channel refuses. */
export interface Undeliverable {
  readonly type: "Undeliverable";
  readonly reason: string;
}

/**
 * Delivers notices on one channel.
 *
 * Delivering the same delivery twice is allowed and carries the same id, so that a recipient can recognise it. A
 * reason names no person and quotes no text of the notice. Adapters prove themselves with `notifierConformance`.
 */
export interface Notifier {
  /** Such as `email`; the directory gives addresses by channel. */
  readonly channel: string;
  /** Hands one notice to its recipient. */
  readonly deliver: (delivery: Delivery) => Promise<Result<void, DeliverLater | Undeliverable>>;
  /**
   * Hands several notices to their recipient as one message: all of them, or none. Left out where a channel tells each by
   * itself; the notices of a digest are then delivered one by one.
   */
  readonly deliverTogether?: (digest: Digest) => Promise<Result<void, DeliverLater | Undeliverable>>;
}
