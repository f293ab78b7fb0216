import * as z from "zod";
import { Condition } from "./condition-schema.ts";

const name = z.string().min(1);

/** Who on the customer's side must allow work on the system before it begins. */
export const AuthorisationRule = z
  .strictObject({
    /** In which capacity they allow it, such as `informationCentre`. */
    capacity: name,
    /** The steps that wait for it. */
    before: z
      .array(z.enum(["StartGuidance", "StartWork", "ResolveRemotely"]))
      .min(1)
      .readonly(),
    /** The facts of the request and its visit under which it is asked for; always, where this is left out. */
    appliesWhen: Condition.exactOptional(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type AuthorisationRule = z.infer<typeof AuthorisationRule>;
