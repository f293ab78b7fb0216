import { Id, type ImpossibleId } from "@callout/core";

/** The refusal of an id that cannot be one; null when it can. */
export const impossibleId = (what: ImpossibleId["what"], id: string): ImpossibleId | null =>
  Id.safeParse(id).success ? null : { type: "ImpossibleId", what, received: id };
