import type { ArticleRules } from "../policy/article-rules.ts";
import type { ArticleState, PublishedVersion } from "./article-state.ts";

/**
 * The version of an article that somebody in a role may query; null where there is none for them.
 *
 * While a new version is written and reviewed it is the one before. What is retired is nobody's; a version published for
 * an audience that the policy no longer has is nobody's either.
 */
export const readableBy = (
  { audiences }: Pick<ArticleRules, "audiences">,
  state: ArticleState,
  role: string,
): PublishedVersion | null => {
  const published = "published" in state ? state.published : null;
  const roles = audiences.find(({ id }) => id === published?.audience)?.roles ?? [];
  return roles.includes(role) ? published : null;
};
