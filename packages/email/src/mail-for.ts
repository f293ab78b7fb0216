import {
  fromMillis,
  toMillis,
  type Delivery,
  type Digest,
  type Instant,
  type NoticeKey,
  type Recipient,
} from "@callout/core";
import type { Brand } from "./brand.ts";
import { oneLine, unlinked } from "./clean-text.ts";
import type { LanguagePack, Told } from "./language-pack.ts";
import { invitationFor } from "./invitation-for.ts";
import { cleanLetter, type CleanLetter } from "./letter.ts";
import type { LetterLink, LetterPage, LetterSection } from "./letter-page.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import { displayNameOf, domainOf, type Mailbox } from "./mail-address.ts";
import type { OutgoingMail } from "./mail-transport.ts";
import { digestIdOf, messageIdsOf } from "./message-id.ts";
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
  /** Where the recipient can see the request, or the other record that it is about: see the delivery's `stream`. */
  readonly request?: LinkOf;
  /** Where the customer can sign and rate, for `signOffRequested`; see the sign-off links of `@callout/desk`. */
  readonly signOff?: LinkOf<"signOffRequested">;
  /** Where the customer can answer a questionnaire, for `answerInvited`; see the answer links of `@callout/desk`. */
  readonly answer?: LinkOf<"answerInvited">;
  /**
   * Where the recipient can end mails of this sort, for `List-Unsubscribe`. It must answer a POST without a question
   * (RFC 8058); null for whatever its reader must go on getting, such as an appointment. One longer than 978 characters
   * is left out: a header cannot break it, and mail servers refuse longer lines.
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
  const { from, packFor } = style;
  const { recipient, at } = delivery;
  const pack = packFor(recipient.language);
  const section = await sectionFor(style, pack, delivery);
  const reference = shortReference(delivery);
  const subject = `[${reference}] ${section.letter.subject}`;
  const invitation = invitationFor(from, pack, section, reference, delivery);
  return mailOf(
    style,
    pack,
    recipient,
    { at, subject, opening: [], sections: [section] },
    {
      ...messageIdsOf(delivery, domainOf(from.address)),
      ...(invitation === null ? {} : { icalEvent: invitation }),
      headers: await headersFor(style, pack, delivery),
    },
  );
};

/**
 * The mail that several deliveries to one recipient are. It belongs to no conversation, since it is about several; the
 * numbers in its subject say what an answer may be about.
 */
export const digestMailFor = async (style: MailStyle, digest: Digest): Promise<OutgoingMail> => {
  const { recipient, deliveries } = digest;
  const pack = style.packFor(recipient.language);
  const sections: LetterSection[] = [];
  for (const delivery of deliveries) {
    const section = await sectionFor(style, pack, delivery);
    sections.push({ ...section, heading: unlinked(`[${shortReference(delivery)}] ${section.letter.subject}`) });
  }
  const said = pack.digest(deliveries.length);
  const numbers = [...new Set(deliveries.map((delivery) => `[${shortReference(delivery)}]`))];
  const at = fromMillis(Math.max(...deliveries.map((delivery) => toMillis(delivery.at))));
  const subject = oneLine(`${said.subject} ${numbers.join(" ")}`, LONGEST_SUBJECT);
  const [only, ...others] = deliveries;
  return mailOf(
    style,
    pack,
    recipient,
    { at, subject, opening: [said.opening], sections },
    {
      messageId: digestIdOf(digest, domainOf(style.from.address)),
      headers: await headersFor(style, pack, others.length === 0 ? only : undefined),
    },
  );
};

const LONGEST_SUBJECT = 180;

const shortReference = (delivery: Delivery): string => oneLine(referenceOf(delivery), LONGEST_REFERENCE);

const sectionFor = async (style: MailStyle, pack: LanguagePack, delivery: Delivery): Promise<LetterSection> => {
  const told = toldTo(pack, delivery);
  const links = await linksIn(style.links, pack, delivery, told.moment);
  return { heading: "", letter: letterFor(pack, delivery.key, told), links };
};

