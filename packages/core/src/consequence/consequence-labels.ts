import type { Wording } from "../sla/clock-rule.ts";
import type { ConsequenceCommandName } from "./consequence-commands.ts";
import type { ConsequenceState } from "./consequence-state.ts";

const statuses: Readonly<Record<ConsequenceState["status"], Wording>> = {
  unproposed: { "zh-CN": "未提议", en: "not proposed" },
  proposed: { "zh-CN": "已提议待决定", en: "proposed, to be decided" },
  decided: { "zh-CN": "已决定待执行", en: "decided, to be carried out" },
  carriedOut: { "zh-CN": "已执行", en: "carried out" },
  rejected: { "zh-CN": "不予奖惩", en: "rejected" },
  revoked: { "zh-CN": "已撤销", en: "revoked" },
};

const commands: Readonly<Record<ConsequenceCommandName, Wording>> = {
  ProposeConsequence: { "zh-CN": "提议奖惩", en: "propose a reward or penalty" },
  HearPerson: { "zh-CN": "听取当事人陈述", en: "hear the person" },
  DecideConsequence: { "zh-CN": "决定奖惩", en: "decide it" },
  RejectConsequence: { "zh-CN": "不予奖惩", en: "reject it" },
  NoteCarriedOut: { "zh-CN": "登记执行", en: "note that it was carried out" },
  RevokeConsequence: { "zh-CN": "撤销奖惩", en: "revoke it" },
};

/** What people read in place of the identifiers of rewards and penalties. */
export const consequenceLabels = { statuses, commands };
