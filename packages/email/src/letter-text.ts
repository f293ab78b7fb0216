import type { LetterPage } from "./letter-page.ts";

/** The letter as plain text. What people wrote is marked line by line, so that it cannot pass for our words. */
export const letterText = ({ pack, greeting, letter, links, brand, notes }: LetterPage): string =>
  [
    greeting,
    ...letter.opening,
    letter.facts.map(({ label, value }) => `${label}${pack.colon}${value}`).join("\n"),
    ...letter.quotes.map(({ label, lines }) =>
      [`${label}${pack.colon}`.trimEnd(), ...lines.map((line) => `> ${line}`.trimEnd())].join("\n"),
    ),
    ...letter.closing,
    links.map(({ label, href }) => `${label}${pack.colon}${href}`).join("\n"),
    ["-- ", brand.name, ...(brand.lines ?? []), ...notes].filter((line) => line !== "").join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
