/** The ids of the contact cards that a recorded value names, wherever in it they stand. */
export const cardsNamedIn = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(cardsNamedIn);
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "cardId" && typeof inner === "string" ? [inner] : cardsNamedIn(inner),
  );
};
