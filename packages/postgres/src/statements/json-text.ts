/** JSON as text; null for what is nothing, which the database keeps as NULL. */
export const jsonText = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
