import type { Delivery, RequestCommandInput } from "@callout/core";
import { signedLinks, type LinkGrant, type LinkOptions, type SignedLinks } from "./signed-links.ts";

/** What a link lets somebody do: sign and rate one request, once, for a while. */
export interface SignOffGrant extends LinkGrant {
  readonly requestId: string;
}

/** What a customer says through a link to sign and rate. */
export type SaidByLink =
  | Pick<Extract<RequestCommandInput, { type: "SignOff" }>, "type" | "outcome" | "ratings" | "opinion">
  /** For a slip that was signed on paper. */
  | Pick<Extract<RequestCommandInput, { type: "Rate" }>, "type" | "ratings">;

/** Links with which customers sign and rate. */
export type SignOffLinks = SignedLinks<SignOffGrant, SaidByLink>;

/**
 * Links to sign and rate that change nothing when they are only followed: mail programs, messengers and virus scanners
 * follow every link they see.
 *
 * @throws RangeError for a key that is too short, which is a mistake in the application's configuration
 * @example
 * ```ts
 * import { instant } from "@callout/core";
 *
 * const links = signOffLinks({ keys: ["0123456789abcdef0123456789abcdef"], now: () => instant("2026-03-02T09:00:00Z") });
 * const until = instant("2026-03-09T09:00:00Z");
 * const token = await links.tokenFor({ id: "n-1", tenant: "acme", requestId: "T-1", cardId: "card-1", until });
 * const [opened, changed] = [await links.open(token), await links.open(`${token}x`)];
 * opened._unsafeUnwrap().grant.requestId // => "T-1"
 * changed._unsafeUnwrapErr() // => { type: "LinkUnknown" }
 * ```
 */
export const signOffLinks = (options: LinkOptions): SignOffLinks =>
  signedLinks<SignOffGrant, SaidByLink>(options, {
    sort: "signOff",
    streamIn: ({ requestId }) => requestId,
    grantFor: (link, requestId) => ({ ...link, requestId }),
    // Named one by one: what else a form may bring, such as another time, is not what the customer signs.
    execute: (desk, { requestId, cardId }, said, as) => {
      const request = { kind: "request", id: requestId } as const;
      if (said.type === "Rate") return desk.execute(request, { type: "Rate", ...as, ratings: said.ratings });
      const { outcome, ratings, opinion } = said;
      const signature = { signer: { cardId }, capacity: as.by.role, method: "typed" } as const;
      return desk.execute(request, { type: "SignOff", ...as, outcome, ratings, opinion, signature });
    },
  });

/**
 * What the link in a request to sign grants: the token is made of it.
 *
 * @example
 * ```ts
 * import { sampleDelivery } from "@callout/testing";
 *
 * signOffGrantOf(sampleDelivery("signOffRequested")).until // => "2024-11-28T07:05:00.000Z"
 * ```
 */
export const signOffGrantOf = ({
  id,
  tenant,
  stream,
  variables,
  recipient,
}: Delivery<"signOffRequested">): SignOffGrant => ({
  id,
  tenant,
  requestId: stream.id,
  cardId: recipient.id,
  until: variables.linkUntil,
});
