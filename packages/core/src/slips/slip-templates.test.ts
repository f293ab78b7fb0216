import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { codeLists } from "../lists/code-lists.ts";
import type { CodeList } from "../lists/code-list.ts";
import { labelOf } from "../lists/label-of.ts";
import { ArticleCommand } from "../article/article-commands.ts";
import { ComplaintCommand } from "../complaint/complaint-commands.ts";
import { ItemCommand } from "../configuration/item-commands.ts";
import { RequisitionCommand } from "../parts/requisition-commands.ts";
import { RequestCommand } from "../request/request-commands.ts";
import { RevisitCommand } from "../revisit/revisit-commands.ts";
import { SendInCommand } from "../send-in/send-in-commands.ts";
import { SurveyCommand } from "../survey/survey-commands.ts";
import { TrainingCommand } from "../training/training-commands.ts";
import { fieldsOf } from "./fields-of.ts";
import { missingFields } from "./missing-fields.ts";
import { SlipBookCommand } from "./slip-book-commands.ts";
import { slipFillers } from "./slip-fillers.ts";
import { SlipTemplate, type SlipField } from "../policy/slip-template.ts";
import { slipTemplates } from "../policy/presets/slip-templates.ts";

/** One row of the source's tables of form fields, copied as it stands, with the fields of ours that it became. */
interface Row {
  readonly form: string;
  readonly printed: string;
  readonly type: string;
  readonly mandatory: string;
  readonly templates: readonly string[];
  readonly fields: readonly string[];
}

const words = (cell: string): readonly string[] => cell.split(" ").filter((word) => word !== "");

const rows: readonly Row[] = readFileSync(join(import.meta.dirname, "../../vectors/form-fields.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [form = "", , printed = "", , type = "", mandatory = "", templates = "", fields = ""] = line.split("\t");
    return { form, printed, type, mandatory, templates: words(templates), fields: words(fields) };
  });

const every = Object.values(slipTemplates);
const lists: Readonly<Record<string, CodeList>> = codeLists;

describe("the templates and the tables of form fields agree", () => {
  const inTable = (template: string): readonly string[] =>
    rows.flatMap((row) => (row.templates.includes(template) ? row.fields : []));

  test("on which slips there are", () => {
    expect([...new Set(rows.flatMap(({ templates }) => templates))].sort()).toEqual(Object.keys(slipTemplates).sort());
  });

  test.for(every)("on the fields of $form $id: none lost, none invented", (template) => {
    const ids = fieldsOf(template).map(({ id }) => id);
    expect([...ids].sort()).toEqual([...inTable(template.id)].sort());
    expect(rows.find(({ templates }) => templates.includes(template.id))?.form).toBe(template.form);
  });

  test.for(rows.filter(({ fields }) => fields.length > 0))("on $form “$printed”", (row) => {
    for (const template of row.templates.map((id) => slipTemplates[id]).filter((one) => one !== undefined))
      for (const field of fieldsOf(template).filter(({ id }) => row.fields.includes(id))) {
        expect([field.id, isAsked(row, field)]).toEqual([field.id, true]);
        expect([field.id, isOfType(row, field)]).toEqual([field.id, true]);
        expect([field.id, isPrinted(row, field)]).toEqual([field.id, true]);
        expect([field.id, field.inferred !== undefined || !/inferred/.test(row.mandatory)]).toEqual([field.id, true]);
      }
  });
});

const ATTACHED = "可另附页";

/** What the table says of being mandatory is what the field says. */
const isAsked = ({ mandatory: said }: Row, { mandatory, label }: SlipField): boolean => {
  const conditional = typeof mandatory === "object";
  if (label["zh-CN"] === ATTACHED) return mandatory === "unstated" || mandatory === "no";
  if (said.startsWith("conditional") || said === "yes for delayed repair") return conditional;
  // A row of the table that covers several steps, each asked for where it is taken.
  if (said.startsWith("yes")) return mandatory === "yes" || conditional;
  return said.startsWith("no") ? mandatory === "no" : mandatory === "unstated";
};

