import { fromMillis, toMillis, type DeliverLater, type Delivery, type Instant, type Notifier } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { Webhook } from "standardwebhooks";
import { noticePayload } from "./notice-payload.ts";
import { post } from "./post.ts";
import { refusalFor, verdictOf } from "./refusal-for.ts";
import { webAddress } from "./web-address.ts";
import type { WebhookFormat } from "./webhook-format.ts";

/** What {@link webhookNotifier} is made from. */
export interface WebhookOptions {
  /** The channel, by which the directory gives addresses; `webhook` when left out. */
  readonly channel?: string;
  /** The secret that signs, as Standard Webhooks write it: `whsec_` and base64. Null for a service that checks no signature. */
  readonly secret: string | null;
  /** What is posted and what answers mean; {@link noticePayload} when left out. */
  readonly format?: WebhookFormat;
  /** How long an answer is waited for; 15 seconds when left out. */
  readonly timeoutMillis?: number;
  /**
   * Whether addresses on private networks may be called; false when left out. Set it only where nobody but you can enter
   * addresses: whoever enters one chooses what this host calls.
   */
  readonly privateNetworks?: boolean;
  /** The clock; the host's when left out. */
  readonly now?: () => Instant;
}

const TIMEOUT_MILLIS = 15_000;

/**
 * Posts notices to the address that the directory has for the recipient, signed as Standard Webhooks are.
 *
 * A delivery that is repeated carries the same `webhook-id`: whoever receives it can tell that they have it. Neither
 * address nor secret is ever in a reason; addresses of chat robots are secrets.
 *
 * @throws Error when the secret is none, which is a mistake in the application's configuration
 * @source Standard Webhooks 1.0.0, https://www.standardwebhooks.com
 */
export const webhookNotifier = ({
  channel = "webhook",
  secret,
  format = { payload: noticePayload },
  timeoutMillis = TIMEOUT_MILLIS,
  privateNetworks = false,
  now = () => fromMillis(Date.now()),
}: WebhookOptions): Notifier => {
  const signer = secret === null ? null : new Webhook(secret);
  return {
    channel,
    deliver: async (delivery) => {
      const url = webAddress(delivery.recipient.address);
      if (url === null) return err({ type: "Undeliverable", reason: "the address is not that of a webhook" });
      const written = await bodyFor(format, delivery);
      if (written.isErr()) return err(written.error);
      const body = written.value;
      const headers = { ...CONTENT, ...(signer === null ? {} : signature(signer, delivery.id, now(), body)) };
      try {
        const answer = await post({ url, headers, body, timeoutMillis, privateNetworks });
        return verdictOf(answer, now()).andThen(() => format.verdict?.(answer) ?? ok());
      } catch (error) {
        return err(refusalFor(error));
      }
    },
  };
};

const CONTENT = { "content-type": "application/json; charset=utf-8", "user-agent": "Callout-Webhook" } as const;

/** The payload is the application's too: one that throws delays its own notices, and no others. */
const bodyFor = async (format: WebhookFormat, delivery: Delivery): Promise<Result<string, DeliverLater>> => {
  try {
    return ok(JSON.stringify(await format.payload(delivery)));
  } catch {
    return err({ type: "DeliverLater", reason: `the payload of ${delivery.key} failed` });
  }
};

const signature = (signer: Webhook, id: string, at: Instant, body: string) => {
  const webhookId = encodeURIComponent(id.toWellFormed());
  return {
    "webhook-id": webhookId,
    "webhook-timestamp": String(Math.floor(toMillis(at) / 1000)),
    "webhook-signature": signer.sign(webhookId, new Date(toMillis(at)), body),
  };
};
