import type { Inbound, InboundMail } from "./inbound-mail.ts";
import { domainOf, mailboxOf, type Mailbox } from "./mail-address.ts";
import { conversationIn, type Conversation } from "./message-id.ts";

/**
 * What a mail that came in is: an answer and to which request, a bounce, something automatic, or our own mail again.
 *
 * A mail can claim anything: who wrote it, and whether they may see the request it is about, is for the application
 * to find out. When in doubt it is automatic, since an answer too few is put right by a person, and a loop is not.
 *
 * @param from - the sender our mails were sent with, as given to `emailNotifier`
 * @source RFC 3834 §2, RFC 3464 §2, RFC 6522 §3, RFC 5546 §3.2.3, RFC 5322 §3.6.4
 *
 * @example
 * ```ts
 * classifyInbound(
 *   { headers: [{ key: "In-Reply-To", value: "<callout.acme.request.T-1@svc.example>" }], subject: "Re: …", body: "" },
 *   "service@svc.example",
 * ); // => { type: "reply", about: { tenant: "acme", stream: { kind: "request", id: "T-1" } } }
 * ```
 */
export const classifyInbound = (mail: InboundMail, from: string | Mailbox): Inbound => {
  const domain = domainOf(mailboxOf(from).address);
  const values = (name: string): readonly string[] =>
    mail.headers.filter(({ key }) => key.toLowerCase() === name).map(({ value }) => value);
  const header = (name: string): string => values(name).join(" ");

  if (OUR_MESSAGE_ID.test(header("message-id")) && idsIn(header("message-id"), domain).length > 0)
    return { type: "loop" };
  const about = conversationOf(header("in-reply-to"), domain) ?? conversationOf(header("references"), domain);
  const body = mail.body.slice(0, LONGEST_READ);
  if (isBounce(header, about)) return bounce({ subject: mail.subject, header, body }, about, domain);
  if (isAutomatic(header) || isProgramsReport(header, body) || AUTOMATIC_SUBJECT.test(mail.subject))
    return { type: "automatic", about };
  return about === null ? { type: "message", numbers: numbersIn(mail.subject) } : { type: "reply", about };
};

type Header = (name: string) => string;

/** More of a body than this is somebody's attachment. */
const LONGEST_READ = 200_000;
const OUR_MESSAGE_ID = /<callout-[0-9a-f]{32}\./;

/** What programs call their answers that mark them in no other way. */
const AUTOMATIC_SUBJECT =
  /^\s*[[【]?\s*(?:(?:系统)?自动(?:回复|答复)|(?:系統)?自動(?:回覆|回復)|automatic (?:reply|response)|auto[- ]?(?:reply|respon(?:se|der))|out of (?:the )?office)(?![\p{L}\p{N}])/iu;

/**
 * A postmaster who answers one of our mails may be a person; one who writes by itself reports, in whatever form. A
 * report of another type, such as that a mail was read, is none about delivery, whoever sends it.
 */
const isBounce = (header: Header, about: Conversation | null): boolean => {
  const type = reportTypeIn(header);
  if (type !== null) return DELIVERY_STATUS.test(type);
  return (
    header("x-failed-recipients") !== "" ||
    /\bmailer-daemon@/i.test(header("from")) ||
    (/\bpostmaster@/i.test(header("from")) && (about === null || isAutomatic(header)))
  );
};

const isProgramsReport = (header: Header, body: string): boolean =>
  MULTIPART_REPORT.test(header("content-type")) ||
  (/text\/calendar/i.test(header("content-type")) && /\bmethod\s*=\s*"?reply\b/i.test(header("content-type"))) ||
  CALENDAR_REPLY.test(body);

const MULTIPART_REPORT = /multipart\/report/i;

/** What a report is about, as RFC 6522 §3 marks it, or null where the mail is no report that says so. */
const reportTypeIn = (header: Header): string | null =>
  MULTIPART_REPORT.test(header("content-type"))
    ? (/\breport-type\s*=\s*"?([\w-]+)/i.exec(header("content-type"))?.[1] ?? null)
    : null;

/** The second is about a mail with international addresses, which RFC 6533 lets a report name. */
const DELIVERY_STATUS = /^(?:global-)?delivery-status$/i;

/** A calendar program says whether its owner will come: RFC 5546 §3.2.3, in a part's header or in the calendar itself. */
const CALENDAR_REPLY =
  /^(?:method:reply[ \t]*\r?$|content-type:\s*text\/calendar\b(?:[^\n]|\n[ \t])*?\bmethod\s*=\s*"?reply\b)/im;

const isAutomatic = (header: Header): boolean =>
  (header("auto-submitted") !== "" && !/^\s*no\b/i.test(header("auto-submitted"))) ||
  /\b(?:bulk|junk|list|auto_reply)\b/i.test(header("precedence")) ||
  /\b(?:all|oof|autoreply)\b/i.test(header("x-auto-response-suppress")) ||
  /^\s*<>\s*$/.test(header("return-path")) ||
  ["list-id", "x-autoreply", "x-autorespond", "x-autoresponder"].some((name) => header(name) !== "");

const bounce = (
  { subject, header, body }: { readonly subject: string; readonly header: Header; readonly body: string },
  about: Conversation | null,
  domain: string,
): Inbound => {
  const warns = header("x-failed-recipients") === "" && WARNING.test(subject);
  const action = /^action:[ \t]*([a-z]+)/im.exec(body)?.[1]?.toLowerCase() ?? (warns ? "delayed" : "failed");
  return {
    type: "bounce",
    about: about ?? conversationOf(body, domain),
    outcome: Object.hasOwn(OUTCOMES, action) ? (OUTCOMES[action] ?? "failed") : "failed",
    status: /^status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(body)?.[1] ?? null,
  };
};

/** How mail servers that report in words alone, such as older Exim, say that a mail is late and not lost. */
const WARNING = /^(?!.*(?:fail|return|undeliver)).*\bdelayed\b/i;

const OUTCOMES: Readonly<Record<string, "failed" | "delayed" | "delivered">> = {
  failed: "failed",
  delayed: "delayed",
  delivered: "delivered",
  relayed: "delivered",
  expanded: "delivered",
};

/** The last of our ids in a text: in `References` the latest, in a bounce that of the mail returned. */
const conversationOf = (text: string, domain: string): Conversation | null =>
  idsIn(text, domain)
    .map((id) => conversationIn(id, domain))
    .findLast((conversation) => conversation !== null) ?? null;

const idsIn = (text: string, domain: string): readonly string[] =>
  (text.match(/<callout[\w.-]{1,250}@[^<>@\s]{1,253}>/g) ?? []).filter((id) => domainOf(id.slice(0, -1)) === domain);

const numbersIn = (subject: string): readonly string[] =>
  Array.from(subject.matchAll(/[[【]([^[\]【】]{1,60})[\]】]/g), ([, number = ""]) => number.trim());
