import type { Wording } from "../sla/clock-rule.ts";
import type { OwnWords } from "./terms.ts";

/** One sentence for a person, in each language, for each refusal: in the words of the policy, where it is known. */
export type RefusalWording<Some extends { readonly type: string }> = {
  readonly [Type in Some["type"]]: (refusal: Extract<Some, { readonly type: Type }>, own: OwnWords) => Wording;
};
