import * as z from "zod";
import { Id } from "../event/actor.ts";
import { FreeText } from "../event/sealing.ts";
import { commandSchema } from "../process/command-schema.ts";
import type { Instant as InstantText } from "../time/instant.ts";

/** What an article is about, by the ids of the records, so that it is found from them. */
const about = z
  .strictObject({
    problems: z.array(Id).readonly().default([]),
    requests: z.array(Id).readonly().default([]),
    trainings: z.array(Id).readonly().default([]),
    product: Id.nullable().default(null),
  })
  .readonly();

/** Everything that can be asked of an article of the knowledge base 知识条目. */
export const ArticleCommand = z.discriminatedUnion("type", [
  commandSchema("SubmitArticle", {
    kind: Id,
    title: FreeText,
    body: FreeText,
    about: about.default({ problems: [], requests: [], trainings: [], product: null }),
  }),
  commandSchema("ReviewArticle", { approved: z.boolean(), opinion: FreeText.optional() }),
  commandSchema("PublishArticle", { audience: Id }),
  /** A new version; the one that is published stays until this one takes its place. */
  commandSchema("ReviseArticle", { title: FreeText, body: FreeText }),
  commandSchema("RetireArticle", { reason: FreeText }),
]);
/** A command on an article as the edge hands it on. */
export type ArticleCommand = z.infer<typeof ArticleCommand> & { readonly at: InstantText };
/** A command on an article as the caller writes it. */
export type ArticleCommandInput = z.input<typeof ArticleCommand>;
/** The name of a command on an article. */
export type ArticleCommandName = ArticleCommand["type"];
