const MOST = 1_000;

/**
 * The same function, which works each answer out once. When it has a thousand it begins anew: what is asked may come
 * from anybody.
 */
export const remembering = <Asked extends readonly string[], Answer>(
  answer: (asked: Asked) => Answer,
): ((asked: Asked) => Answer) => {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const kept = answers.get(key);
    if (kept !== undefined) return kept.answer;
    if (answers.size >= MOST) answers.clear();
    const found = answer(asked);
    answers.set(key, { answer: found });
    return found;
  };
};
