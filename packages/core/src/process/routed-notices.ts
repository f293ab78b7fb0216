import type { CardRef, TextRef } from "../event/sealing.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { NoticeVariables } from "../notice/notice-variables.ts";
import type { NoticeRoute } from "../policy/notice-rules.ts";
import type { RoutedNotice } from "../policy/notice-words.ts";
import { toMillis, type Instant } from "../time/instant.ts";
import type { DecisionContext } from "./process.ts";

/** What is to be told, before it is known to whom. */
export interface Told<Key extends RoutedNotice = RoutedNotice> {
  readonly key: Key;
  readonly variables: NoticeVariables[Key];
  readonly texts: Readonly<Record<string, TextRef>>;
  readonly cards?: Readonly<Record<string, CardRef>>;
  /** The one it is for, where several are told each of their own, such as each head of department who is called. */
  readonly meant?: NoticeRecipient;
}

/** What is to be told; a text that nobody gave is left out, and so is a contact that is not known. */
export const told = <Key extends RoutedNotice>(
  key: Key,
  variables: NoticeVariables[Key],
  texts: Readonly<Record<string, TextRef | null>> = {},
  contact: CardRef | null = null,
): Told => ({
  key,
  variables,
  texts: Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, TextRef] => entry[1] !== null)),
  ...(contact === null ? {} : { cards: { contact } }),
});

/**
 * One notice for each party to whom the policy routes what is to be told.
 *
 * @param at - when it happened: of what was written down long after, nobody is told what life has overtaken
 * @param recipientOf - who a party is here; null when there is nobody
 */
export const routedNotices = <Some extends Told>(
  context: DecisionContext,
  at: Instant,
  telling: readonly Some[],
  recipientOf: (route: NoticeRoute, one: Some) => NoticeRecipient | null,
): readonly NewNotice[] =>
  telling
    .filter(({ key }) => !isOvertaken(context, key, at))
    .flatMap((one) => {
      const { key, variables, texts, cards } = one;
      const said = { key, variables, texts, ...(cards === undefined ? {} : { cards }) };
      return (context.policy.policy.notices[key] ?? []).flatMap((route) => {
        const to = recipientOf(route, one);
        return to === null ? [] : [{ ...said, to, urgent: false }];
      });
    });

const MINUTE_MILLIS = 60_000;

/** Nobody is asked on Friday to sign what the slip says was signed on Thursday. */
const isOvertaken = ({ policy, recordedAt }: DecisionContext, key: RoutedNotice, at: Instant): boolean => {
  const { afterMinutes, notices } = policy.policy.overtaken;
  return notices.includes(key) && toMillis(recordedAt) - toMillis(at) > afterMinutes * MINUTE_MILLIS;
};
