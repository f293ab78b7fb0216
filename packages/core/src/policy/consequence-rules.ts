import * as z from "zod";
import { permittedConsequenceCommands } from "./consequence-words.ts";
import { named, sourced } from "./named.ts";

const name = z.string().min(1);

/** Whether somebody is rewarded or penalised. */
export const consequenceTypes = ["reward", "penalty"] as const;

const listed = z
  .array(
    z
      .strictObject({
        ...named,
        /** What it can lead to, or be. */
        type: z.enum(consequenceTypes),
        ...sourced,
      })
      .readonly(),
  )
  .min(1)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "no two have one id")
  .readonly();

/** How rewards and penalties 奖惩 are decided: who may do what, for what, and what they can be. */
export const ConsequenceRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedConsequenceCommands), z.array(name).readonly()).readonly(),
    /** What somebody can be rewarded or penalised for. */
    grounds: listed,
    /** What the reward or the penalty can be. No source states an amount: it is the decision's. */
    measures: listed,
    /** Whether a penalty is decided only after the person was heard. */
    hearing: z.boolean(),
    /** Service that is overdue proposes a penalty by itself; null: nobody is called to account by a clock. */
    overdue: z
      .strictObject({
        /** The clocks of a request whose missing counts. */
        clocks: z.array(name).min(1).readonly(),
        /** One of the grounds. */
        grounds: name,
        ...sourced,
      })
      .readonly()
      .nullable(),
    /** One of the grounds: for what whoever is responsible for a security accident is penalised. */
    accident: name,
    ...sourced,
  })
  .superRefine(({ grounds, overdue, accident }, context) => {
    const penal = grounds.filter(({ type }) => type === "penalty").map(({ id }) => id);
    const held = (path: readonly string[], id: string) => {
      if (!penal.includes(id))
        context.addIssue({ code: "custom", path: [...path], message: `"${id}" is no ground for a penalty` });
    };
    held(["accident"], accident);
    if (overdue !== null) held(["overdue", "grounds"], overdue.grounds);
  })
  .readonly();
export type ConsequenceRules = z.infer<typeof ConsequenceRules>;
