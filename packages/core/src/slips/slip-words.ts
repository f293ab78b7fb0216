import { codeList, type CodeList } from "../lists/code-list.ts";
import { slipLists } from "../lists/slip-lists.ts";
import { labelOf } from "../lists/label-of.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { slipFillers } from "./slip-fillers.ts";

/** What a field holds, in words. */
export const fieldTypes = codeList(
  { id: "slipFieldType", label: ["填写内容", "type of a field"], closed: true, source: ["callout"] },
  [
    ["text", "文字", "words"],
    ["ref", "编号", "a number or id"],
    ["date", "日期", "a date"],
    ["dateTime", "时间", "a moment"],
    ["integer", "整数", "a whole number"],
    ["number", "数字", "a number"],
    ["yesNo", "是/否", "yes or no"],
    ["choice", "选项", "a choice"],
    ["signature", "签字", "a signature"],
    ["seal", "公章", "a seal"],
    ["person", "人员", "a person"],
    ["list", "明细", "rows"],
    ["duration", "时长", "a duration"],
  ],
);

/** What has become of a slip, in words. */
export const slipStandings = codeList(
  { id: "slipStanding", label: ["单据状态", "standing of a slip"], closed: true, source: ["callout"] },
  [
    ["unused", "未使用", "unused"],
    ["open", "使用中", "open"],
    ["used", "已使用", "used"],
    ["signed", "前台已签字", "signed by the front desk"],
    ["atOffice", "已交办公室", "at the office"],
    ["void", "作废", "void"],
    ["transferred", "已转入备用维修单", "transferred to a reserve slip"],
    ["returned", "未使用上交", "returned unused"],
    ["missing", "遗失", "missing"],
  ],
);

/** What can be done with slip books, in words. */
export const slipBookCommands = codeList(
  { id: "slipBookCommand", label: ["维修单操作", "command on a slip book"], closed: true, source: ["callout"] },
  [
    ["IssueBook", "领用单本", "issue a book"],
    ["ExchangeBook", "以旧换新", "exchange the book"],
    ["TakeSlip", "启用", "begin the slip"],
    ["FillSlip", "填写", "fill in the slip"],
    ["VoidSlip", "作废", "make the slip void"],
    ["TransferSlip", "转入备用维修单", "transfer the slip"],
    ["AttachDelaySlip", "附延时单", "attach a delay slip"],
    ["AccountDelay", "核算延时", "account for the delay"],
    ["SignAtFrontDesk", "前台签字", "sign at the front desk"],
    ["HandToOffice", "上交办公室", "hand the slip to the office"],
    ["ReportMissing", "报告遗失", "report the slip missing"],
    ["HandInBook", "离职上交", "hand in the book"],
  ],
);

const fillers: CodeList = { ...slipLists.role, options: [...slipLists.role.options, ...slipFillers.options] };

/** The people a field is wanted from, in words. */
export const fillersIn = (filledBy: readonly string[], language: keyof Wording): string =>
  filledBy.map((id) => labelOf(fillers, id, language)).join(language === "en" ? ", " : "、");
