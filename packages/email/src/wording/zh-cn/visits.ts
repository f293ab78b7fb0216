import type { VisitNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { CONTACT_US, facts, MODES } from "./terms.ts";

const { reference, site, contact, engineer, mode, appointment, visit } = facts;

/** What notices of visits say. */
export const visits: WordingOf<VisitNotices> = {
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
      told.variables.repairs.length === 0
        ? null
        : fact(
            "历次维修",
            told.variables.repairs
              .map(
                ({ part, count, moreThan }) =>
                  `${part ?? "整机"} ${String(count)} 次（超过 ${String(moreThan)} 次应予更换）`,
              )
              .join("；"),
          ),
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
    opening: ["本次服务工程师未上门；如下列有预约时间，即为改约后的时间。"],
    facts: visit(told),
    quotes: [quote("未上门原因", told.texts["reason"])],
    closing: [],
  }),
  visitMoved: (told) => ({
    subject: "服务时间已改约",
    opening: ["本次服务已改约至新的时间。"],
    facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
    quotes: [quote("改约原因", told.texts["reason"])],
    closing: ["如新的时间不便，请尽早告知服务台。"],
  }),
  visitCalledOff: (told) => ({
    subject: "原定服务已取消",
    opening: ["原定的这次服务取消；如另行安排，将再通知您。"],
    facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
    quotes: [quote("原因", told.texts["reason"])],
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
};

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
