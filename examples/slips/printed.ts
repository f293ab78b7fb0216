import { labelOf, codeLists, wallTimeAt, type RequestSlip, type SlipTemplate } from "@callout/core";

type Field = SlipTemplate["sections"][number]["fields"][number];

/** Every text that a slip refers to. */
export const textsOf = (values: unknown): readonly string[] => {
  if (typeof values !== "object" || values === null) return [];
  if (isText(values)) return [values.ref];
  return Object.values(values).flatMap(textsOf);
};

const isText = (value: object): value is { readonly ref: string; readonly digest: string } =>
  "ref" in value && "digest" in value;

/** The slip as it is printed: its title, and each box that is filled. */
export const printed = (
  { template, values }: RequestSlip,
  number: string | null,
  texts: ReadonlyMap<string, string>,
): readonly string[] => [
  `${template.form} ${template.title["zh-CN"]} ${number ?? ""}`.trim(),
  ...template.sections.flatMap(({ label, fields }) => {
    const boxes = fields.flatMap((field) => {
      const shown = field.id in values ? worded(values[field.id], field, texts) : "";
      return shown === "" ? [] : [`  ${field.label["zh-CN"]}：${shown}`];
    });
    return boxes.length === 0 ? [] : [`【${label["zh-CN"]}】`, ...boxes];
  }),
];

/** What a command says in a word of its own, where no list has it. */
const WORDS: Readonly<Record<string, string>> = { none: "无", accepted: "通过", returned: "退回" };
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** A value in words; what is kept about people stands on cards, and is not printed here. */
const worded = (value: unknown, field: Field, texts: ReadonlyMap<string, string>): string => {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") {
    if (INSTANT.test(value) && field.type === "yesNo") return "是";
    if (INSTANT.test(value))
      return wallTimeAt(value as never, "Asia/Shanghai")
        .slice(0, 16)
        .replace("T", " ");
    return WORDS[value] ?? optionOf(value, field) ?? value;
  }
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every(isConfirmed)) return "已确认";
  if (Array.isArray(value)) return value.map((one) => worded(one, field, texts)).join("；");
  if (typeof value !== "object" || value === null) return "";
  if (isText(value)) return texts.get(value.ref) ?? "";
  if ("value" in value && "by" in value) return worded(value.value, field, texts);
  if ("cardId" in value) return "（见联系卡）";
  if ("type" in value) return worded(inside(value as Tagged), field, texts);
  if ("described" in value) return worded(value.described, field, texts);
  return "signer" in value || "method" in value
    ? "（已签）"
    : Object.values(value)
        .map((one) => worded(one, field, texts))
        .join(" ");
};

/** An item of the checklist that the customer confirmed. */
const isConfirmed = (one: unknown): boolean =>
  typeof one === "object" && one !== null && "answer" in one && one.answer === "confirmed";

type Tagged = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a value of a field is about, without its tag. */
const inside = ({ type, ...rest }: Tagged): unknown => {
  if (type === "signature" || type === "seal") return { method: type };
  const [first] = Object.values(rest);
  return first;
};

const optionOf = (id: string, { list }: Field): string | null => {
  const known =
    list === undefined ? undefined : (codeLists as Readonly<Record<string, (typeof codeLists)["outcome"]>>)[list];
  return known?.options.some((one) => one.id === id) ? labelOf(known, id, "zh-CN") : null;
};
