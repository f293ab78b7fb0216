/** Which of two texts comes first by their code units, the same in every language: moments, dates and identifiers. */
export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
