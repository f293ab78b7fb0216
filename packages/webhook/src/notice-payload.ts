import type { Delivery } from "@callout/core";
import type { Payload } from "./webhook-format.ts";

/**
 * A notice as a webhook carries it: key and variables, never only rendered words, so that a service with approved
 * templates of its own can fill them in.
 *
 * @source Standard Webhooks, “Payload structure”
 * @example
 * ```ts
 * import { sampleDelivery } from "@callout/testing";
 *
 * noticePayload(sampleDelivery("requestClosed"))["type"] // => "notice.requestClosed"
 * ```
 */
export const noticePayload = ({
  id,
  tenant,
  stream,
  at,
  key,
  variables,
  texts,
  contacts = {},
  names = {},
  recipient,
}: Delivery): Payload => ({
  type: `notice.${key}`,
  timestamp: at,
  data: {
    id,
    tenant,
    stream,
    key,
    variables,
    texts: wellFormed(texts),
    contacts,
    names,
    recipient: withoutAddress(recipient),
  },
});

/** JSON carries no half of a character: what is broken becomes the sign for it. */
const wellFormed = (texts: Delivery["texts"]): Delivery["texts"] =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.toWellFormed()]));

/** The address is where this goes, and may hold a secret. */
const withoutAddress = ({ id, name, language, timeZone }: Delivery["recipient"]) => ({ id, name, language, timeZone });
