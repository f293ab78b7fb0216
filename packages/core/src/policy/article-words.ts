/** The commands on an article whose permission a policy gives; the process holds its commands to this list. */
export const permittedArticleCommands = [
  "SubmitArticle",
  "ReviewArticle",
  "PublishArticle",
  "ReviseArticle",
  "RetireArticle",
] as const;
