import type { LanguagePack, Told } from "../language-pack.ts";
import { fact, factsLabelled, inHours, quote } from "./labelled-facts.ts";

const WEEKDAYS = "一二三四五六日";
const MODES = { onsite: "现场服务", remote: "远程服务", resident: "驻场服务" } as const;
const CHANNELS = { phone: "电话回访", onsite: "上门回访", questionnaire: "问卷回访" } as const;
const CONTACT_US = "如有疑问，请联系服务台，并告知服务请求单号。";

const { reference, customer, site, contact, engineer, mode, appointment, visit, clock, parts } = factsLabelled({
  reference: "服务请求单",
  references: { complaint: "投诉单" },
  customer: "客户",
  site: "服务地点",
  contact: "联系人",
  engineer: "工程师",
  mode: "服务方式",
  modes: MODES,
  appointment: "预约时间",
  tier: "服务级别",
  tiers: { standard: "标准", advanced: "高级", vip: "VIP" },
  startedAt: "起算时间",
  dueAt: "到期时间",
  store: "备件库",
  part: "备件",
  quantity: "数量",
});

/** 简体中文，用语依照服务单：派单、改派、未上门、回执、回访、预警、超时。 */
export const zhCN: LanguagePack = {
  tag: "zh-CN",
  greeting: (name) => (name === null ? "您好：" : `${name}，您好：`),
  moment: ({ year, month, day, weekday, time, offset }) =>
    `${String(year)}年${String(month)}月${String(day)}日（周${WEEKDAYS[weekday - 1] ?? ""}）${time}${offset === null ? "" : ` ${offset}`}`,
  until: "至",
  colon: "：",
  openRequest: "查看服务请求单",
  signAndRate: (until) => `签字并评价（${until}前有效）`,
  appointment: "服务预约",
  automatic: "本邮件由系统自动发送。",
  zone: (name, id) => `文中时间均为${name}（${id}）。`,
  notices: {
    requestLogged: (told) => ({
      subject: "您的服务请求已登记",
      opening: ["您的服务请求已登记，我们会及时告知您处理进展。"],
      facts: [reference(told), fact("登记时间", told.moment(told.variables.loggedAt))],
      quotes: [quote("故障现象", told.texts["symptom"])],
      closing: ["如以上内容与实际情况不符，请联系服务台更正，并告知服务请求单号。"],
    }),
    visitDispatched: (told) => ({
      subject: `派单通知：${MODES[told.variables.mode]}`,
      opening: ["您有一项新的服务任务，请及时确认。"],
      facts: [
        ...visit(told),
        contact(told),
        fact("派单时间", told.moment(told.variables.dispatchedAt)),
        told.variables.checklist.length === 0
          ? null
          : fact("开工前由用户确认", told.variables.checklist.map((item) => item["zh-CN"]).join("；")),
      ],
      quotes: [quote("故障现象", told.texts["symptom"]), quote("处置建议", told.texts["suggestion"])],
      closing: [],
    }),
    visitAnnounced: (told) => ({
      subject: "已为您安排服务工程师",
      opening: [announcement(told)],
      facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
      quotes: [],
      closing: [
        told.variables.appointmentFrom === null
          ? "服务时间尚未约定，工程师会与您联系。"
          : "如需更改时间，请尽早告知服务台。",
      ],
    }),
    visitReassigned: (told) => ({
      subject: "改派通知：任务已改派他人",
      opening: [`这项任务已改派给${told.nameOf(told.variables.newEngineer)}，您无需再处理。`],
      facts: visit(told),
      quotes: [quote("处置建议", told.texts["suggestion"])],
      closing: [],
    }),
    visitDeclined: (told) => ({
      subject: "工程师未接受派单，请另行派单",
      opening: [`${told.nameOf(told.variables.engineer)}未接受这项任务，请另行派单。`],
      facts: visit(told),
      quotes: [quote("原因", told.texts["reason"])],
      closing: [],
    }),
    visitNotMade: (told) => ({
      subject: "未上门通知",
      opening: ["本次服务工程师未上门，特此通知。"],
      facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
      quotes: [quote("未上门原因", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    visitDelayed: (told) => ({
      subject: DELAY[told.variables.outcome].subject,
      opening: [DELAY[told.variables.outcome].sentence],
      facts: [
        ...visit(told),
        told.variables.expectedAt === null ? null : fact("预计到达", told.moment(told.variables.expectedAt)),
      ],
      quotes: [quote("原因", told.texts["reason"])],
      closing: ["请与用户沟通，必要时重新分派任务。"],
    }),
    visitEnded: (told) => ({
      subject: "本次现场服务结束，工作尚未完成",
      opening: [ENDED[told.variables.result]],
      facts: visit(told),
      quotes: [quote("现场情况", told.texts["findings"])],
      closing: ["请决定后续处理。"],
    }),
    requestAdvised: (told) => ({
      subject: "关于您的服务请求的建议",
      opening: ["您提出的需求不在约定的服务范围之内，我们不安排上门，现向您提供以下建议。"],
      facts: [reference(told)],
      quotes: [quote("建议", told.texts["advice"])],
      closing: [CONTACT_US],
    }),
    requestEscalated: (told) => ({
      subject: "异常升级：请立即处理",
      opening: ["本服务请求出现异常情况，现上报，请立即处理。"],
      facts: [reference(told), customer(told), fact("上报时间", told.moment(told.variables.escalatedAt))],
      quotes: [quote("异常情况", told.texts["reason"])],
      closing: [],
    }),
    seniorEngineerWanted: (told) => ({
      subject: "请立即提供技术支持",
      opening: ["本服务请求遇到现场无法解决的技术问题，请立即提供支持。"],
      facts: [reference(told), customer(told), fact("上报时间", told.moment(told.variables.escalatedAt))],
      quotes: [quote("异常情况", told.texts["reason"])],
      closing: [],
    }),
    helpRequested: (told) => ({
      subject: "现场工程师请求支持",
      opening: ["现场工程师请求支持，请利用知识库或其他资源答复。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("问题", told.texts["question"])],
      closing: [],
    }),
    helpGiven: (told) => ({
      subject: "您请求的支持",
      opening: ["您提出的问题答复如下。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("答复", told.texts["answer"])],
      closing: [],
    }),
    reportedToHeadquarters: (told) => ({
      subject: "服务请求上报总部",
      opening: ["值班经理将本服务请求上报总部。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("上报原因", told.texts["reason"])],
      closing: [],
    }),
    requestTransferred: (told) => ({
      subject: "服务请求移交给您",
      opening: ["本服务请求现由您负责，直到客户满意为止。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("移交原因", told.texts["reason"])],
      closing: [],
    }),
    slipSentBack: (told) => ({
      subject: "服务单退回修改",
      opening: ["本服务请求的服务单被退回，请修改。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("退回意见", told.texts["reason"])],
      closing: [],
    }),
    requestReopened: (told) => ({
      subject: "服务请求重新打开",
      opening: ["已关闭的服务请求重新打开，请派单。"],
      facts: [reference(told), customer(told), fact("重新打开时间", told.moment(told.variables.reopenedAt))],
      quotes: [quote("原因", told.texts["reason"])],
      closing: [],
    }),
    clockWarned: (told) => ({
      subject: `预警：${told.variables.clockLabel["zh-CN"]}即将到期`,
      opening: [
        told.variables.percent === null
          ? `“${told.variables.clockLabel["zh-CN"]}”将于${told.moment(told.variables.dueAt)}到期。`
          : `“${told.variables.clockLabel["zh-CN"]}”的时限已用去 ${String(told.variables.percent)}%，将于${told.moment(told.variables.dueAt)}到期。`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["请确保按时完成。"],
    }),
    clockMissed: (told) => ({
      subject: `超时：${told.variables.clockLabel["zh-CN"]}`,
      opening: [
        `“${told.variables.clockLabel["zh-CN"]}”应于${told.moment(told.variables.dueAt)}前完成，到期时仍未完成，现已超时。`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["请立即处理。"],
    }),
    clockEscalated: (told) => ({
      subject: `超时升级：${told.variables.clockLabel["zh-CN"]}已超时 ${duration(told.variables.minutesAfterDue)}`,
      opening: [
        `“${told.variables.clockLabel["zh-CN"]}”已于${told.moment(told.variables.dueAt)}到期，到期后 ${duration(told.variables.minutesAfterDue)}仍未完成，现升级报告，请您关注。`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["请督促处理。"],
    }),
    signOffRequested: (told) => ({
      subject: "服务已完成，请您核对并签字",
      opening: ["本次服务已完成，请您核对处理结果，填写评价并签字。"],
      facts: [reference(told), engineer(told), mode(told), fact("完成时间", told.moment(told.variables.completedAt))],
      quotes: [],
      closing: [CONTACT_US],
    }),
    receiptDecided: (told) => ({
      subject: RECEIPT[told.variables.decision].subject,
      opening: [RECEIPT[told.variables.decision].sentence],
      facts: [reference(told)],
      quotes: [],
      closing: [CONTACT_US],
    }),
    requestCancelled: (told) => ({
      subject: "服务请求已取消",
      opening: ["本服务请求已取消，不再安排处理。"],
      facts: [reference(told), appointment(told)],
      quotes: [quote("取消原因", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    requestClosed: (told) => ({
      subject: "服务请求已关闭",
      opening: ["您的服务请求已关闭，感谢您的配合。"],
      facts: [reference(told), fact("关闭时间", told.moment(told.variables.closedAt))],
      quotes: [],
      closing: ["如问题再次出现，请联系服务台，并告知服务请求单号。"],
    }),
    revisitPlanned: (told) => ({
      subject: `回访任务：${CHANNELS[told.variables.channel]}`,
      opening: ["请在以下时间回访客户，了解是否一切正常。"],
      facts: [
        reference(told),
        customer(told),
        contact(told),
        fact("回访方式", CHANNELS[told.variables.channel]),
        fact("回访时间", told.span(told.variables.windowFrom, told.variables.windowUntil)),
      ],
      quotes: [],
      closing: [],
    }),
    revisitDissatisfied: (told) => ({
      subject: "回访不满意，请处理",
      opening: ["客户在回访中表示仍有问题，请尽快安排处理。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("客户意见", told.texts["remarks"])],
      closing: [],
    }),
    partsRequested: (told) => ({
      subject: `备件领用申请：${told.variables.partName}`,
      opening: [`${told.nameOf(told.variables.engineer)}为服务请求申请领用备件。`],
      facts: parts(told),
      quotes: [quote("领用原因", told.texts["reason"])],
      closing: [],
    }),
    partsNotThere: (told) => ({
      subject: `备件未能出库：${told.variables.partName}`,
      opening: ["以下备件不在库，或不符合发放条件，未能出库。"],
      facts: [...parts(told), told.variables.serial === null ? null : fact("序列号", told.variables.serial)],
      quotes: [],
      closing: ["请另行安排备件。"],
    }),
    progressTold: (told) => ({
      subject: "送修进度通报",
      opening: ["现将送修设备的进度通报如下。"],
      facts: [
        reference(told),
        customer(told),
        fact("设备", told.variables.device),
        told.variables.deviceSerial === null ? null : fact("序列号", told.variables.deviceSerial),
        fact("通报时间", told.moment(told.variables.toldAt)),
      ],
      quotes: [quote("进度", told.texts["word"])],
      closing: [],
    }),
    deviceReturned: (told) => ({
      subject: "送修设备已送回",
      opening: ["您的设备已修复并送回。"],
      facts: [
        reference(told),
        customer(told),
        fact("设备", told.variables.device),
        told.variables.deviceSerial === null ? null : fact("序列号", told.variables.deviceSerial),
        fact("送回时间", told.moment(told.variables.returnedAt)),
      ],
      quotes: [],
      closing: [CONTACT_US],
    }),
    replacementDue: (told) => ({
      subject: `应予更换：${told.variables.part ?? told.variables.unit}`,
      opening: [
        `${told.variables.part === null ? "该设备" : `该设备的零部件 ${told.variables.part} `}已维修 ${String(told.variables.repairs)} 次，超过 ${String(told.variables.moreThan)} 次，应予更换，不再维修。`,
      ],
      facts: [
        reference(told),
        customer(told),
        fact("设备", told.variables.unit),
        told.variables.unitSerial === null ? null : fact("序列号", told.variables.unitSerial),
      ],
      quotes: [],
      closing: [],
    }),
    complaintReceived: (told) => ({
      subject: "收到新投诉",
      opening: ["收到一件新的投诉，请及时受理并分配处理人。"],
      facts: [reference(told), customer(told), fact("登记时间", told.moment(told.variables.receivedAt))],
      quotes: [quote("投诉内容", told.texts["content"])],
      closing: [],
    }),
    dissatisfactionNoticed: (told) => ({
      subject: OPENED[told.variables.opened].subject,
      opening: [
        `${told.variables.by === "rating" ? "客户评价为不满意。" : "客户在回访中表示不满意。"}${OPENED[told.variables.opened].sentence}`,
      ],
      facts: [
        reference(told),
        customer(told),
        told.variables.about === null ? null : fact("所涉服务请求单", told.variables.about),
      ],
      quotes: [quote("客户意见", told.texts["content"])],
      closing: [],
    }),
    complaintAdmitted: (told) => ({
      subject: "您的投诉已受理",
      opening: ["您的投诉已受理，我们将进行核实和处理，并给您答复。"],
      facts: [reference(told), fact("受理时间", told.moment(told.variables.admittedAt))],
      quotes: [],
      closing: [CONTACT_US],
    }),
    complaintAssigned: (told) => ({
      subject: "投诉处理任务",
      opening: ["有一件投诉由您处理，请核实情况并采取有效措施。"],
      facts: [reference(told), customer(told)],
      quotes: [quote("投诉内容", told.texts["content"]), quote("处置建议", told.texts["suggestion"])],
      closing: [],
    }),
    complaintReplied: (told) => ({
      subject: "关于您的投诉的答复",
      opening: ["您的投诉已核实处理，现答复如下。"],
      facts: [reference(told), fact("答复时间", told.moment(told.variables.repliedAt))],
      quotes: [quote("答复内容", told.texts["reply"])],
      closing: [CONTACT_US],
    }),
    complaintReopened: (told) => ({
      subject: "投诉人对处理不满意，请再次处理",
      opening: [`投诉人对处理结果不满意，现开始第 ${String(told.variables.round)} 次处理，请重新分配处理人。`],
      facts: [reference(told), customer(told)],
      quotes: [],
      closing: [],
    }),
    complaintMerged: (told) => ({
      subject: "投诉已并案处理",
      opening: [`本投诉与 ${told.variables.into} 为同一事项，此后并入 ${told.variables.into} 一并处理。`],
      facts: [reference(told)],
      quotes: [quote("原因", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    leftoverAssigned: (told) => ({
      subject: "遗留问题待处理",
      opening: ["您负责的遗留问题待处理。"],
      facts: [
        reference(told),
        customer(told),
        fact("遗留问题记录单", told.variables.leftoverNumber ?? told.variables.leftoverId),
        fact("负责人", told.nameOf(told.variables.owner)),
        told.variables.dueBy === null ? null : fact("处理期限", told.moment(told.variables.dueBy)),
      ],
      quotes: [quote("遗留问题", told.texts["problem"])],
      closing: [],
    }),
    leftoverSettled: (told) => ({
      subject: "遗留问题已处理，请验证",
      opening: [`${told.nameOf(told.variables.owner)}负责的遗留问题已报处理完毕，请安排验证。`],
      facts: [
        reference(told),
        customer(told),
        fact("遗留问题记录单", told.variables.leftoverNumber ?? told.variables.leftoverId),
        told.variables.dueBy === null ? null : fact("处理期限", told.moment(told.variables.dueBy)),
      ],
      quotes: [quote("遗留问题", told.texts["problem"]), quote("处理情况", told.texts["solution"])],
      closing: [],
    }),
    surveyOpened: (told) => ({
      subject: "请进行服务质量调查",
      opening: ["请就以下服务进行服务质量调查。"],
      facts: [
        reference(told),
        customer(told),
        fact("服务质量调查单", told.variables.surveyNumber ?? told.variables.surveyId),
        fact("调查人", told.nameOf(told.variables.investigator)),
      ],
      quotes: [quote("退回意见", told.texts["remarks"])],
      closing: [],
    }),
    surveyRecorded: (told) => ({
      subject: told.variables.satisfied ? "服务质量调查完成，请签署" : "服务质量调查不满意，请签署",
      opening: [`${told.nameOf(told.variables.investigator)}已完成服务质量调查，请管理者代表签署。`],
      facts: [
        reference(told),
        customer(told),
        fact("服务质量调查单", told.variables.surveyNumber ?? told.variables.surveyId),
        fact("调查结果", told.variables.satisfied ? "满意" : "不满意"),
      ],
      quotes: [quote("客户意见", told.texts["remarks"])],
      closing: [],
    }),
  },
};

const OPENED = {
  complaint: { subject: "客户不满意，已立投诉", sentence: "已自动登记为投诉，请及时受理并分配处理人。" },
  qualityNotice: { subject: "客户不满意，质量通报", sentence: "请予备案，必要时按投诉受理。" },
} as const;

const RECEIPT = {
  archive: { subject: "服务单已审阅，予以存档", sentence: "值班经理已审阅您签字的服务单回执，处理意见为：存档。" },
  redispatch: {
    subject: "将再次派单，继续为您处理",
    sentence: "值班经理已审阅您签字的服务单回执，处理意见为：再次派单，继续为您处理。",
  },
  defer: { subject: "服务请求暂缓处理", sentence: "值班经理已审阅您签字的服务单回执，处理意见为：暂缓处理。" },
} as const;

const DELAY = {
  late: { subject: "工程师将迟到", sentence: "工程师将晚于约定时间到达。" },
  cannotArrive: { subject: "工程师无法到达", sentence: "工程师无法到达现场。" },
} as const;

const ENDED = {
  surveyed: "工程师已现场查看，工作尚未进行。",
  unfinished: "本次现场服务已结束，工作尚未完成。",
  partsNeeded: "本次现场服务已结束，须备件到位后继续。",
} as const;

const announcement = (told: Told<"visitAnnounced">): string => {
  const name = told.nameOf(told.variables.engineer);
  switch (told.variables.mode) {
    case "onsite":
      return `工程师${name}将上门为您服务。`;
    case "remote":
      return `工程师${name}将远程为您处理。`;
    case "resident":
      return `驻场工程师${name}将为您处理。`;
  }
};

const duration = (minutes: number): string =>
  inHours(minutes, { hours: (hours) => `${String(hours)} 小时`, minutes: (rest) => `${String(rest)} 分钟` });
