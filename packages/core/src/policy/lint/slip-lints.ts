import { slipLists } from "../../lists/slip-lists.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import type { SlipColumn, SlipField, SlipTemplate } from "../slip-template.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** Choices on the slips of requests and of numbered books that are made from no list: nothing can be chosen there. */
export const slipLints = ({ policy: { request, slipBooks } }: CompiledPolicy): readonly PolicyLint[] => [
  ...(request.slips?.templates ?? []).flatMap((template, at) =>
    onSlip(template, `request.slips.templates.${String(at)}`),
  ),
  ...(slipBooks === null ? [] : onSlip(slipBooks.template, "slipBooks.template")),
];

const onSlip = ({ sections }: SlipTemplate, path: string): readonly PolicyLint[] =>
  sections.flatMap(({ fields }, section) =>
    fields.flatMap((field, at) => ofField(field, `${path}.sections.${String(section)}.fields.${String(at)}`)),
  );

/** The field itself, and the columns of its rows. */
const ofField = (field: SlipField, path: string): readonly PolicyLint[] => [
  ...ofBox(field, path),
  ...(field.columns ?? []).flatMap((column, at) => ofBox(column, `${path}.columns.${String(at)}`)),
];

const ofBox = ({ id, type, list }: SlipField | SlipColumn, path: string): readonly PolicyLint[] => {
  if (type !== "choice" || Object.keys(slipLists).includes(list ?? "")) return [];
  return [
    {
      rule: "slipListUnknown",
      path: `${path}.list`,
      conflictsWith: null,
      facts: {},
      suggestion: {
        "zh-CN": `“${id}”无从选择：${list === undefined ? "未指定选项表" : `单据没有选项表“${list}”`}；请从 codeLists 中选用（能力模型的除外）`,
        en: `nothing can be chosen for "${id}", since ${list === undefined ? "it names no list" : `slips have no list "${list}"`}; name one of codeLists that is not of the capability model`,
      },
    },
  ];
};
