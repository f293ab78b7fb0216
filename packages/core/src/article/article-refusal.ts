import type { RecordRefusal } from "../process/record-process.ts";
import type { RefusalWords } from "../process/refusals.ts";

/** The policy knows no such kind of article, or no such audience. */
export interface NotInLibrary {
  readonly type: "NotInLibrary";
  readonly what: "kind" | "audience";
  readonly word: string;
  readonly known: readonly string[];
}

/** Whoever wrote an article does not review it. */
export interface OwnArticle {
  readonly type: "OwnArticle";
  readonly author: string;
}

/** What only articles refuse. */
export type OwnArticleRefusal = NotInLibrary | OwnArticle;

/** Why a command on an article was refused. Nothing was recorded. */
export type ArticleRefusal = RecordRefusal | OwnArticleRefusal;

/** One sentence for a person for each thing that only articles refuse. */
export const articleRefusalWords: RefusalWords<OwnArticleRefusal> = {
  NotInLibrary: ({ what, word, known }) => ({
    "zh-CN": `知识库没有${what === "kind" ? "条目类别" : "查询范围"}“${word}”；可用：${known.join("、")}`,
    en: `the knowledge base has no ${what} "${word}"; known: ${known.join(", ")}`,
  }),
  OwnArticle: ({ author }) => ({
    "zh-CN": `${author} 是该条目的作者，须由他人审核`,
    en: `${author} wrote this article; somebody else must review it`,
  }),
};
