/** The same text for equal data, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value));

const inOrder = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const data = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(data)
      .sort()
      .map((key) => [key, inOrder(data[key])]),
  );
};
