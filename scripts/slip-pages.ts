import {
  codeLists,
  fieldTypes,
  labelOf,
  slipBookOutcomes,
  slipBookTransitions,
  slipFillers,
  slipOutcomes,
  slipTemplates,
  slipTransitions,
  type CodeList,
  type SlipBookCommandName,
  type SlipField,
  type SlipTemplate,
} from "../packages/core/src/index.ts";

const fillers = [codeLists.role, slipFillers];

const filledBy = (id: string): string => {
  const list: CodeList | undefined = fillers.find(({ options }) => options.some((option) => option.id === id));
  return list === undefined ? id : labelOf(list, id, "en");
};

const mandatory = ({ mandatory: asked, inferred = [] }: SlipField): string => {
  const when = typeof asked === "object" ? `when ${JSON.stringify(asked.when).replaceAll('"', "")}` : asked;
  return inferred.length === 0 ? when : `${when} (inferred: ${inferred.join(", ")})`;
};

const livesIn = ({ holds, gate }: SlipField): string => {
  const place = typeof holds === "object" ? commandFieldOf(holds) : LIVES_IN[holds];
  const before = gate === undefined ? [] : typeof gate === "string" ? [gate] : gate;
  return before.length === 0 ? place : `${place}; before ${before.map((command) => `\`${command}\``).join(", ")}`;
};

const commandFieldOf = (holds: Extract<SlipField["holds"], { readonly command: string }>): string => {
  const said = `\`${holds.command}.${holds.field}\``;
  if ("slot" in holds) {
    const { slot, otherwise } = holds;
    return `${said} in the slot \`${slot}\`, where there is none ${typeof otherwise === "object" ? commandFieldOf(otherwise) : LIVES_IN[otherwise]}`;
  }
  return ["request", "slipBook"].includes(holds.process) ? said : `${said} of \`${holds.process}\``;
};

const LIVES_IN = {
  extra: "extra field",
  number: "the record's number",
  status: "the record's status",
  printed: "printed",
} as const;

const type = ({ type: held, list, columns = [] }: SlipField): string => {
  const more = list === undefined ? columns.map(({ id }) => id) : [list];
  return more.length === 0 ? labelOf(fieldTypes, held, "en") : `${labelOf(fieldTypes, held, "en")}: ${more.join(", ")}`;
};

const tableOf = ({ sections }: SlipTemplate): string =>
  [
    "| field | 中文 | type | filled by | mandatory | where it lives |",
    "| --- | --- | --- | --- | --- | --- |",
    ...sections
      .flatMap(({ fields }) => fields)
      .map((field) => [
        `\`${field.id}\``,
        field.label["zh-CN"],
        type(field),
        field.filledBy.map(filledBy).join(", ") || "not stated",
        mandatory(field),
        livesIn(field),
      ])
      .map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");

/** Every slip with each of its fields: who fills it, whether it must be filled, and where it lives. */
export const slipTables = (): string =>
  Object.values(slipTemplates)
    .map((template) => {
      const { id, form, formCode, title, copies, complete, source, note, sections, parties, madeBy } = template;
      const facts = [
        `\`${id}\``,
        source.join(", "),
        `the customer is ${parties.customer["zh-CN"]}`,
        ...(formCode === null ? [] : [`form code ${formCode}`]),
        ...(copies === null ? [] : [`${copies} copies`]),
        ...(complete ? ["no item may be left out"] : []),
        ...(madeBy === undefined ? [] : [`kept by the process \`${madeBy.process}\`, made by \`${madeBy.command}\``]),
      ];
      const said = note === undefined ? "" : ` ${note}`;
      const heading = `### ${form} ${title["zh-CN"]}: ${title.en}\n\n${facts.join("; ")}.${said}`;
      return sections.length === 0 ? heading : `${heading}\n\n${tableOf(template)}`;
    })
    .join("\n\n");

const accepting = (table: Readonly<Record<string, readonly string[]>>, command: string): readonly string[] =>
  Object.keys(table).filter((status) => table[status]?.includes(command));

/** What becomes of a number, and of a technician's books, as Mermaid diagrams. */
export const slipBookDiagrams = (): string => {
  const slips = Object.entries(slipOutcomes).flatMap(([command, to]) =>
    to === "same" ? [] : accepting(slipTransitions, command).map((from) => `  ${from} --> ${to}: ${command}`),
  );
  const books = (Object.keys(slipBookOutcomes) as SlipBookCommandName[]).flatMap((command) => {
    const to = slipBookOutcomes[command];
    return to === "same"
      ? []
      : accepting(slipBookTransitions, command).map((from) => `  ${from} --> ${to[0]}: ${command}`);
  });
  const drawn = (lines: readonly string[]): string => ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
  return [
    drawn(["  [*] --> unused", ...slips, "  unused --> returned: HandInBook"]),
    drawn(["  [*] --> unissued", ...books, "  held --> held: ExchangeBook"]),
  ].join("\n\n");
};
