// Sending
export { emailNotifier } from "./email-notifier.ts";
export type { EmailOptions } from "./email-notifier.ts";
export type { LinkOf, MailLinks } from "./mail-for.ts";
export type { DomainLimit, DomainLimits } from "./domain-turns.ts";
export type { MailTransport, OutgoingMail } from "./mail-transport.ts";
export { isMailAddress } from "./mail-address.ts";
export type { Mailbox } from "./mail-address.ts";

// Wording
export { builtInLanguages } from "./language-packs.ts";
export type { LanguagePack, NoticeWording, Told, Wording, WordingOf } from "./language-pack.ts";
export type { Fact, Letter, Quote } from "./letter.ts";
export type { WallClock } from "./wall-clock.ts";
export type { Brand } from "./brand.ts";

// What comes back
export { classifyInbound } from "./classify-inbound.ts";
export type { Inbound, InboundMail } from "./inbound-mail.ts";
export type { Conversation } from "./message-id.ts";
