import type { EmergencyNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer, contact } = facts;

/** What notices of emergencies say. */
export const emergencies: WordingOf<EmergencyNotices> = {
  emergencyReported: (told) => ({
    subject: "【突发事件】接报",
    opening: ["接到突发事件报告，请立即处置。"],
    facts: [
      reference(told),
      customer(told),
      fact("接报时间", told.moment(told.variables.reportedAt)),
      fact("事发时间", told.variables.happenedAt === null ? "尚不清楚" : told.moment(told.variables.happenedAt)),
      contact(told),
    ],
    quotes: [
      quote("事故性质", told.texts["nature"]),
      quote("事发地点", told.texts["place"]),
      quote("人员伤亡", told.texts["casualties"]),
      quote("财产损失", told.texts["propertyLoss"]),
      quote("处置工作进展", told.texts["progress"]),
    ],
    closing: [],
  }),
  emergencyHeadCalled: (told) => ({
    subject: "【突发事件】请立即赶到办公室",
    opening: ["因突发事件，请您立即赶到办公室。"],
    facts: [reference(told), customer(told), fact("接报时间", told.moment(told.variables.reportedAt))],
    quotes: [quote("事故性质", told.texts["nature"]), quote("事发地点", told.texts["place"])],
    closing: [],
  }),
  emergencyClassified: (told) => ({
    subject: `突发事件已定性：${told.variables.weight["zh-CN"]}`,
    opening: ["应急处理工作小组已对事件定性。", ...(told.variables.toSuperior ? ["本事件须及时向上级机关报告。"] : [])],
    facts: [
      reference(told),
      customer(told),
      fact("事件级别", told.variables.weight["zh-CN"]),
      fact("故障类别", told.variables.fault["zh-CN"]),
    ],
    quotes: [quote("现场情况", told.texts["findings"]), quote("防止扩大的措施", told.texts["containment"])],
    closing: [],
  }),
  emergencyProgressTold: (told) => ({
    subject: "突发事件最新进展",
    opening: ["现报送事件处置的最新进展。"],
    facts: [reference(told), customer(told), fact("截至", told.moment(told.variables.toldAt))],
    quotes: [quote("最新进展", told.texts["progress"])],
    closing: [],
  }),
  emergencyInstruction: (told) => ({
    subject: "突发事件领导指示",
    opening: ["现传达领导指示，请遵照执行。"],
    facts: [reference(told), customer(told), fact("指示人", told.nameOf(told.variables.leader))],
    quotes: [quote("指示内容", told.texts["instruction"])],
    closing: [],
  }),
  emergencyDepartmentTold: (told) => ({
    subject: "突发事件：请贵部门参加处置",
    opening: ["根据领导指示，请贵部门即刻参加事件处置。"],
    facts: [reference(told), customer(told)],
    quotes: [
      quote("事故性质", told.texts["nature"]),
      quote("事发地点", told.texts["place"]),
      quote("指示内容", told.texts["instruction"]),
    ],
    closing: [],
  }),
  emergencyFiled: (told) => ({
    subject: "突发事件已自行处理，报备",
    opening: ["应急处理工作小组已自行排除故障，现报领导小组备案。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("处理情况", told.texts["handling"])],
    closing: [],
  }),
  emergencyReportPrepared: (told) => ({
    subject: "突发事件书面信息待审批",
    opening: ["报送总经理的书面信息已拟好，请审批。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("书面信息", told.texts["report"])],
    closing: [],
  }),
  emergencyReportDelivered: (told) => ({
    subject: "突发事件书面信息",
    opening: ["现报送突发事件书面信息。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("书面信息", told.texts["report"])],
    closing: [],
  }),
  emergencySuperiorInformed: (told) => ({
    subject: told.variables.inWriting ? "突发事件书面报告" : "突发事件报告",
    opening: [
      told.variables.inWriting ? "现将突发事件情况书面报告如下。" : "发生突发事件，现先行报告，书面报告随后报送。",
    ],
    facts: [reference(told), customer(told)],
    quotes: [quote("报告内容", told.texts["report"])],
    closing: [],
  }),
  emergencyPlanAuthorised: (told) => ({
    subject: "应急预案已授权，请启动",
    opening: ["领导小组已授权启动应急预案，请立即启动。"],
    facts: [reference(told), customer(told), fact("应急预案", told.variables.plan)],
    quotes: [quote("决定", told.texts["decision"])],
    closing: [],
  }),
  emergencyPlanStarted: (told) => ({
    subject: "应急预案已启动",
    opening: ["经授权的应急预案已启动执行。"],
    facts: [
      reference(told),
      customer(told),
      fact("应急预案", told.variables.plan),
      fact("版本", `第 ${String(told.variables.planVersion)} 版`),
    ],
    quotes: [],
    closing: [],
  }),
  emergencyPlanNotReady: (told) => ({
    subject: "应急预案未能启动",
    opening: [`应急预案未能启动：${NOT_READY[told.variables.because]}请另行决定。`],
    facts: [reference(told), customer(told), fact("应急预案", told.variables.plan)],
    quotes: [],
    closing: [],
  }),
  emergencyNotHandedOn: (told) => ({
    subject: NOT_HANDED_ON[told.variables.what].subject,
    opening: [NOT_HANDED_ON[told.variables.what].sentence],
    facts: [reference(told), customer(told), fact(NOT_HANDED_ON[told.variables.what].to, told.variables.to)],
    quotes: [],
    closing: [],
  }),
  emergencyRecovered: (told) => ({
    subject: "突发事件已处置，系统恢复正常",
    opening: ["突发事件已处置完毕，系统恢复正常。"],
    facts: [reference(told), customer(told), fact("恢复时间", told.moment(told.variables.recoveredAt))],
    quotes: [quote("处置情况", told.texts["handling"])],
    closing: [],
  }),
  emergencyClosed: (told) => ({
    subject: "突发事件信息终报",
    opening: ["现报送突发事件信息终报。"],
    facts: [reference(told), customer(told), fact("报送时间", told.moment(told.variables.closedAt))],
    quotes: [quote("终报", told.texts["report"]), quote("综合评估", told.texts["evaluation"])],
    closing: [],
  }),
  emergencyCancelled: (told) => ({
    subject: "突发事件撤销：误报",
    opening: ["所报情况不属于突发事件，无需再作处置。"],
    facts: [reference(told), customer(told)],
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
};

const NOT_HANDED_ON = {
  lesson: {
    subject: "改进意见未能转入预案",
    sentence: "总结的问题未能转入应急预案：没有该名称的预案。请对相应的预案重新登记。",
    to: "应急预案",
  },
  repair: {
    subject: "维修服务请求未能登记",
    sentence: "未能登记维修服务请求，请更换编号后重新转维修。",
    to: "服务请求",
  },
} as const;

const NOT_READY = {
  noSuchPlan: "没有该名称的应急预案。",
  notInForce: "该预案没有已批准的版本。",
  notTheDecisionMaker: "授权人不是该预案规定的决策人。",
} as const;
