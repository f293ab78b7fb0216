import type { StreamId } from "../event/event.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { QuietSpan } from "../notice/quiet-hours.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { Instant } from "../time/instant.ts";
import type { Language } from "./notifier.ts";

/** One thing to be done after an append. Its id is stable, so that doing it again can be recognised. */
export interface OutboxItem {
  readonly id: string;
  readonly stream: StreamId;
  /** The version of the event it follows from, and its place among those of that event: the order of items. */
  readonly version: number;
  readonly index: number;
  readonly orderKey: string | null;
  readonly dueAt: Instant;
  readonly body: OutboxBody;
}

/** What is to be done. */
export type OutboxBody =
  | { readonly kind: "reaction"; readonly reaction: Reaction }
  | ({
      readonly kind: "notice";
      /** Further staff who are told the same; whoever several of these mean is told once. */
      readonly alsoTo?: readonly NoticeRecipient[];
    } & ArisenNotice)
  | ({ readonly kind: "delivery"; readonly recipient: DeliveryAddress } & ArisenNotice)
  | DigestBody;

/** Deliveries to one recipient that are told together, and from then on succeed or fail together. */
export interface DigestBody {
  readonly kind: "digest";
  readonly recipient: DeliveryAddress;
  /** Those of the deliveries, in the order in which they are told, each under the id it had by itself. */
  readonly deliveries: readonly ({ readonly id: string; readonly stream: StreamId } & ArisenNotice)[];
}

/** A notice on its way: the same at every attempt. */
export interface ArisenNotice {
  readonly notice: NewNotice;
  /** When the event it follows from was recorded. */
  readonly arisenAt: Instant;
  readonly wordedIn: WordedIn;
  /** When of the recipient's day it stays unsaid; absent where it may be said at any hour. */
  readonly quiet?: QuietSpan;
  /** The times of the recipient's day at which it is told with others; absent where it is told by itself. */
  readonly digest?: readonly string[];
}

/** The language and zone of the policy, for a recipient who names none. */
export interface WordedIn {
  readonly language: Language;
  readonly timeZone: string;
}

/** One recipient on one channel: found once, when the notice was first taken, and kept. */
export interface DeliveryAddress {
  readonly channel: string;
  /** The person: an actor's id, or a card's. Addresses themselves are looked up at each attempt. */
  readonly person: { readonly actorId: string } | { readonly cardId: string };
}