/** What a mail says, whatever stands around it. */
interface Said extends Pick<LetterPage, "subject" | "opening" | "sections"> {
  readonly at: Instant;
}

/** What a mail about one notice has, and one about several has not, or other. */
type Threading = Pick<OutgoingMail, "messageId" | "inReplyTo" | "references" | "icalEvent" | "headers">;

const mailOf = (
  { from, brand }: MailStyle,
  pack: LanguagePack,
  { name, address, timeZone }: Recipient,
  { at, subject, opening, sections }: Said,
  threading: Threading,
): OutgoingMail => {
  const called = unlinked(oneLine(name, LONGEST_NAME));
  const zone = knownZone(timeZone);
  const greeting = pack.greeting(called === "" ? null : called);
  const notes = [pack.automatic, pack.zone(zoneNameIn(pack.tag, zone, at), zone)];
  const page: LetterPage = { pack, subject, greeting, opening, sections, brand, notes };
  return {
    from,
    to: { name: displayNameOf(name), address },
    envelope: { from: from.address, to: address },
    subject,
    text: letterText(page),
    html: letterHtml(page),
    date: new Date(toMillis(at)),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...threading,
  };
};

/** So that nothing automatic answers: RFC 3834 §5, and what Exchange looks at instead. */
const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } as const;

const letterFor = <Key extends NoticeKey>(pack: LanguagePack, key: Key, told: Told<Key>): CleanLetter =>
  cleanLetter(pack.notices[key](told));

const linksIn = async (
  { request, signOff, answer }: MailLinks,
  pack: LanguagePack,
  delivery: Delivery,
  moment: (at: Instant) => string,
): Promise<readonly LetterLink[]> => {
  const asked: (readonly [label: string, address: () => ReturnType<LinkOf>])[] = [];
  if (signOff !== undefined && isOf("signOffRequested", delivery))
    asked.push([pack.signAndRate(moment(delivery.variables.linkUntil)), () => signOff(delivery)]);
  if (answer !== undefined && isOf("answerInvited", delivery))
    asked.push([pack.answer(moment(delivery.variables.linkUntil)), () => answer(delivery)]);
  if (request !== undefined)
    asked.push([isOwn(delivery) ? pack.openRequest : pack.openRecord, () => request(delivery)]);
  if (asked.length === 0) return [];
  const labelled = asked.map(async ([label, address]) => ({ label, href: webLink((await address()) ?? "") }));
  return (await Promise.all(labelled)).flatMap(({ label, href }) => (href === null ? [] : [{ label, href }]));
};

const isOwn = ({ stream }: Delivery): boolean => stream.kind === "request";

const isOf = <Key extends NoticeKey>(key: Key, delivery: Delivery): delivery is Delivery<Key> => delivery.key === key;

/**
 * The headers that Nodemailer does not write by itself; with a delivery, what lets a mail program offer to end mails of
 * its sort: RFC 2369 §3.2, RFC 8058 §3.1, which wants `https:`. Such mail is `bulk` for old programs that answer by
 * themselves; what concerns its reader alone is not, or filters would hold it back.
 */
const headersFor = async (
  { links: { unsubscribe } }: MailStyle,
  { tag }: LanguagePack,
  delivery: Delivery | undefined,
): Promise<Record<string, string>> => {
  const headers = { ...AUTOMATIC, "Content-Language": tag };
  if (unsubscribe === undefined || delivery === undefined) return headers;
  const href = webLink((await unsubscribe(delivery)) ?? "");
  return href?.startsWith("https:") === true && `List-Unsubscribe: <${href}>`.length <= LONGEST_LINE
    ? {
        ...headers,
        "List-Unsubscribe": `<${href}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        Precedence: "bulk",
      }
    : headers;
};

/**
 * Characters in one line of a mail, without its end.
 *
 * @source RFC 5322 §2.1.1
 */
const LONGEST_LINE = 998;
