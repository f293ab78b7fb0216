import type { Wording } from "../../../sla/clock-rule.ts";
import type { Holding, SlipColumn, SlipField, SlipFieldType, SlipSection, SlipTemplate } from "../../slip-template.ts";

/** A label as printed, and in English. */
export type Words = readonly [printed: string, english: string];

type More = Partial<Pick<SlipField, "mandatory" | "gate" | "inferred" | "range" | "pattern" | "filledBy">>;
type Draft = Omit<SlipField, "id" | "filledBy"> & { readonly filledBy?: readonly string[] };
type Drawn = (words: Words, holds: Holding, more?: More) => Draft;

/** Both languages of a label. */
const label = ([printed, english]: Words): Wording => ({ "zh-CN": printed, en: english });

/** Of type `type`; unless said otherwise the source does not tell whether it is mandatory. */
const field =
  (type: SlipFieldType, own: Partial<Pick<SlipField, "list" | "columns">> = {}): Drawn =>
  (words, holds, more = {}) => ({ label: label(words), type, ...own, mandatory: "unstated", holds, ...more });

/** The fields that slips are made of. */
export const draw = {
  text: field("text"),
  ref: field("ref"),
  date: field("date"),
  dateTime: field("dateTime"),
  integer: field("integer"),
  number: field("number"),
  yesNo: field("yesNo"),
  signature: field("signature"),
  seal: field("seal"),
  person: field("person"),
  duration: field("duration"),
  choice: (list: string): Drawn => field("choice", { list }),
  rows: (columns: Readonly<Record<string, Omit<SlipColumn, "id">>>): Drawn =>
    field("list", { columns: Object.entries(columns).map(([id, column]) => ({ id, ...column })) }),
} as const;

/** A column of rows. */
export const column = (type: SlipColumn["type"], words: Words, list?: string): Omit<SlipColumn, "id"> => ({
  label: label(words),
  type,
  ...(list === undefined ? {} : { list }),
});

/** Attached pages or pictures, by the ids the application keeps them under. */
export const attachments = draw.rows({ file: column("ref", ["附页", "attached page"]) });

/** Part of a slip; its fields are filled by the section's role unless they name another. */
export const section = (
  { id, words, filledBy }: { readonly id: string; readonly words: Words; readonly filledBy: readonly string[] },
  fields: Readonly<Record<string, Draft>>,
): SlipSection => ({
  id,
  label: label(words),
  fields: Object.entries(fields).map(([fieldId, draft]) => ({ id: fieldId, filledBy, ...draft })),
});

/** Kept by a command on the request. */
export const kept = (command: string, at: string): Holding => ({ process: "request", command, field: at });

/** Signed in an approval slot; where nobody is asked to, an extra field or what another command says. */
export const countersigned = (
  slot: string,
  at: "by" | "at",
  otherwise: Extract<Holding, { readonly slot: string }>["otherwise"] = "extra",
): Holding => ({ process: "request", command: "Countersign", field: at, slot, otherwise });

/** Kept by a command of another process than the request's. */
export const keptBy = (process: "qualitySurvey" | "revisit" | "complaint", command: string, at: string): Holding => ({
  process,
  command,
  field: at,
});

/** Kept by a command on the technician's slip book. */
export const booked = (command: string, at: string): Holding => ({ process: "slipBook", command, field: at });

/** What slips call the people they are made out for. */
export const party = {
  user: { customer: label(["用户", "user"]) },
  client: { customer: label(["客户", "customer"]) },
  patron: { customer: label(["顾客", "customer"]) },
  owner: { customer: label(["业主", "owner"]) },
} as const;

type Head = Pick<SlipTemplate, "id" | "form" | "source"> & { readonly title: Words } & Partial<
    Omit<SlipTemplate, "title" | "sections">
  >;

/** A slip: without a code, made out for the user 用户, and incomplete without refusal, unless its head says otherwise. */
export const slip = ({ title, ...head }: Head, sections: readonly SlipSection[]): SlipTemplate => ({
  formCode: null,
  parties: party.user,
  copies: null,
  complete: false,
  ...head,
  title: label(title),
  sections,
});

/** What is said of a record of which the source tells nothing but the name. */
export const NAME_ONLY = "Only the name of the record survives.";
/** What is said of a record of which the source tells the fields and no more. */
export const NAMES_OF_FIELDS = "The source names the fields alone; their types are chosen.";
