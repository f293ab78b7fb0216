import type { ArticleState } from "./article-state.ts";

/** The records from which articles are looked for; each is left out where there is none. */
export interface LookedFrom {
  readonly request?: string;
  readonly problem?: string;
  readonly training?: string;
  /** The product it is about: what somebody wrote about it may help, too. */
  readonly product?: string;
}

/**
 * The ids of the published articles that are about a record, as a request, a problem or a training finds them.
 *
 * Those that name the record itself come before those that are about its product only; else they keep their order. An
 * article that is being revised is found by the version that is queried meanwhile. Who may read each, `readableBy` says.
 */
export const articlesAbout = (
  articles: readonly { readonly id: string; readonly state: ArticleState }[],
  { request, problem, training, product }: LookedFrom,
): readonly string[] => {
  const named: string[] = [];
  const ofProduct: string[] = [];
  for (const { id, state } of articles) {
    if (!("published" in state) || state.published === null) continue;
    const { about } = state.subject;
    const isNamed =
      holds(about.requests, request) || holds(about.problems, problem) || holds(about.trainings, training);
    if (isNamed) named.push(id);
    else if (product !== undefined && about.product === product) ofProduct.push(id);
  }
  return [...named, ...ofProduct];
};

const holds = (ids: readonly string[], id: string | undefined): boolean => id !== undefined && ids.includes(id);
