import { linesOf, oneLine } from "./clean-text.ts";

/** Something to look up, on a line of its own: `Due: Thursday 21 November 2024, 14:12`. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What somebody wrote, set apart from what we say. */
export interface Quote {
  readonly label: string;
  readonly text: string;
}

/**
 * What a notice says, in words but without form: plain text and HTML are both made from it.
 *
 * Nothing in it is markup. A null in `facts` or `quotes` is left out, for what is not always known.
 */
export interface Letter {
  /** Without the number, which stands before every subject. */
  readonly subject: string;
  /** The first sentence says what matters: it is what a list of mails shows. */
  readonly opening: readonly string[];
  readonly facts: readonly (Fact | null)[];
  readonly quotes: readonly (Quote | null)[];
  /** What the recipient is to do, or can do. */
  readonly closing: readonly string[];
}

/** A letter ready to be set: clean, of bounded length, and with nothing left out of it that is null. */
export interface CleanLetter {
  readonly subject: string;
  readonly opening: readonly string[];
  readonly facts: readonly Fact[];
  readonly quotes: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly closing: readonly string[];
}

const LONGEST = { subject: 120, label: 60, value: 500, paragraph: 2_000, quote: 4_000 } as const;

/** The letter as it may be sent, whoever worded it: one-line parts are one line, and nothing unseen is in it. */
export const cleanLetter = (letter: Letter): CleanLetter => ({
  subject: oneLine(letter.subject, LONGEST.subject),
  opening: paragraphs(letter.opening),
  facts: letter.facts
    .filter((fact) => fact !== null)
    .map(({ label, value }) => ({ label: oneLine(label, LONGEST.label), value: oneLine(value, LONGEST.value) })),
  quotes: letter.quotes
    .filter((quote) => quote !== null)
    .map(({ label, text }) => ({ label: oneLine(label, LONGEST.label), lines: linesOf(text, LONGEST.quote) })),
  closing: paragraphs(letter.closing),
});

const paragraphs = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => oneLine(text, LONGEST.paragraph)).filter((text) => text !== "");
