import { draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const onReassignment = { mandatory: { when: { reassigned: true } } } as const;

/** 现场服务请求单: from the call at the hotline to the archive, on one sheet of seven boxes (F-01, R-001…R-004). */
export const fieldServiceRequest: SlipTemplate = slip(
  {
    id: "fieldServiceRequest",
    form: "F-01",
    formCode: "NMSJS/QP/2-10/QR18",
    title: ["现场服务请求单", "field service request slip"],
    source: ["S-26"],
  },
  [
    section(
      { id: "head", words: ["表头", "head"], filledBy: ["hotlineEngineer"] },
      {
        number: draw.ref(["编号", "number"], "number", { mandatory: "yes", inferred: ["mandatory"] }),
        date: draw.date(["年 月 日", "date"], kept("Log", "at")),
        hotlineDutyEngineer: draw.person(["热线值班工程师", "hotline duty engineer"], kept("Log", "by")),
        weekday: draw.text(["星期", "weekday"], "extra", { filledBy: [] }),
        secondDate: draw.date(["日期", "date (second slot)"], "extra", { filledBy: [] }),
      },
    ),
    section(
      { id: "intake", words: ["热线工程师填写", "hotline engineer"], filledBy: ["hotlineEngineer"] },
      {
        source: draw.choice("requestSource")(["信息来源", "information source"], kept("Log", "source")),
        customer: draw.text(["用户单位", "user organisation"], kept("Log", "customer")),
        contact: draw.text(["联系人", "contact"], kept("Log", "contact.name")),
        address: draw.text(["单位地址", "address"], kept("Log", "contact.address")),
        cardNumber: draw.ref(["客户服务卡号", "customer service card number"], kept("Log", "cardNumber")),
        phone: draw.text(["联系电话", "phone"], kept("Log", "contact.phone")),
        handbookNumber: draw.ref(["服务手册编号", "service handbook number"], kept("Log", "handbookNumber")),
        product: draw.text(["产品名称版本", "product name and version"], kept("Log", "product")),
        fault: draw.text(["故障现象", "symptom"], kept("Log", "fault")),
        wish: draw.text(["用户愿望", "user's wish"], kept("Log", "wish")),
        problemToHandle: draw.text(["处理问题", "problem to be handled"], "extra", { filledBy: [] }),
      },
    ),
    section(
      { id: "dispatch", words: ["值班经理填写", "duty manager"], filledBy: ["dutyManager"] },
      {
        suggestion: draw.text(["处置建议", "suggestion"], kept("Dispatch", "suggestion")),
        engineer: draw.person(["现场服务工程师", "field engineer"], kept("Dispatch", "engineer"), {
          mandatory: "yes",
          inferred: ["mandatory"],
          gate: "Dispatch",
        }),
        dispatchedBy: draw.signature(["值班经理", "duty manager"], kept("Dispatch", "by")),
        dispatchedAt: draw.dateTime(["月 日 时 分", "time"], kept("Dispatch", "at")),
        newEngineer: draw.person(
          ["改派现场服务工程师", "engineer it is re-assigned to"],
          kept("Reassign", "engineer"),
          onReassignment,
        ),
        newSuggestion: draw.text(["处置建议", "second suggestion"], kept("Reassign", "suggestion"), onReassignment),
        reassignedBy: draw.signature(["值班经理", "duty manager"], kept("Reassign", "by"), onReassignment),
        reassignedAt: draw.dateTime(["月日时分", "time"], kept("Reassign", "at"), onReassignment),
      },
    ),
    section(
      { id: "service", words: ["现场服务工程师填写", "field engineer"], filledBy: ["fieldEngineer"] },
      {
        nonVisit: draw.text(
          ["未上门通知用户记载", "record that the user was told nobody comes"],
          kept("RecordNonVisit", "told"),
          {
            mandatory: { when: { visited: false } },
          },
        ),
        solution: draw.text(["解决办法", "solution"], kept("CompleteWork", "solution")),
        engineerHandbookNumber: draw.ref(["服务手册编号", "service handbook number"], "extra"),
        engineerSignature: draw.signature(["服务工程师", "service engineer"], kept("CompleteWork", "by")),
        arrivedAt: draw.dateTime(["月日时分", "time (arrival)"], kept("Arrive", "at"), { inferred: ["field"] }),
        leftAt: draw.dateTime(["月日时分", "time (departure)"], kept("Leave", "at"), { inferred: ["field"] }),
      },
    ),
    section(
      { id: "user", words: ["用户填写", "user"], filledBy: ["customer"] },
      {
        outcome: draw.choice("outcome")(["解决情况", "outcome"], kept("SignOff", "outcome"), {
          mandatory: "yes",
          gate: "DecideReceipt",
        }),
        opinion: draw.text(["用户意见", "user's opinion"], kept("SignOff", "opinion")),
        userSignature: draw.signature(["用户签字", "user's signature"], kept("SignOff", "signature")),
        signedOn: draw.date(["日期", "date"], kept("SignOff", "at")),
      },
    ),
    section(
      { id: "receipt", words: ["回执处理", "receipt"], filledBy: ["dutyManager"] },
      {
        decision: draw.choice("receiptDecision")(
          ["存档 / 再派现场服务人员 / 暂缓处理", "archive, dispatch again or defer"],
          kept("DecideReceipt", "decision"),
        ),
        explanation: draw.text(["说明", "explanation"], kept("DecideReceipt", "explanation")),
        decidedBy: draw.signature(["值班经理", "duty manager"], kept("DecideReceipt", "by")),
        decidedOn: draw.date(["日期", "date"], kept("DecideReceipt", "at")),
      },
    ),
    section(
      {
        id: "performance",
        words: ["业绩核定", "performance"],
        filledBy: ["performanceAssessor", "performanceReviewer"],
      },
      {
        score: draw.number(["分值", "score"], kept("AssessPerformance", "score")),
        assessor: draw.person(["核定人", "assessor"], kept("AssessPerformance", "by")),
        assessedOn: draw.date(["日期", "date"], kept("AssessPerformance", "at")),
        reviewer: draw.person(["审查人", "reviewer"], kept("ReviewAssessment", "by")),
      },
    ),
    section(
      { id: "archive", words: ["存档", "archive"], filledBy: ["archivist"] },
      {
        requestSlip: draw.ref(["现场服务请求单号", "request slip number"], "number"),
        leftoverSlip: draw.ref(["遗留问题记录单", "leftover-problem record number"], kept("Archive", "leftoverSlips")),
        surveySlip: draw.ref(["服务质量调查单号", "quality survey slip number"], kept("Archive", "surveySlip")),
        archivedOn: draw.date(["日期", "date"], kept("Archive", "at")),
        archivist: draw.person(["存档人", "archivist"], kept("Archive", "by")),
      },
    ),
  ],
);
