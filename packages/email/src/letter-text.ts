import type { LetterPage, LetterSection } from "./letter-page.ts";

/** The letter as plain text. What people wrote is marked line by line, so that it cannot pass for our words. */
export const letterText = ({ pack, greeting, opening, sections, brand, notes }: LetterPage): string =>
  [
    greeting,
    ...opening,
    ...sections.flatMap((section) => sectionText(section, pack.colon)),
    ["-- ", brand.name, ...(brand.lines ?? []), ...notes].filter((line) => line !== "").join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");

const sectionText = ({ heading, letter, links }: LetterSection, colon: string): readonly string[] => [
  heading,
  ...letter.opening,
  letter.facts.map(({ label, value }) => `${label}${colon}${value}`).join("\n"),
  ...letter.quotes.map(({ label, lines }) =>
    [`${label}${colon}`.trimEnd(), ...lines.map((line) => `> ${line}`.trimEnd())].join("\n"),
  ),
  ...letter.closing,
  links.map(({ label, href }) => `${label}${colon}${href}`).join("\n"),
];
