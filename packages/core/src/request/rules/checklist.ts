import type { ChecklistItem } from "../../policy/request-rules.ts";
import type { KeptAnswer } from "../request-events.ts";
import type { RequestRefusal } from "../request-refusal.ts";

/** Why these answers do not make a complete checklist; null when they do. Nothing may be left out. */
export const checklistRefusal = (
  items: readonly ChecklistItem[],
  answers: readonly KeptAnswer[],
): RequestRefusal | null => {
  const known = items.map(({ id }) => id);
  const unknown = answers.find(({ item }) => !known.includes(item));
  if (unknown) return { type: "UnknownWord", what: "checklistItem", word: unknown.item, known };
  const answerTo = (id: string) => answers.find(({ item }) => item === id);
  const unanswered = known.filter((id) => answerTo(id) === undefined);
  const withoutMoment = items
    .filter(({ id, timed }) => {
      const given = answerTo(id);
      return timed && given?.answer === "confirmed" && given.doneAt === undefined;
    })
    .map(({ id }) => id);
  if (unanswered.length === 0 && withoutMoment.length === 0) return null;
  return { type: "ChecklistIncomplete", unanswered, withoutMoment };
};