const TYPES: Readonly<Record<SlipField["type"], RegExp>> = {
  text: /text|^various$/,
  ref: /ref/,
  date: /date(?!time)/,
  dateTime: /datetime|mdhm|timestamp/,
  integer: /int/,
  number: /number/,
  yesNo: /bool|mark/,
  choice: /enum/,
  signature: /signature/,
  seal: /seal|stamp/,
  person: /person/,
  list: /list|attachments?|various|record|text, enum/,
  duration: /duration/,
};

/** The types of the table's row include the field's; where the table names none any will do. */
const isOfType = ({ type: said }: Row, { type, list }: SlipField): boolean => {
  if (said === "" || said === "-" || said === "record") return true;
  const named = /EN-\d+/.exec(said)?.[0];
  return TYPES[type].test(said) && (list === undefined || named === undefined || lists[list]?.source[0] === named);
};

/** The label is the one printed, where the table quotes what is printed. */
const isPrinted = ({ printed }: Row, { label }: SlipField): boolean =>
  !/\p{Script=Han}/u.test(printed) ||
  /Checklist/.test(printed) ||
  NAMED_IN_ENGLISH.has(label.en) ||
  printed.replaceAll(" ", "").includes(label["zh-CN"].replaceAll(" ", ""));

/** What the table names in English although the rest of its row is quoted. */
const NAMED_IN_ENGLISH = new Set([
  "fee items",
  "visit lines",
  "approval",
  "generated from fee items",
  "maintenance interval",
  "product",
  "items and amounts",
  "reason, so that it can be counted",
  "service slip",
]);

describe.for(every)("the template $form $id", (template) => {
  test("is what its schema takes, and survives JSON", () => {
    expect(SlipTemplate.parse(template)).toEqual(template);
    expect(SlipTemplate.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
  });

  test("chooses from lists that are kept", () => {
    for (const { list } of fieldsOf(template).flatMap((field) => [field, ...(field.columns ?? [])]))
      if (list !== undefined) expect(Object.keys(lists)).toContain(list);
  });

  test("is filled by people who are known", () => {
    const known = [...codeLists.role.options, ...slipFillers.options].map(({ id }) => id);
    for (const { filledBy } of fieldsOf(template)) expect(known).toEqual(expect.arrayContaining([...filledBy]));
  });

  test("leaves to commands only what these can say", () => {
    for (const { id, holds } of fieldsOf(template)) {
      const otherwise = typeof holds === "object" && "slot" in holds ? [holds.otherwise] : [];
      for (const one of [holds, ...otherwise]) {
        if (typeof one !== "object") continue;
        const schema = schemaOf(one.process, one.command);
        const found = schema !== undefined && leadsTo(schema, one.field.split("."));
        expect([id, one.command, one.field, found]).toEqual([id, one.command, one.field, true]);
      }
    }
  });
});

const COMMANDS = {
  request: RequestCommand,
  slipBook: SlipBookCommand,
  qualitySurvey: SurveyCommand,
  revisit: RevisitCommand,
  complaint: ComplaintCommand,
} as const;

const schemaOf = (process: keyof typeof COMMANDS, command: string): z.core.$ZodType | undefined =>
  COMMANDS[process].options.find((one) => one.shape.type.value === command);

interface NamedCommands {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: unknown } } }[];
}
const namesOf = ({ options }: NamedCommands): readonly unknown[] => options.map(({ shape }) => shape.type.value);

/** The commands of the processes that keep records of which only the names are known. */
const MAKING: Readonly<Record<string, readonly unknown[]>> = {
  request: namesOf(RequestCommand),
  training: namesOf(TrainingCommand),
  article: namesOf(ArticleCommand),
  configurationItem: namesOf(ItemCommand),
  requisition: namesOf(RequisitionCommand),
  sendInRepair: namesOf(SendInCommand),
};

test.for(every.flatMap(({ id, madeBy, sections }) => (madeBy === undefined ? [] : [{ id, sections, ...madeBy }])))(
  "$id, of which no field is known, is kept by the process $process, and made by $command",
  ({ sections, process, command }) => {
    expect(sections).toEqual([]);
    expect(MAKING[process]).toContain(command);
  },
);

