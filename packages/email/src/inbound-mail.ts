import type { Conversation } from "./message-id.ts";

/** A mail that came in, as a parser such as postal-mime gives it. */
export interface InboundMail {
  /** In their order; `key` in any case, `value` unfolded. */
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  /** Decoded. */
  readonly subject: string;
  /** Everything after the headers, as it came. */
  readonly body: string;
}

/** What a mail that came in is. Only `reply` and `message` were written by somebody; nothing else may be answered automatically. */
export type Inbound =
  /** Somebody answers a mail about this stream. */
  | { readonly type: "reply"; readonly about: Conversation }
  /** Somebody writes anew; `numbers` are those the subject has in brackets, for looking up. */
  | { readonly type: "message"; readonly numbers: readonly string[] }
  /** A program answers: somebody is away, a ticket was opened, a list was mailed. */
  | { readonly type: "automatic"; readonly about: Conversation | null }
  /** A mail server reports what became of a mail (RFC 3464); `status` such as `5.1.1`. */
  | {
      readonly type: "bounce";
      readonly about: Conversation | null;
      readonly outcome: "failed" | "delayed" | "delivered";
      readonly status: string | null;
    }
  /** One of our own mails came back to us. */
  | { readonly type: "loop" };
