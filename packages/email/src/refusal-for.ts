import type { DeliverLater, Undeliverable } from "@callout/core";

/** What is known of a failure to send: the parts of Nodemailer's errors that decide what to do next. */
interface Failure {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/**
 * What a failure to send means: whether to try again, and why.
 *
 * Only an answer about this very message is final: 5xx to its sender, its recipient or its content. An answer about
 * the connection (a greeting, a login, 503 a command out of order) is not, however final it sounds: with the
 * configuration mended the message can go out. What is not understood is tried again too. The reason holds
 * codes alone, since servers repeat addresses and contents in what they say.
 *
 * @source RFC 5321 §4.2.1, RFC 3463
 */
export const refusalFor = (error: unknown): DeliverLater | Undeliverable => {
  const failure: Failure = typeof error === "object" && error !== null ? error : {};
  if (typeof failure.responseCode === "number") return refusalByReply(failure.responseCode, failure);
  if (failure.code === "EMESSAGE") return never("the message is larger than the mail server takes");
  if (failure.code === "EENVELOPE") return never("the mail client refused the address");
  if (OUTCOME_UNKNOWN.has(failure.code) && !NEVER_CONNECTED.has(failure.originalCode ?? failure.code))
    return later("the connection to the mail server was lost; whether the message was taken is unknown");
  return later(`the mail server could not be reached (${wordOf(failure.code)})`);
};

const OUTCOME_UNKNOWN: ReadonlySet<unknown> = new Set(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "ECONNRESET", "EPIPE"]);
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

/** Out of order, and login or encryption wanted first: all about the connection. */
const ABOUT_THE_CONNECTION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538]);

const refusalByReply = (reply: number, failure: Failure): DeliverLater | Undeliverable => {
  const final = reply >= 500 && !ABOUT_THE_CONNECTION.has(reply) && isAboutTheMessage(failure.command);
  const said = [String(reply), ...enhancedCode(failure.response)].join(" ");
  return final
    ? never(`the mail server refuses the message for good (${said})`)
    : later(`the mail server does not take the message now (${said})`);
};

/** A transport that names no command answers about the message; it has no connection to speak of. */
const isAboutTheMessage = (command: unknown): boolean =>
  typeof command !== "string" || ["MAIL FROM", "RCPT TO", "DATA"].includes(command);

const enhancedCode = (response: unknown): readonly string[] =>
  (typeof response === "string" && /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.slice(1)) || [];

/** An error code, if it looks like one: codes are capitals, and nothing else of the error may be told. */
const wordOf = (code: unknown): string =>
  typeof code === "string" && /^[A-Z][A-Z_]{1,30}$/.test(code) ? code : "unknown error";

const later = (reason: string): DeliverLater => ({ type: "DeliverLater", reason });
const never = (reason: string): Undeliverable => ({ type: "Undeliverable", reason });