/** Whether a path leads to something in what a schema takes: through options, lists, defaults and either side of a choice. */
const leadsTo = (schema: z.core.$ZodType, path: readonly string[]): boolean => {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (schema instanceof z.ZodObject) {
    const inner = (schema.shape as Readonly<Record<string, z.core.$ZodType>>)[step];
    return inner !== undefined && leadsTo(inner, rest);
  }
  if (schema instanceof z.ZodRecord) return leadsTo(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return leadsTo(schema.element, path);
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => leadsTo(option, path));
  if (schema instanceof z.ZodPipe) return leadsTo(schema.in, path);
  const wrapped = [z.ZodOptional, z.ZodExactOptional, z.ZodNullable, z.ZodDefault, z.ZodReadonly];
  const around = wrapped.find((kind) => schema instanceof kind);
  return around !== undefined && leadsTo((schema as z.ZodReadonly).unwrap(), path);
};

describe("what is printed on the slips", () => {
  test("the request slip is the controlled form NMSJS/QP/2-10/QR18, with a number of its own (R-002)", () => {
    const { fieldServiceRequest } = slipTemplates;
    expect(fieldServiceRequest?.formCode).toBe("NMSJS/QP/2-10/QR18");
    expect(fieldServiceRequest && fieldsOf(fieldServiceRequest)[0]).toMatchObject({ id: "number", mandatory: "yes" });
  });

  test("the liaison slip is made out in two copies, one for each department (R-487)", () => {
    expect(slipTemplates["designLiaison"]?.copies).toBe(2);
  });

  test("each slip calls the customer what it calls them", () => {
    const called = ["fieldServiceRequest", "fieldService", "marketingServiceRecord", "projectServiceRecord"];
    expect(called.map((id) => slipTemplates[id]?.parties.customer["zh-CN"])).toEqual(["用户", "客户", "顾客", "业主"]);
  });

  test("the parts table of the technical slip has its seven columns", () => {
    const { technicalService } = slipTemplates;
    const parts = technicalService && fieldsOf(technicalService).find(({ id }) => id === "parts");
    expect(parts?.columns).toHaveLength(7);
  });

  test("where parts are replaced, the slip asks for them, for the effect afterwards and the user's word (R-379)", () => {
    const { technicalInstallation } = slipTemplates;
    const wanted = (values: Readonly<Record<string, unknown>>) =>
      technicalInstallation && missingFields(technicalInstallation, values).map(({ field }) => field);
    expect(wanted({})).toEqual(["parts", "effect", "confirmation"]);
  });

  test("the commissioning slip's number is four places, two places and a suffix (R-486)", () => {
    const { commissioning } = slipTemplates;
    const number = commissioning && fieldsOf(commissioning).find(({ id }) => id === "number");
    expect(number?.pattern).toBe("****-**-");
  });

  test("the commissioning slip asks for a day of arrival and how many days it will take (R-099)", () => {
    const { commissioning } = slipTemplates;
    const typeOf = (id: string) => commissioning && fieldsOf(commissioning).find((field) => field.id === id)?.type;
    expect(["requiredArrivalOn", "expectedDays", "arrivedOn"].map(typeOf)).toEqual(["date", "integer", "date"]);
  });

  test("labels are read in either language", () => {
    expect(labelOf(codeLists.slipKind, "fieldServiceRequest", "zh-CN")).toBe(
      slipTemplates["fieldServiceRequest"]?.title["zh-CN"],
    );
  });
});

describe("a template that cannot mean anything is refused", () => {
  const field = { id: "a", label: { "zh-CN": "甲", en: "A" }, filledBy: [], mandatory: "no", holds: "extra" };
  const withFields = (...fields: readonly object[]) => ({
    ...slipTemplates["delaySlip"],
    sections: [{ id: "s", label: { "zh-CN": "节", en: "section" }, fields }],
  });

  test.for([
    ["a choice without a list", [{ ...field, type: "choice" }]],
    ["a text with a list", [{ ...field, type: "text", list: "outcome" }]],
    ["rows without columns", [{ ...field, type: "list" }]],
    [
      "a field that occurs twice",
      [
        { ...field, type: "text" },
        { ...field, type: "text" },
      ],
    ],
    ["a type nobody knows", [{ ...field, type: "song" }]],
    ["something nobody asked for", [{ ...field, type: "text", colour: "red" }]],
  ] as const)("%s", ([, fields]) => {
    expect(SlipTemplate.safeParse(withFields(...fields)).success).toBe(false);
  });
});
