import { fromMillis, isMillis, toMillis, type DeliverLater, type Instant, type Undeliverable } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { PRIVATE } from "./private-network.ts";
import type { Answer } from "./webhook-format.ts";

/**
 * What an answer means: 2xx taken; 408, 425, 429 and 5xx later, when `Retry-After` says where it says so; all else
 * never, redirects too, since they are not followed. The reason is the status alone: bodies can hold anything.
 *
 * @source Standard Webhooks, “Webhook delivery”; RFC 9110 §10.2.3, §15
 */
export const verdictOf = ({ status, headers }: Answer, now: Instant): Result<void, DeliverLater | Undeliverable> => {
  if (status >= 200 && status < 300) return ok();
  const said = `the webhook answered ${String(status)}`;
  if (status < 500 && !TRY_AGAIN.has(status)) return err({ type: "Undeliverable", reason: said });
  const wait = retryAfter(headers["retry-after"], now);
  return err({ type: "DeliverLater", reason: said, ...(wait === null ? {} : { notBefore: wait }) });
};

const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);
const LONGEST_WAIT_MILLIS = 24 * 3_600_000;

/** A number of seconds, or a date; not later than tomorrow, whatever somebody says. */
const retryAfter = (said: string | readonly string[] | undefined, now: Instant): Instant | null => {
  if (typeof said !== "string") return null;
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : null;
  const millis = seconds === null ? Date.parse(said) : toMillis(now) + seconds * 1000;
  return isMillis(millis) ? fromMillis(Math.min(millis, toMillis(now) + LONGEST_WAIT_MILLIS)) : null;
};

/** Why a call had no answer: an address on a private network is never called, all else may be better next time. */
export const refusalFor = (error: unknown): DeliverLater | Undeliverable => {
  const { code, name } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    name?: unknown;
  };
  if (code === PRIVATE) return { type: "Undeliverable", reason: "the webhook's address is on a private network" };
  if (name === "TimeoutError" || name === "AbortError")
    return { type: "DeliverLater", reason: "the webhook did not answer in time; whether it was taken is unknown" };
  return { type: "DeliverLater", reason: `the webhook could not be reached (${wordOf(code)})` };
};

/** An error code, if it looks like one: nothing else of the error may be told. */
const wordOf = (code: unknown): string =>
  typeof code === "string" && /^[A-Z][A-Z_]{1,40}$/.test(code) ? code : "unknown error";
