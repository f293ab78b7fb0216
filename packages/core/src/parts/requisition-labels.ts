import type { Wording } from "../sla/clock-rule.ts";
import type { RequisitionCommandName } from "./requisition-commands.ts";
import type { PieceStanding, RequisitionStatus } from "./requisition-state.ts";

const statuses: Readonly<Record<RequisitionStatus, Wording>> = {
  unasked: { "zh-CN": "未领用", en: "unasked" },
  open: { "zh-CN": "领用中", en: "open" },
  settled: { "zh-CN": "已结清", en: "settled" },
  cancelled: { "zh-CN": "已取消", en: "cancelled" },
};

const commands: Readonly<Record<RequisitionCommandName, Wording>> = {
  RequestParts: { "zh-CN": "申请领用", en: "request parts" },
  IssueParts: { "zh-CN": "发放备件", en: "give out parts" },
  NoteTaken: { "zh-CN": "记录已出库", en: "note that it was taken" },
  NoteNotTaken: { "zh-CN": "记录未能出库", en: "note that it was not there" },
  RecordUse: { "zh-CN": "登记使用", en: "record the use" },
  ReturnParts: { "zh-CN": "退回备件", en: "give back parts" },
  SettleRequisition: { "zh-CN": "结清领用单", en: "settle the requisition" },
  CancelRequisition: { "zh-CN": "取消领用单", en: "cancel the requisition" },
};

const standings: Readonly<Record<PieceStanding, Wording>> = {
  asked: { "zh-CN": "待出库", en: "asked of the store" },
  out: { "zh-CN": "已领未用", en: "with the engineer" },
  used: { "zh-CN": "已用", en: "used" },
  returned: { "zh-CN": "已退回", en: "given back" },
};

/** What people read in place of a requisition's identifiers. */
export const requisitionLabels = { statuses, commands, standings };
