import type { Wording } from "../sla/clock-rule.ts";
import type { CustomerCommandName } from "./customer-commands.ts";
import type { WantedInFile } from "./lacking-in-file.ts";
import type { CustomerState } from "./customer-state.ts";

const statuses: Readonly<Record<CustomerState["status"], Wording>> = {
  none: { "zh-CN": "未建档", en: "no file" },
  opened: { "zh-CN": "已建档", en: "opened" },
  registered: { "zh-CN": "已登记", en: "registered" },
};

const commands: Readonly<Record<CustomerCommandName, Wording>> = {
  RegisterCustomer: { "zh-CN": "登记客户", en: "register the customer" },
  CorrectRegistration: { "zh-CN": "更正客户资料", en: "correct the registration" },
  RecordSite: { "zh-CN": "记录地点", en: "record a site" },
  CloseSite: { "zh-CN": "停用地点", en: "close a site" },
  RecordContact: { "zh-CN": "记录联系人", en: "record a contact" },
  RemoveContact: { "zh-CN": "删除联系人", en: "remove a contact" },
  HandOverContactList: { "zh-CN": "移交工程师联系表", en: "hand over the list of engineers" },
  InstallAsset: { "zh-CN": "记录安装设备", en: "record an installed asset" },
  UpdateAsset: { "zh-CN": "更新资产", en: "update an asset" },
  RetireAsset: { "zh-CN": "停用设备", en: "retire an asset" },
  RenewService: { "zh-CN": "延长服务期", en: "renew the service" },
  DescribeSituation: { "zh-CN": "记录系统情况", en: "describe the system's situation" },
  RecordFeedback: { "zh-CN": "记录用户反馈", en: "record feedback" },
  AnswerFeedback: { "zh-CN": "答复用户反馈", en: "react to feedback" },
  GiveConsent: { "zh-CN": "登记用户同意", en: "record a consent" },
  WithdrawConsent: { "zh-CN": "撤回用户同意", en: "withdraw a consent" },
  RecordDisclosure: { "zh-CN": "登记对外提供", en: "record a disclosure" },
  NoteRequest: { "zh-CN": "记入服务请求", en: "note a request" },
  NoteOutcome: { "zh-CN": "记入服务结果", en: "note what came of a request" },
};

const wanted: Readonly<Record<WantedInFile["requirement"], Wording>> = {
  openSite: { "zh-CN": "在用地点", en: "an open site" },
  contact: { "zh-CN": "联系人", en: "a contact" },
  assetInUse: { "zh-CN": "在用设备", en: "an asset in use" },
  standingConsent: { "zh-CN": "未撤回的用户同意", en: "a consent that stands" },
  openFeedback: { "zh-CN": "待答复的反馈", en: "feedback without an answer" },
};

/** What people read in place of the identifiers of a customer's file. */
export const customerLabels = { statuses, commands, wanted };
