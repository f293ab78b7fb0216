import type { Delivery, RevisitCommandInput } from "@callout/core";
import { signedLinks, type LinkGrant, type LinkOptions, type SignedLinks } from "./signed-links.ts";

/** What a link lets somebody do: answer the questions of one revisit, once, for a while. */
export interface AnswerGrant extends LinkGrant {
  readonly revisitId: string;
}

/** What a customer answers through a link. Whether service is needed is for those to say who read it. */
export type AnsweredByLink = Pick<
  Extract<RevisitCommandInput, { type: "RecordRevisit" }>,
  "satisfied" | "ratings" | "remarks"
>;

/** Links with which customers answer a questionnaire. */
export type AnswerLinks = SignedLinks<AnswerGrant, AnsweredByLink>;

/**
 * Links to answer a questionnaire that change nothing when they are only followed. What the customer answers is the
 * result of the revisit that asked.
 *
 * @throws RangeError for a key that is too short, which is a mistake in the application's configuration
 * @example
 * ```ts
 * import { instant } from "@callout/core";
 *
 * const links = answerLinks({ keys: ["0123456789abcdef0123456789abcdef"], now: () => instant("2026-03-02T09:00:00Z") });
 * const until = instant("2026-03-09T09:00:00Z");
 * const token = await links.tokenFor({ id: "n-2", tenant: "acme", revisitId: "T-1-r1", cardId: "card-1", until });
 * (await links.open(token))._unsafeUnwrap().grant.revisitId // => "T-1-r1"
 * ```
 */
export const answerLinks = (options: LinkOptions): AnswerLinks =>
  signedLinks<AnswerGrant, AnsweredByLink>(options, {
    sort: "answer",
    streamIn: ({ revisitId }) => revisitId,
    grantFor: (link, revisitId) => ({ ...link, revisitId }),
    // Named one by one: what else a form may bring is no part of an answer.
    execute: (desk, { revisitId }, { satisfied, ratings, remarks }, as) =>
      desk.execute({ kind: "revisit", id: revisitId }, { type: "RecordRevisit", ...as, satisfied, ratings, remarks }),
  });

/**
 * What the link in an invitation to answer grants: the token is made of it.
 *
 * @example
 * ```ts
 * import { sampleDelivery } from "@callout/testing";
 *
 * answerGrantOf(sampleDelivery("answerInvited")).until // => "2024-11-28T07:05:00.000Z"
 * ```
 */
export const answerGrantOf = ({
  id,
  tenant,
  stream,
  variables,
  recipient,
}: Delivery<"answerInvited">): AnswerGrant => ({
  id,
  tenant,
  revisitId: stream.id,
  cardId: recipient.id,
  until: variables.linkUntil,
});
