import type { Wording } from "../sla/clock-rule.ts";
import type { LeftoverCommandName } from "./leftover-commands.ts";
import type { LeftoverState } from "./leftover-state.ts";

const statuses: Readonly<Record<LeftoverState["status"], Wording>> = {
  unrecorded: { "zh-CN": "未记录", en: "not recorded" },
  open: { "zh-CN": "待处理", en: "open" },
  serving: { "zh-CN": "处理中", en: "being served" },
  settled: { "zh-CN": "已处理待验证", en: "settled, to be verified" },
  verified: { "zh-CN": "已验证", en: "verified" },
  cancelled: { "zh-CN": "已撤销", en: "cancelled" },
};

const commands: Readonly<Record<Exclude<LeftoverCommandName, "FireTimer" | "AdoptPolicy" | "AdoptCalendar">, Wording>> =
  {
    RecordLeftover: { "zh-CN": "记录遗留问题", en: "record a leftover problem" },
    AssignLeftover: { "zh-CN": "指定负责人", en: "assign the leftover problem" },
    MoveLeftoverDue: { "zh-CN": "变更处理期限", en: "move the due moment" },
    ServeLeftover: { "zh-CN": "安排服务", en: "serve the leftover problem" },
    NoteLeftoverServed: { "zh-CN": "记入服务结果", en: "note that it was served" },
    ReportSettled: { "zh-CN": "报告已处理", en: "report it settled" },
    VerifySettled: { "zh-CN": "验证处理结果", en: "verify that it is settled" },
    CancelLeftover: { "zh-CN": "撤销遗留问题", en: "cancel the leftover problem" },
  };

/** What people read in place of a leftover problem's identifiers. */
export const leftoverLabels = { statuses, commands };
