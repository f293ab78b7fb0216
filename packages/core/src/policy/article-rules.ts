import * as z from "zod";
import { named } from "./named.ts";
import { permittedArticleCommands } from "./article-words.ts";

const name = z.string().min(1);
const distinct = (things: readonly { readonly id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size === things.length;

/** How the knowledge base 知识库 is kept: who may do what, what it holds, and who may query it. */
export const ArticleRules = z
  .strictObject({
    /** Command → the roles that may issue it. A command that is absent is nobody's. */
    permissions: z.partialRecord(z.enum(permittedArticleCommands), z.array(name).readonly()).readonly(),
    /** What kinds of article there are. */
    kinds: z.array(z.strictObject(named).readonly()).min(1).refine(distinct, "no two kinds have one id").readonly(),
    /** For whom an article can be published: the roles that may query it then. */
    audiences: z
      .array(
        z
          .strictObject({
            ...named,
            /** The roles that may query what is published for it. */
            roles: z.array(name).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .refine(distinct, "no two audiences have one id")
      .readonly(),
    /** Where the source material says so, or who decided it. */
    source: z.array(name).readonly(),
  })
  .readonly();
export type ArticleRules = z.infer<typeof ArticleRules>;
