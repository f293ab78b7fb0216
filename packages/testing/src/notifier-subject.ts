import type { Notifier } from "@callout/core";

/** What came out at the far end of a channel. */
export interface ReceivedNotice {
  /** Whom it reached, as {@link NotifierSubject.addressOf} spelt it. */
  readonly address: string;
  /** What lets a recipient recognise a delivery made twice: a Message-ID, a webhook's id … */
  readonly mark: string;
  /** What it says, decoded: the words of a message, the body of a call. */
  readonly content: string;
}

/** A notifier on its bench: with a far end that can be looked at, and told to refuse. */
export interface NotifierSubject {
  readonly notifier: Notifier;
  /** The address on this channel of somebody with this name: 1 to 60 small letters, digits and hyphens. */
  readonly addressOf: (name: string) => string;
  /** Everything received since the beginning, once for each time. */
  readonly received: () => Promise<readonly ReceivedNotice[]>;
  /** Makes the channel refuse the next attempt at this address, for now or for good, in its own way. */
  readonly refuseNext: (address: string, how: "later" | "never") => Promise<void>;
}
