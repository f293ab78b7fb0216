import {
  fromMillis,
  type DeliverLater,
  type Instant,
  type Language,
  type Notifier,
  type Recipient,
  type Undeliverable,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { accentOf, type Brand } from "./brand.ts";
import { domainTurns, type DomainLimits } from "./domain-turns.ts";
import type { LanguagePack, NoticeWording } from "./language-pack.ts";
import { languagePacks } from "./language-packs.ts";
import { domainOf, isMailAddress, mailboxOf, type Mailbox } from "./mail-address.ts";
import { digestMailFor, mailFor, type MailLinks, type MailStyle } from "./mail-for.ts";
import type { MailTransport, OutgoingMail } from "./mail-transport.ts";
import { refusalFor } from "./refusal-for.ts";

/** What {@link emailNotifier} is made from. Only `transport` and `from` are needed. */
export interface EmailOptions {
  /** A Nodemailer transporter, or anything that sends as it does. */
  readonly transport: MailTransport;
  /** The sender: an address, `Name <address>`, or both apart. Its domain is that of the Message-IDs. */
  readonly from: string | Mailbox;
  /** Wording of your own for some notices of a language Callout speaks. */
  readonly wording?: { readonly [Tag in Language]?: Partial<NoticeWording> };
  /** Further languages, by the tag that recipients carry. */
  readonly languages?: Readonly<Record<string, LanguagePack>>;
  /** How the sender shows itself; the name in `from` when absent. */
  readonly brand?: Brand;
  readonly links?: MailLinks;
  /** How much mail each domain is sent by this process; no limits when left out. */
  readonly limits?: DomainLimits;
  /** The clock that limits are kept by; the host's when left out. */
  readonly now?: () => Instant;
}

/**
 * Sends notices as mail, in the recipient's language and time zone.
 *
 * A delivery that is repeated carries the same Message-ID. Permanent answers of the mail server (5xx) make it
 * `Undeliverable`; temporary ones (4xx), lost connections and time limits `DeliverLater`. How long to wait for a
 * server is the transporter's to say: give it `connectionTimeout`, `greetingTimeout` and `socketTimeout`.
 *
 * @throws RangeError when `from` is no address, the brand's colour is none or a limit would stop everything
 */
export const emailNotifier = (options: EmailOptions): Notifier => {
  const style = styleOf(options);
  const turns = domainTurns(options.limits ?? {}, options.now ?? (() => fromMillis(Date.now())));
  const send = async (
    { address }: Recipient,
    id: string,
    what: string,
    mailOf: () => Promise<OutgoingMail>,
  ): Promise<Result<void, DeliverLater | Undeliverable>> => {
    if (!isMailAddress(address)) return err({ type: "Undeliverable", reason: "the address is not a mail address" });
    const mail = await worded(what, mailOf);
    if (mail.isErr()) return err(mail.error);
    try {
      const sent = await turns.take(domainOf(address), id, () => options.transport.sendMail(mail.value));
      if (sent.isErr()) return err(sent.error);
      const refused = refusedIn(sent.value, address);
      return refused === null ? ok(undefined) : err(refusalFor(refused));
    } catch (error) {
      return err(refusalFor(error));
    }
  };
  return {
    channel: "email",
    deliver: (delivery) =>
      send(delivery.recipient, delivery.id, `the wording or link of ${delivery.key}`, () => mailFor(style, delivery)),
    deliverTogether: (digest) =>
      send(digest.recipient, digest.id, "the wording or a link of a digest", () => digestMailFor(style, digest)),
  };
};

const styleOf = ({ from, wording = {}, languages = {}, brand, links }: EmailOptions): MailStyle => {
  const sender = mailboxOf(from);
  const style = { name: sender.name, ...brand };
  accentOf(style);
  return {
    from: sender,
    brand: style,
    packFor: languagePacks(wording, languages),
    links: links ?? {},
  };
};

/** Wording and links are the application's too: one that throws delays its own notices, and no others. */
const worded = async (
  what: string,
  mailOf: () => Promise<OutgoingMail>,
): Promise<Result<OutgoingMail, DeliverLater>> => {
  try {
    return ok(await mailOf());
  } catch {
    return err({ type: "DeliverLater", reason: `${what} failed` });
  }
};

/**
 * LMTP answers for each recipient after the message, and a transport of the application's may send copies: ours may be
 * refused although sending did not fail. Null when ours was taken.
 */
const refusedIn = (sent: unknown, address: string): unknown => {
  const { accepted, rejected, rejectedErrors } = (sent ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(rejected) || rejected.length === 0) return null;
  const ours = rejected.findIndex((one) => addressIn(one) === address.toLowerCase());
  if (ours < 0 && Array.isArray(accepted) && accepted.length > 0) return null;
  return (Array.isArray(rejectedErrors) ? (rejectedErrors[Math.max(ours, 0)] as unknown) : undefined) ?? {};
};

/** Nodemailer lists addresses as text or, where they came so, as objects. */
const addressIn = (listed: unknown): string =>
  (typeof listed === "string" ? listed : String((listed as { address?: unknown } | null)?.address)).toLowerCase();
