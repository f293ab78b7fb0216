import { accentOf } from "./brand.ts";
import { html, type Html } from "./html.ts";
import type { CleanLetter } from "./letter.ts";
import type { LetterPage, LetterSection } from "./letter-page.ts";

/**
 * The letter as HTML: one column that fits 320 pixels, in the reader's own colours, so that dark mode keeps them
 * readable. Nothing is loaded from anywhere.
 */
export const letterHtml = ({ pack, subject, greeting, opening, sections, brand, notes }: LetterPage): string =>
  `<!doctype html>\n${html`<html lang="${pack.tag}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
      <title>${subject}</title>
    </head>
    <body style="margin:0;padding:0">
      <div
        style="max-width:36em;margin:0 auto;padding:16px;border-top:4px solid ${accentOf(brand)};font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.6;overflow-wrap:anywhere;word-break:break-word"
      >
        ${paragraphs([greeting, ...opening])} ${sections.map(sectionHtml)}
        <div style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #9ca3af;font-size:14px">
          ${paragraphs([brand.name, ...(brand.lines ?? []), ...notes], "4px")}
        </div>
      </div>
    </body>
  </html>`.toString()}\n`;

const sectionHtml = ({ heading, letter, links }: LetterSection): Html =>
  html`${heading === "" ? null : html`<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.4">${heading}</h2>`}
  ${paragraphs(letter.opening)} ${factTable(letter.facts)} ${letter.quotes.map(quotation)} ${paragraphs(letter.closing)}
  ${links.map(({ label, href }) => html`<p style="margin:0 0 16px"><a href="${href}">${label}</a></p>`)}`;

const paragraphs = (texts: readonly string[], gap = "16px"): readonly Html[] =>
  texts.filter((text) => text !== "").map((text) => html`<p style="margin:0 0 ${gap}">${text}</p>`);

const factTable = (facts: CleanLetter["facts"]): Html | null =>
  facts.length === 0
    ? null
    : html`<table style="width:100%;border-collapse:collapse;margin:0 0 16px">
        ${facts.map(factRow)}
      </table>`;

/** A label keeps its words whole and takes the room they need; a value gives way, and is broken anywhere. */
const factRow = ({ label, value }: CleanLetter["facts"][number]): Html =>
  html`<tr>
    <th
      scope="row"
      style="width:32%;padding:4px 12px 4px 0;text-align:left;vertical-align:top;font-weight:normal;word-break:normal;overflow-wrap:break-word"
    >
      ${label}
    </th>
    <td style="padding:4px 0;vertical-align:top;font-weight:600">${value}</td>
  </tr>`;

const quotation = ({ label, lines }: CleanLetter["quotes"][number]): Html =>
  html`<p style="margin:0 0 4px">${label}</p>
    <blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #9ca3af">
      ${lines.map((line, index) => html`${index === 0 ? null : html`<br />`}${line}`)}
    </blockquote>`;
