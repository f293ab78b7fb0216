import { toMillis, type Delivery, type Instant, type NoticeKey } from "@callout/core";
import type { Brand } from "./brand.ts";
import { oneLine, unlinked } from "./clean-text.ts";
import type { LanguagePack, Told } from "./language-pack.ts";
import { invitationFor } from "./invitation-for.ts";
import { cleanLetter, type CleanLetter } from "./letter.ts";
import type { LetterLink } from "./letter-page.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import { displayNameOf, domainOf, type Mailbox } from "./mail-address.ts";
import type { OutgoingMail } from "./mail-transport.ts";
import { conversationIdOf, messageIdOf } from "./message-id.ts";
import { referenceOf, toldTo } from "./told-to.ts";
import { knownZone, zoneNameIn } from "./wall-clock.ts";
import { webLink } from "./web-link.ts";

/** All that shapes a mail besides the delivery itself. */
export interface MailStyle {
  readonly from: Mailbox;
  readonly brand: Brand;
  readonly packFor: (languageTag: string) => LanguagePack;
  readonly links: MailLinks;
}

/** Where a mail leads: addresses of the application's, each null where there is none. Other than `http:` or `https:` is left out. */
export interface MailLinks {
  /** Where the recipient can see the request. */
  readonly request?: LinkOf;
  /** Where the customer can sign and rate, for `signOffRequested`; see the sign-off links of `@callout/desk`. */
  readonly signOff?: LinkOf<"signOffRequested">;
  /**
   * Where the recipient can end mails of this sort, for `List-Unsubscribe`. It must answer a POST without a question
   * (RFC 8058); null for whatever its reader must go on getting, such as an appointment.
   */
  readonly unsubscribe?: LinkOf;
}

/** An address for a delivery, or null where there is none. */
export type LinkOf<Key extends NoticeKey = NoticeKey> = (
  delivery: Delivery<Key>,
) => string | null | Promise<string | null>;

const LONGEST_NAME = 100;
const LONGEST_REFERENCE = 60;

/** The mail that a delivery is. The same delivery always gives the same mail. */
export const mailFor = async (style: MailStyle, delivery: Delivery): Promise<OutgoingMail> => {
  const { from, brand } = style;
  const pack = style.packFor(delivery.recipient.language);
  const name = unlinked(oneLine(delivery.recipient.name, LONGEST_NAME));
  const zone = knownZone(delivery.recipient.timeZone);
  const told = toldTo(pack, delivery);
  const links = await linksIn(style.links, pack, delivery, told.moment);
  const letter = letterFor(pack, delivery.key, told);
  const reference = oneLine(referenceOf(delivery), LONGEST_REFERENCE);
  const subject = `[${reference}] ${letter.subject}`;
  const page = {
    pack,
    subject,
    greeting: pack.greeting(name === "" ? null : name),
    letter,
    links,
    brand,
    notes: [pack.automatic, pack.zone(zoneNameIn(pack.tag, zone), zone)],
  };
  const invitation = invitationFor(from, page, reference, delivery);
  const conversation = await conversationIdOf(delivery, domainOf(from.address));
  return {
    from,
    to: { name: displayNameOf(delivery.recipient.name), address: delivery.recipient.address },
    envelope: { from: from.address, to: delivery.recipient.address },
    subject,
    text: letterText(page),
    html: letterHtml(page),
    date: new Date(toMillis(delivery.at)),
    messageId: await messageIdOf(delivery, domainOf(from.address)),
    inReplyTo: conversation,
    references: conversation,
    ...(invitation === null ? {} : { icalEvent: invitation }),
    headers: { ...AUTOMATIC, ...(await unsubscribing(style.links, delivery)), "Content-Language": pack.tag },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};

/** So that nothing automatic answers: RFC 3834 §5, and what Exchange looks at instead. */
const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } as const;

const letterFor = <Key extends NoticeKey>(pack: LanguagePack, key: Key, told: Told<Key>): CleanLetter =>
  cleanLetter(pack.notices[key](told));

const linksIn = async (
  { request, signOff }: MailLinks,
  pack: LanguagePack,
  delivery: Delivery,
  moment: (at: Instant) => string,
): Promise<readonly LetterLink[]> => {
  const labelled = async (label: string, address: string | null | undefined | Promise<string | null>) => {
    const href = webLink((await address) ?? "");
    return href === null ? [] : [{ label, href }];
  };
  return [
    ...(isOf("signOffRequested", delivery)
      ? await labelled(pack.signAndRate(moment(delivery.variables.linkUntil)), signOff?.(delivery))
      : []),
    ...(await labelled(pack.openRequest, request?.(delivery))),
  ];
};

const isOf = <Key extends NoticeKey>(key: Key, delivery: Delivery): delivery is Delivery<Key> => delivery.key === key;

/**
 * What lets a mail program offer to end mails of this sort: RFC 2369 §3.2, RFC 8058 §3.1, which wants `https:`. Such mail
 * is `bulk` for old programs that answer by themselves; what concerns its reader alone is not, or filters would hold it back.
 */
const unsubscribing = async ({ unsubscribe }: MailLinks, delivery: Delivery): Promise<Record<string, string>> => {
  const href = webLink((await unsubscribe?.(delivery)) ?? "");
  return href?.startsWith("https:") === true
    ? { "List-Unsubscribe": `<${href}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", Precedence: "bulk" }
    : {};
};
