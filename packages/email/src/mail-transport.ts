import type { Mailbox } from "./mail-address.ts";

/** A finished message, in the words of Nodemailer's `sendMail`. */
export interface OutgoingMail {
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** The addresses that the mail server is told, whatever the headers say. */
  readonly envelope: { readonly from: string; readonly to: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The moment of the notice, so that a message sent again is the same message. */
  readonly date: Date;
  readonly messageId: string;
  /** Absent where it is about several conversations. */
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly headers: Record<string, string>;
  /** An invitation to the appointment that the notice is about, or its cancellation. */
  readonly icalEvent?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string; readonly filename: string };
  /** Nothing in a notice is a path or an address to be read while sending. */
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/**
 * The part of a Nodemailer transporter that is used; the application owns it, with its pool, its time limits and DKIM.
 *
 * `sendMail` rejects when the message was not taken, with the server's answer as `responseCode` and `response`,
 * as Nodemailer does.
 */
export interface MailTransport {
  /** Sends one message. */
  readonly sendMail: (mail: OutgoingMail) => Promise<unknown>;
}
