import * as z from "zod";
import { Label } from "./label.ts";
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
    kinds: z
      .array(z.strictObject({ id: name, label: Label }).readonly())
      .min(1)
      .refine(distinct, "no two kinds have one id")
      .readonly(),
    /** For whom an article can be published: the roles that may query it then. */
    audiences: z
      .array(z.strictObject({ id: name, label: Label, roles: z.array(name).readonly() }).readonly())
      .min(1)
      .refine(distinct, "no two audiences have one id")
      .readonly(),
    source: z.array(name).readonly(),
  })
  .readonly();
export type ArticleRules = z.infer<typeof ArticleRules>;
