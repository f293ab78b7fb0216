import type { ChangeNotices, ChangeVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const OF = { hardware: "硬件", software: "软件", configuration: "配置", network: "网络", storage: "存储" } as const;
const HOW = { remote: "远程", onsite: "现场" } as const;

const change = (told: About<ChangeVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("名称", told.variables.item),
  fact("变更类别", OF[told.variables.changeOf]),
];

/** What notices of changes of configuration items say. */
export const changes: WordingOf<ChangeNotices> = {
  changeProposed: (told) => ({
    subject: `变更待检查：${told.variables.item}`,
    opening: ["有配置项变更提出，请在实施前检查。"],
    facts: change(told),
    quotes: [quote("变更内容", told.texts["what"])],
    closing: [],
  }),
  changeUnfit: (told) => ({
    subject: `变更检查未通过：${told.variables.item}`,
    opening: ["配置项变更未通过检查，通过前不得实施。"],
    facts: change(told),
    quotes: [quote("变更内容", told.texts["what"]), quote("检查结果", told.texts["finding"])],
    closing: [],
  }),
  changeApplied: (told) => ({
    subject: `变更已实施：${told.variables.item}`,
    opening: ["该配置项已变更。"],
    facts: [
      ...change(told),
      fact("实施方式", HOW[told.variables.how]),
      told.variables.itemVersion === null ? null : fact("现版本", told.variables.itemVersion),
    ],
    quotes: [quote("变更内容", told.texts["what"])],
    closing: [],
  }),
};
