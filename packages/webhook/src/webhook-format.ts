import type { Delivery, DeliverLater, Undeliverable } from "@callout/core";
import type { Result } from "neverthrow";

/** What is posted: JSON. */
export type Payload = Readonly<Record<string, unknown>>;

/** What came back: a status, headers by their names in lower case, and the beginning of the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** How a service wants its calls: what is in them, and what its answers mean. */
export interface WebhookFormat {
  /** What is posted for a delivery; the same each time. */
  readonly payload: (delivery: Delivery) => Payload | Promise<Payload>;
  /**
   * What an answer of 2xx means, for services that say in its body that they refuse; taken, when left out. A reason
   * holds codes alone: no person, no text, no secret.
   */
  readonly verdict?: (answer: Answer) => Result<void, DeliverLater | Undeliverable>;
}
