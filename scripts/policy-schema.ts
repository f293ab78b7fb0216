import * as z from "zod";
import * as core from "../packages/core/src/index.ts";
import { CalendarAmount } from "../packages/core/src/policy/calendar-amount-schema.ts";
import { ClockRule } from "../packages/core/src/policy/clock-rule-schema.ts";
import { Condition } from "../packages/core/src/policy/condition-schema.ts";
import { Target } from "../packages/core/src/policy/target-schema.ts";
import { documentedTypes, type DocumentedType } from "./documented-types.ts";

type Schema = z.core.JSONSchema.BaseSchema;

const POLICY = "ServicePolicy";
/** What users import as a type alone, without zod; its schema has its name. */
const typesAlone = { CalendarAmount, ClockRule, Condition, Target };

/**
 * The JSON Schema of a policy with the words of the code: the doc comment of a field, or of a schema that has a name of
 * its own, is its description, which an editor shows beside what is typed.
 *
 * @throws Error that names every field without a doc comment
 */
export const policySchema = (): Schema => {
  const named = z.registry<{ id: string }>();
  for (const [id, value] of Object.entries({ ...core, ...typesAlone }))
    if (value instanceof z.ZodType && id !== POLICY) named.add(value, { id });
  const schema = z.toJSONSchema(core.ServicePolicy, { metadata: named, override: plainly });

  const documented = documentedTypes("packages/core/src/index.ts");
  const seen = new Set<string>();
  const bare: string[] = [];

  const describe = (part: Schema, type: DocumentedType, path: string): void => {
    if (part.$ref !== undefined) {
      describeNamed(part.$ref.slice("#/$defs/".length), type);
      return;
    }
    for (const [name, held] of Object.entries(part.properties ?? {})) describeField(held as Schema, type, path, name);
    for (const each of [part.items, part.additionalProperties])
      if (typeof each === "object") describe(each as Schema, type.each(), `${path}[]`);
    for (const option of [...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])])
      describe(option, narrowed(option, type), path);
  };

  const describeNamed = (name: string, type: DocumentedType): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const part = schema.$defs?.[name] as Schema;
    part.description = documented.get(name)?.words ?? "";
    describe(part, type, name);
  };

  const describeField = (held: Schema, type: DocumentedType, path: string, name: string): void => {
    const field = type.field(name);
    if (field === undefined) throw new Error(`${path}.${name} is in the schema and not in its type`);
    if (field.words !== "") held.description = field.words;
    // What an alternative is told by says itself.
    else if (held.const === undefined) bare.push(`${path}.${name}`);
    describe(held, field.type, `${path}.${name}`);
  };

  const { words, type } = documented.get(POLICY) ?? raise();
  schema.description = words;
  describe(schema, type, POLICY);
  if (bare.length > 0) throw new Error(`These fields of a policy have no doc comment:\n${bare.join("\n")}`);
  return schema;
};

const raise = (): never => {
  throw new Error(`core does not export ${POLICY}`);
};

/** The alternatives of a type that an option of the schema stands for. */
const narrowed = ({ properties = {}, required = [] }: Schema, type: DocumentedType): DocumentedType => {
  const words = Object.entries(properties).flatMap(([name, held]) =>
    typeof held === "object" && typeof held.const === "string" ? [[name, held.const] as const] : [],
  );
  return required.length === 0 ? type : type.having(required, Object.fromEntries(words));
};

/** Read-only is what TypeScript holds, not what an editor should; and that a whole number is a safe one goes unsaid. */
const plainly = ({ jsonSchema }: { readonly jsonSchema: Schema }): void => {
  delete jsonSchema.readOnly;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};
