import type { DeliverLater, Delivery, Language, Notifier } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { accentOf, type Brand } from "./brand.ts";
import type { LanguagePack, NoticeWording } from "./language-pack.ts";
import { languagePacks } from "./language-packs.ts";
import { isMailAddress, mailboxOf, type Mailbox } from "./mail-address.ts";
import { mailFor, type MailLinks, type MailStyle } from "./mail-for.ts";
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
}

/**
 * Sends notices as mail, in the recipient's language and time zone.
 *
 * A delivery that is repeated carries the same Message-ID. Permanent answers of the mail server (5xx) make it
 * `Undeliverable`; temporary ones (4xx), lost connections and time limits `DeliverLater`. How long to wait for a
 * server is the transporter's to say: give it `connectionTimeout`, `greetingTimeout` and `socketTimeout`.
 *
 * @throws RangeError when `from` is no address or the brand's colour is none
 */
export const emailNotifier = (options: EmailOptions): Notifier => {
  const style = styleOf(options);
  return {
    channel: "email",
    deliver: async (delivery) => {
      if (!isMailAddress(delivery.recipient.address))
        return err({ type: "Undeliverable", reason: "the address is not a mail address" });
      const mail = await worded(style, delivery);
      if (mail.isErr()) return err(mail.error);
      try {
        const refused = refusedIn(await options.transport.sendMail(mail.value));
        return refused === null ? ok(undefined) : err(refusalFor(refused));
      } catch (error) {
        return err(refusalFor(error));
      }
    },
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
const worded = async (style: MailStyle, delivery: Delivery): Promise<Result<OutgoingMail, DeliverLater>> => {
  try {
    return ok(await mailFor(style, delivery));
  } catch {
    return err({ type: "DeliverLater", reason: `the wording or link of ${delivery.key} failed` });
  }
};

/** LMTP answers for each recipient after the message: the one we have may be refused although sending did not fail. */
const refusedIn = (sent: unknown): unknown => {
  const { rejected, rejectedErrors } = (sent ?? {}) as { rejected?: unknown; rejectedErrors?: unknown };
  if (!Array.isArray(rejected) || rejected.length === 0) return null;
  return (Array.isArray(rejectedErrors) ? (rejectedErrors[0] as unknown) : undefined) ?? {};
};
