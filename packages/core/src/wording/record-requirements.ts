import { customerLabels } from "../customer/customer-labels.ts";
import { emergencyLabels } from "../emergency/emergency-labels.ts";
import type { Wording } from "../sla/clock-rule.ts";

/** What each requirement of the processes beside the request asks for. */
export const recordRequirements: Readonly<Partial<Record<string, Wording>>> = {
  ...customerLabels.wanted,
  ...emergencyLabels.steps,
  // Plans
  contents: { "zh-CN": "预案各部分内容", en: "what each part of the plan must say" },
  lessonsSettled: { "zh-CN": "处理完毕的经验教训", en: "an answer to every lesson" },
  openLesson: { "zh-CN": "待处理的经验教训", en: "a lesson that waits for an answer" },
  // Complaints
  faultFound: { "zh-CN": "查实的责任", en: "a fault that was found" },
  compensationLeft: { "zh-CN": "尚有余额的赔偿标准", en: "a standard of compensation that is not used up" },
  mergeAnswered: { "zh-CN": "所并入投诉的答复", en: "the answer of the complaint that was asked to take it in" },
  nothingMerged: { "zh-CN": "没有并入本投诉的其他投诉", en: "that no other complaint goes on in it" },
  // Leftovers, surveys and trainings
  becameRequest: { "zh-CN": "由遗留问题转成的服务请求", en: "the request that the leftover has become" },
  othersPreparation: { "zh-CN": "由本角色准备的事项", en: "something that is this role's to prepare" },
  mastery: { "zh-CN": "达到要求的掌握程度（再次培训）", en: "mastery: the training is held again first" },
  // Problems and reviews
  emergencyProposed: { "zh-CN": "应急方案", en: "an emergency solution that was proposed" },
  measurePlanned: { "zh-CN": "尚未完成的措施", en: "a measure that is still to be done" },
  measureDone: { "zh-CN": "已完成待验证的措施", en: "a measure that was done and not yet verified" },
  solved: { "zh-CN": "经验证有效的措施", en: "measures that have helped" },
  decided: { "zh-CN": "尚未落实的评审决定", en: "a decision that is not carried out yet" },
  // Configuration
  checksPassed: { "zh-CN": "全部检查通过", en: "every check passed" },
  checksAsked: { "zh-CN": "须做的检查", en: "a check that is asked for" },
  // Security accidents and their consequences
  personHeard: { "zh-CN": "听取当事人意见", en: "the person's own account" },
  customerConcerned: { "zh-CN": "事故涉及的用户", en: "a customer whom the accident concerns" },
  customerTold: { "zh-CN": "告知用户", en: "the customer told of it" },
  remedied: { "zh-CN": "整改措施", en: "a remedy" },
  undecidedConsequence: { "zh-CN": "待决定的处理", en: "a consequence that waits to be decided" },
  consequencesDecided: { "zh-CN": "对全部责任人的处理决定", en: "a decision for everybody responsible" },
  // Parts and requisitions
  placedNowhere: { "zh-CN": "尚无去处的部件", en: "a part that is nowhere yet" },
  partsAtHand: { "zh-CN": "库存或拆下的部件", en: "parts in store or taken out" },
  packed: { "zh-CN": "封存的部件", en: "parts that are packed" },
  piecesWanted: { "zh-CN": "尚未发放的数量", en: "pieces still to be issued" },
  piecesAsked: { "zh-CN": "已发出待领取的部件", en: "pieces that were asked for and not yet taken" },
  piecesOut: { "zh-CN": "已领取的部件", en: "pieces that are out" },
  piecesAccounted: { "zh-CN": "全部部件的去向", en: "an account of every piece" },
  // Devices sent in
  loanerAnswered: { "zh-CN": "备用机是否已领取", en: "whether the loaner was taken" },
  noLoaner: { "zh-CN": "尚未提供备用机", en: "no loaner there yet" },
  repairsKnown: { "zh-CN": "该设备的历次维修次数", en: "how often the device was repaired" },
  replaced: { "zh-CN": "更换设备", en: "a replacement" },
  useRestored: { "zh-CN": "先恢复用户使用", en: "the customer's use restored" },
  // Slip books
  slipsFinished: { "zh-CN": "了结未完成的服务单", en: "an end for every open slip" },
  bookUsedUp: { "zh-CN": "用完本册", en: "the rest of the book used up" },
  unusedSlip: { "zh-CN": "未用的单号", en: "a number that is not used" },
  slipThatIs: { "zh-CN": "处于相应状态的服务单", en: "a slip that stands where this applies" },
  delaySlip: { "zh-CN": "延误单", en: "a delay slip" },
  itemsFilled: { "zh-CN": "填齐各项的服务单", en: "a slip with every item filled" },
};
