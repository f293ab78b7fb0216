import { visitsOf } from "./current-visit.ts";
import type { BegunRequest, Work } from "./request-state.ts";

/** Everyone who worked on this slip, in any round. */
export const engineersOf = (state: BegunRequest & { readonly work: Work }): readonly string[] => [
  ...visitsOf(state).flatMap(({ assigned, team }) => [...assigned, ...team]),
  ...(state.work.type === "visited" ? [] : [state.work.by.id]),
];
