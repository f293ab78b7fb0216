import { toMillis, type Delivery, type NoticeKey } from "@callout/core";
import type { Brand } from "./brand.ts";
import { oneLine, unlinked } from "./clean-text.ts";
import type { LanguagePack } from "./language-pack.ts";
import { invitationFor } from "./invitation-for.ts";
import { cleanLetter, type CleanLetter } from "./letter.ts";
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
  /** Where the request can be seen, or null. */
  readonly linkTo: (delivery: Delivery) => string | null;
}

const LONGEST_NAME = 100;
const LONGEST_REFERENCE = 60;

/** The mail that a delivery is. The same delivery always gives the same mail. */
export const mailFor = async (style: MailStyle, delivery: Delivery): Promise<OutgoingMail> => {
  const { from, brand } = style;
  const pack = style.packFor(delivery.recipient.language);
  const letter = letterFor(pack, delivery);
  const name = unlinked(oneLine(delivery.recipient.name, LONGEST_NAME));
  const zone = knownZone(delivery.recipient.timeZone);
  const link = style.linkTo(delivery);
  const reference = oneLine(referenceOf(delivery), LONGEST_REFERENCE);
  const subject = `[${reference}] ${letter.subject}`;
  const page = {
    pack,
    subject,
    greeting: pack.greeting(name === "" ? null : name),
    letter,
    link: link === null ? null : webLink(link),
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
    headers: { ...AUTOMATIC, "Content-Language": pack.tag },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};

/** So that nothing automatic answers: RFC 3834 §5, and what Exchange looks at instead. */
const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } as const;

const letterFor = <Key extends NoticeKey>(pack: LanguagePack, delivery: Delivery<Key>): CleanLetter =>
  cleanLetter(pack.notices[delivery.key](toldTo(pack, delivery)));
