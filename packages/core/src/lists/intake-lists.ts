import { codeList } from "./code-list.ts";

/** How requests come in, and by which route they are met (rulebook 3.1). */
export const intakeLists = {
  requestSource: codeList(
    { id: "requestSource", label: ["信息来源", "information source"], closed: false, source: ["EN-01", "S-26"] },
    [
      ["phone", "电话", "phone"],
      ["fax", "传真", "fax"],
      ["userVisit", "用户来访", "user's visit"],
      ["email", "E-mail", "e-mail"],
      ["other", "其他", "other"],
    ],
  ),
  marketingSource: codeList(
    {
      id: "marketingSource",
      label: ["信息来源（营销部）", "information source (marketing)"],
      closed: false,
      source: ["EN-02", "S-22"],
    },
    [
      ["phone", "用户电话", "user's phone call"],
      ["fax", "用户传真", "user's fax"],
      ["other", "其它", "other"],
    ],
  ),
  acceptanceForm: codeList(
    { id: "acceptanceForm", label: ["受理形式", "form of acceptance"], closed: false, source: ["EN-03", "S-92"] },
    [
      ["reception", "接待", "reception"],
      ["phone", "电话", "phone"],
      ["internet", "互联网", "internet"],
    ],
  ),
  deskChannel: codeList(
    { id: "deskChannel", label: ["服务台渠道", "service desk channel"], closed: true, source: ["EN-04", "S-75"] },
    [
      ["faultPhone", "报障电话", "fault phone"],
      ["faultMailbox", "报障邮箱", "fault mailbox"],
    ],
  ),
  discoveryChannel: codeList(
    {
      id: "discoveryChannel",
      label: ["故障发现方式", "how the fault was found"],
      closed: true,
      source: ["EN-05", "S-97"],
    },
    [
      ["periodicPatrol", "定期巡检", "periodic patrol"],
      ["periodicPhoneRevisit", "定期电话回访", "periodic phone revisit"],
      ["userReport", "用户申报", "user's report"],
    ],
  ),
  maintenanceRequestSource: codeList(
    {
      id: "maintenanceRequestSource",
      label: ["软件维护申请来源", "source of a software maintenance request"],
      closed: false,
      source: ["EN-06", "S-32"],
    },
    [
      ["web", "网络", "web"],
      ["phone", "电话", "phone"],
      ["written", "书面申请", "written application"],
    ],
  ),
  hotlineChannel: codeList(
    { id: "hotlineChannel", label: ["热线渠道", "hotline channel"], closed: true, source: ["EN-07", "S-56", "S-57"] },
    [
      ["phone", "电话", "phone"],
      ["fax", "传真", "fax"],
      ["email", "电子邮件", "e-mail"],
    ],
  ),
  contactChannel: codeList(
    { id: "contactChannel", label: ["联系方式", "contact channel"], closed: false, source: ["EN-08", "S-44"] },
    [
      ["phone", "电话", "phone"],
      ["mail", "邮件", "mail"],
      ["online", "在线沟通", "online"],
    ],
  ),
  responseMode: codeList(
    { id: "responseMode", label: ["响应方式", "mode of response"], closed: true, source: ["EN-09", "S-73"] },
    [
      ["hotline", "热线电话", "hotline"],
      ["remoteDesktop", "远程桌面支持", "remote desktop"],
      ["residentOnsite", "驻场解决", "resident engineer on site"],
    ],
  ),
  supportMode: codeList(
    { id: "supportMode", label: ["支持方式", "mode of support"], closed: false, source: ["EN-10", "S-62"] },
    [
      ["online", "在线解答", "answers online"],
      ["phone", "电话支持", "phone support"],
      ["onsite", "现场支持", "support on site"],
    ],
  ),
  /** The names are those of two figures whose steps are lost. */
  route: codeList({ id: "route", label: ["事务类别", "route"], closed: null, source: ["EN-11", "S-61"] }, [
    ["general", "一般事务", "general affair"],
    ["urgent", "紧急事务", "urgent affair"],
    ["contingencyPlan", "预案事务", "affair with a contingency plan"],
  ]),
} as const;
