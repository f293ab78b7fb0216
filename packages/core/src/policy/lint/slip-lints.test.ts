import { describe, expect, test } from "vitest";
import { presets } from "../../presets/presets.ts";
import { compilePolicy } from "../compile-policy.ts";
import { composePolicy, type PolicyOverride } from "../compose-policy.ts";
import { lintPolicy } from "../lint-policy.ts";
import { slipTemplates } from "../presets/slip-templates.ts";
import type { RequestSlips } from "../request-slips.ts";
import type { SlipColumn, SlipField, SlipTemplate } from "../slip-template.ts";
import { describeLint, type PolicyLint } from "./policy-lint.ts";

const { documents, calendars } = presets;

const lintsOf = (override: PolicyOverride): readonly PolicyLint[] =>
  composePolicy(documents.standard, override)
    .andThen((policy) => compilePolicy(policy, calendars))
    .map((compiled) => lintPolicy(compiled))
    ._unsafeUnwrap();

/** Requests are written on these slips. */
const onSlips = (...templates: readonly SlipTemplate[]): PolicyOverride => {
  const rules = templates.map(({ id }, at) => ({ rank: at, when: { slip: id }, slip: id, source: ["test"] }));
  const slips: RequestSlips = { templates, rules, enteredBy: [] };
  return { request: { slips } };
};

const every = Object.values(slipTemplates);
const [ofSource] = every;
if (ofSource === undefined) throw new Error("there are slips");

const label = { "zh-CN": "栏目", en: "box" };
type Box = Pick<SlipField, "id" | "label" | "type" | "list" | "columns">;

/** A slip with a box of words and another. */
const slipWith = (box: Box): SlipTemplate => {
  const kept = { filledBy: [], mandatory: "no", holds: "extra" } as const;
  const words: SlipField = { id: "words", label, type: "text", ...kept };
  return { ...ofSource, id: "ownSlip", sections: [{ id: "all", label, fields: [words, { ...box, ...kept }] }] };
};

/** Requests are written on a slip of the source, and on one with such a box. */
const onPaper = (box: Box): PolicyOverride => onSlips(ofSource, slipWith(box));

const inBooks = (box: Box): PolicyOverride => {
  const { slipBooks } = documents.standard;
  if (slipBooks === null) throw new Error("the standard policy keeps books");
  return { slipBooks: { ...slipBooks, template: slipWith(box) } };
};

const choice = (list: string) => ({ id: "result", label, type: "choice", list }) as const;
const rows = (...columns: readonly SlipColumn[]): Box => ({ id: "items", label, type: "list", columns });

const place = "request.slips.templates.1.sections.0.fields.1";

/** A box that is at fault, or sound, and where it is found. */
const boxes: readonly [string, PolicyOverride, readonly string[]][] = [
  ["a list that is kept", onPaper(choice("outcome")), []],
  ["a list that nobody keeps", onPaper(choice("outcom")), [`${place}.list`]],
  ["what every object has", onPaper(choice("toString")), [`${place}.list`]],
  ["a list of the capability model", onPaper(choice("capabilityG")), [`${place}.list`]],
  ["a list that nobody keeps, in a row", onPaper(rows(choice("outcome"), choice("no"))), [`${place}.columns.1.list`]],
  ["no list, in a row", onPaper(rows({ id: "usage", label, type: "choice" })), [`${place}.columns.0.list`]],
  ["words", onPaper({ id: "more", label, type: "text" }), []],
  ["a list that nobody keeps, in a book", inBooks(choice("no")), ["slipBooks.template.sections.0.fields.1.list"]],
];

describe("lintPolicy looks at what is chosen on slips", () => {
  test.for(boxes)("%s", ([, override, paths]) => {
    const wanted = paths.map((path) => ["slipListUnknown", path, null]);
    expect(lintsOf(override).map(({ rule, path, conflictsWith }) => [rule, path, conflictsWith])).toEqual(wanted);
  });

  test("every slip of the presets chooses from lists that slips have", () => {
    expect(lintsOf(onSlips(...every))).toEqual([]);
  });

  test("no slips and no books have no fault", () => {
    expect(lintsOf({ request: { slips: null }, slipBooks: null })).toEqual([]);
  });

  test("says in which box nothing can be chosen, why, and from where to choose", () => {
    const lints = [choice("outcom"), rows({ id: "usage", label, type: "choice" })].flatMap((box) =>
      lintsOf(onPaper(box)),
    );
    const instead = "name one of codeLists that is not of the capability model";
    expect(lints.map((lint) => describeLint(lint, "en"))).toEqual([
      `${place}.list: nothing can be chosen for "result", since slips have no list "outcom"; ${instead}`,
      `${place}.columns.0.list: nothing can be chosen for "usage", since it names no list; ${instead}`,
    ]);
    expect(lints.map((lint) => describeLint(lint, "zh-CN"))).toEqual([
      `${place}.list：“result”无从选择：单据没有选项表“outcom”；请从 codeLists 中选用（能力模型的除外）`,
      `${place}.columns.0.list：“usage”无从选择：未指定选项表；请从 codeLists 中选用（能力模型的除外）`,
    ]);
  });
});
