import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleFile, ruleSections, rulesNamedByTests, type Rule, type RuleSection } from "../docs/rules.ts";
import { root } from "./workspace.mjs";

/** The sections as they stand: a rule that a test names is no longer open. */
const sections = (): Readonly<Record<string, RuleSection>> => {
  const named = rulesNamedByTests();
  const settled = ([id, { open, ...rule }]: readonly [string, Rule]): readonly [string, Rule] => [
    id,
    open && !named.has(id) ? { ...rule, open } : rule,
  ];
  return Object.fromEntries(
    Object.entries(ruleSections()).map(([letter, { title, rules }]) => [
      letter,
      { title, rules: Object.fromEntries(Object.entries(rules).map(settled)) },
    ]),
  );
};

/** Writes the table of rules as it stands; whether it was behind. Only looks when `checking`. */
export const settleRules = (checking: boolean): boolean => {
  const path = join(root, ruleFile);
  const after = `${JSON.stringify(sections(), null, 2)}\n`;
  const behind = readFileSync(path, "utf8") !== after;
  if (behind && !checking) writeFileSync(path, after);
  return behind;
};

const standing = ({ open, leftOut }: Rule): string => {
  if (leftOut !== undefined) return ` _Left out: ${leftOut}_`;
  return open ? " **Open.**" : "";
};

const sectionPage = ([letter, { title, rules }]: readonly [string, RuleSection]): string => {
  const all = Object.values(rules);
  const open = all.filter((rule) => rule.open).length;
  const leftOut = all.filter((rule) => rule.leftOut !== undefined).length;
  const counts = [
    `${String(all.length - open - leftOut)} of ${String(all.length)} named by a test`,
    ...(leftOut > 0 ? [`${String(leftOut)} left out`] : []),
    ...(open > 0 ? [`${String(open)} open`] : []),
  ];
  const lines = Object.entries(rules).map(
    ([id, rule]) => `- ${id} (${rule.system}) ${escaped(rule.rule)}${standing(rule)}`,
  );
  return [`## ${letter}. ${title}`, `${counts.join("; ")}.`, lines.join("\n")].join("\n\n");
};

const escaped = (text: string): string => text.replace(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`);

/** Every rule of the source material, and where it stands. */
export const rulePages = (): string => Object.entries(sections()).map(sectionPage).join("\n\n");
