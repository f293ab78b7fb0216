import type { Wording } from "../sla/clock-rule.ts";
import type { SendInCommandName } from "./send-in-commands.ts";
import type { SendInStatus } from "./send-in-state.ts";

const statuses: Readonly<Record<SendInStatus, Wording>> = {
  unopened: { "zh-CN": "未登记", en: "unopened" },
  confirmed: { "zh-CN": "硬件故障已确认", en: "hardware fault confirmed" },
  sent: { "zh-CN": "已送修", en: "sent in" },
  repaired: { "zh-CN": "已检修", en: "seen to by the repairer" },
  returned: { "zh-CN": "已取回", en: "returned" },
  replaced: { "zh-CN": "已更换", en: "replaced" },
  cancelled: { "zh-CN": "已取消", en: "cancelled" },
};

const commands: Readonly<
  Record<
    Exclude<SendInCommandName, "NoteTaken" | "NoteNotTaken" | "FireTimer" | "AdoptPolicy" | "AdoptCalendar">,
    Wording
  >
> = {
  OpenSendIn: { "zh-CN": "登记送修", en: "open a send-in repair" },
  NoteRepairs: { "zh-CN": "记录维修次数", en: "note earlier repairs" },
  SupplyLoaner: { "zh-CN": "提供备机", en: "supply a loaner" },
  RestoreUse: { "zh-CN": "恢复客户使用", en: "restore the customer's use" },
  SendDevice: { "zh-CN": "送修", en: "send the device in" },
  TellProgress: { "zh-CN": "通报进度", en: "tell how it goes" },
  NoteRepaired: { "zh-CN": "记录检修结果", en: "note the repairer's result" },
  ReturnDevice: { "zh-CN": "取回并换回备机", en: "return the device" },
  ReplaceDevice: { "zh-CN": "更换设备", en: "replace the device" },
  CancelSendIn: { "zh-CN": "取消送修", en: "cancel the send-in repair" },
};

/** What people read in place of a send-in repair's identifiers. */
export const sendInLabels = { statuses, commands };
