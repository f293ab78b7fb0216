import type { Wording } from "../sla/clock-rule.ts";
import type { ArticleCommandName } from "./article-commands.ts";
import type { ArticleState } from "./article-state.ts";

const statuses: Readonly<Record<ArticleState["status"], Wording>> = {
  unsubmitted: { "zh-CN": "未撰写", en: "not written" },
  submitted: { "zh-CN": "待审核", en: "submitted" },
  sentBack: { "zh-CN": "退回修改", en: "sent back" },
  readyToPublish: { "zh-CN": "审核通过待入库", en: "reviewed, to be published" },
  published: { "zh-CN": "已入库", en: "published" },
  retired: { "zh-CN": "已废止", en: "retired" },
};

const commands: Readonly<Record<ArticleCommandName, Wording>> = {
  SubmitArticle: { "zh-CN": "提交知识条目", en: "submit an article" },
  ReviewArticle: { "zh-CN": "审核知识条目", en: "review the article" },
  PublishArticle: { "zh-CN": "录入知识库", en: "publish the article" },
  ReviseArticle: { "zh-CN": "修订知识条目", en: "revise the article" },
  RetireArticle: { "zh-CN": "废止知识条目", en: "retire the article" },
};

/** What people read in place of an article's identifiers. */
export const articleLabels = { statuses, commands };
