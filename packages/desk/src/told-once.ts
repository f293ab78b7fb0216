import { canonicalJson, type NewNotice, type NoticeRecipient } from "@callout/core";

/** One thing that is told, to everybody on the staff who is told the same because of the same event. */
export interface Telling {
  /** Its place among the notices of its event: that of the first. */
  readonly index: number;
  readonly notice: NewNotice;
  readonly alsoTo: readonly NoticeRecipient[];
}

/**
 * The notices of one event with those put together that tell the staff the same, so that somebody who holds two roles of a
 * rung is told once. A customer's contact is told apart: one whom nobody can reach holds nobody else back.
 */
export const toldOnce = (notices: readonly NewNotice[]): readonly Telling[] => {
  const tellings = new Map<string, Telling>();
  notices.forEach((notice, index) => {
    const { to, ...said } = notice;
    const key = "cardId" in to ? `card ${String(index)}` : canonicalJson(said);
    const telling = tellings.get(key) ?? { index, notice, alsoTo: [] };
    tellings.set(key, telling.index === index ? telling : { ...telling, alsoTo: [...telling.alsoTo, to] });
  });
  return [...tellings.values()];
};
