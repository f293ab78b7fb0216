import { draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** 现场服务记录单 with its receipt, entered into the system within 48 hours (F-02, R-005, R-006, R-206, R-211, R-212). */
export const fieldServiceRecord: SlipTemplate = slip(
  {
    id: "fieldServiceRecord",
    form: "F-02",
    title: ["现场服务记录单", "field service record slip"],
    source: ["S-02"],
  },
  [
    section(
      { id: "head", words: ["表头", "head"], filledBy: ["hotlineEngineer"] },
      {
        recordedOn: draw.date(["记录时间", "record time"], kept("Log", "at"), { inferred: ["filledBy"] }),
        number: draw.ref(["编号", "number"], "number", { inferred: ["filledBy"] }),
      },
    ),
    section(
      { id: "intake", words: ["服务请求记录", "service request"], filledBy: ["hotlineEngineer"] },
      {
        source: draw.text(["信息来源", "information source"], kept("Log", "source")),
        cardNumber: draw.ref(["客户服务号", "customer service number"], kept("Log", "cardNumber")),
        customer: draw.text(["用户单位", "user organisation"], kept("Log", "customer")),
        contact: draw.text(["联系人", "contact"], kept("Log", "contact.name")),
        phone: draw.text(["联系电话", "phone"], kept("Log", "contact.phone")),
        address: draw.text(["单位地址", "address"], kept("Log", "contact.address")),
        serviceExpiry: draw.date(["服务到期日", "service expiry"], "extra"),
        product: draw.text(["产品名称", "product name"], kept("Log", "product.name")),
        productVersion: draw.text(["版本", "version"], kept("Log", "product.version")),
        productModule: draw.text(["产品模块", "product module"], kept("Log", "facts.productModule")),
        serviceType: draw.text(["服务类型", "service type"], kept("Log", "facts.serviceType")),
        hotlineEngineer: draw.person(["热线工程师", "hotline engineer"], kept("Log", "by")),
        serviceAt: draw.dateTime(["服务时间", "service time"], "extra"),
        requiredVisitAt: draw.dateTime(["要求上门时间", "visit time required"], kept("Log", "facts.requiredVisitAt")),
      },
    ),
    section(
      { id: "dispatch", words: ["服务派单", "dispatch"], filledBy: ["dispatchManager"] },
      {
        engineer: draw.person(["现场服务工程师", "field engineer"], kept("Dispatch", "engineer")),
        dispatchedAt: draw.dateTime(["派单时间", "time of dispatch"], kept("Dispatch", "at")),
        suggestion: draw.text(["处理建议", "handling suggestion"], kept("Dispatch", "suggestion")),
        dispatchedBy: draw.signature(["派单经理", "dispatch manager"], kept("Dispatch", "by")),
        dispatchSignedOn: draw.date(["日期", "date"], kept("Dispatch", "at")),
      },
    ),
    section(
      { id: "service", words: ["现场服务", "service on site"], filledBy: ["fieldEngineer"] },
      {
        arrivedAt: draw.dateTime(["到达时间", "arrival"], kept("Arrive", "at")),
        leftAt: draw.dateTime(["离开时间", "departure"], kept("Leave", "at")),
        engineerSignature: draw.signature(["服务工程师", "service engineer"], kept("CompleteWork", "by")),
        engineerSignedOn: draw.date(["日期", "date"], kept("CompleteWork", "at")),
      },
    ),
    section(
      { id: "user", words: ["用户填写", "user"], filledBy: ["customer"] },
      {
        outcome: draw.choice("outcome")(
          ["问题全部解决 / 部分解决 / 未解决", "fully, partly or not resolved"],
          kept("SignOff", "outcome"),
        ),
        cameAsAgreed: draw.yesNo(["按约定时间上门", "came at the time agreed"], "extra"),
        backedUp: draw.yesNo(["备份文件和数据", "backed up files and data"], "extra"),
        woreBadge: draw.yesNo(["佩带服务标识牌", "wore the service badge"], "extra"),
        toldPrevention: draw.yesNo(["告知用户预防措施", "told the user how to prevent it"], "extra"),
        hotlineAttitude: draw.choice("twoGrades")(
          ["热线接听态度", "hotline attitude"],
          kept("SignOff", "ratings.hotlineAttitude"),
        ),
        skill: draw.choice("twoGrades")(["技术水平", "technical skill"], kept("SignOff", "ratings.skill")),
        opinion: draw.text(["用户意见", "user's opinion"], kept("SignOff", "opinion")),
        userSignature: draw.signature(["用户签字", "user's signature"], kept("SignOff", "signature"), {
          mandatory: "yes",
        }),
        unitSeal: draw.seal(["加盖单位公章", "official seal of the unit"], kept("SignOff", "signature.seal"), {
          mandatory: "yes",
        }),
        signedOn: draw.date(["日期", "date"], kept("SignOff", "at"), { mandatory: "yes" }),
      },
    ),
    section(
      { id: "receipt", words: ["回执", "receipt"], filledBy: ["serviceSide"] },
      {
        reportedToHeadquarters: draw.yesNo(
          ["上报总部技术支持经理", "reported to the support manager at headquarters"],
          kept("ReportToHeadquarters", "at"),
        ),
        reportedOn: draw.date(["日期", "date"], kept("ReportToHeadquarters", "at")),
      },
    ),
    section(
      { id: "note", words: ["说明", "note"], filledBy: ["fieldEngineer"] },
      {
        enteredAt: draw.dateTime(
          ["48小时内录入系统", "entered into the system within 48 hours"],
          kept("EnterData", "at"),
          {
            mandatory: "yes",
            gate: "Close",
          },
        ),
      },
    ),
  ],
);
