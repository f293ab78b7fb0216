import { draw, kept, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const beforeStart = { mandatory: "yes", gate: "StartWork" } as const;

/** 现场服务单: the customer's consent before work starts, and four grades after it (F-03, R-215, R-239). */
export const fieldService: SlipTemplate = slip(
  {
    id: "fieldService",
    form: "F-03",
    title: ["现场服务单", "field service slip"],
    parties: party.client,
    source: ["S-09"],
  },
  [
    section(
      { id: "head", words: ["表头", "head"], filledBy: ["serviceSide"] },
      {
        company: draw.text(["公司名称", "company"], kept("Log", "contact.organisation")),
        customer: draw.text(["客户姓名", "customer's name"], kept("Log", "contact.name")),
        address: draw.text(["客户地址", "customer's address"], kept("Log", "contact.address")),
        number: draw.ref(["维修单号", "repair slip number"], "number"),
        repairedOn: draw.date(["维修日期", "repair date"], kept("StartWork", "at")),
        product: draw.text(["设备型号", "equipment model"], kept("Log", "product.name")),
        serial: draw.ref(["设备序列号", "equipment serial number"], kept("Log", "unit.serial")),
      },
    ),
    section(
      { id: "times", words: ["时间", "times"], filledBy: ["fieldEngineer"] },
      {
        arrivedAt: draw.dateTime(["到达现场时间", "arrival on site"], kept("Arrive", "at")),
        completedAt: draw.dateTime(["完成时间", "completion"], kept("CompleteWork", "at")),
      },
    ),
    section(
      { id: "consent", words: ["操作前须知", "notices before work starts"], filledBy: ["customer"] },
      {
        notices: draw.text(["须知 1-3", "notices 1-3, shown to the customer"], kept("SignChecklist", "answers"), {
          ...beforeStart,
          filledBy: ["serviceSide"],
        }),
        consent: draw.signature(
          ["客户签字", "customer's signature (consent)"],
          kept("SignChecklist", "signature"),
          beforeStart,
        ),
        consentedOn: draw.date(["日期", "date (consent)"], kept("SignChecklist", "at"), beforeStart),
      },
    ),
    section(
      { id: "work", words: ["服务内容", "work"], filledBy: ["fieldEngineer"] },
      {
        fault: draw.text(["故障现象/需求", "symptom or need"], kept("Log", "fault")),
        course: draw.text(["处理过程", "course of the work"], kept("CompleteWork", "solution")),
        advice: draw.text(["建议措施", "measures advised"], "extra"),
        openProblems: draw.text(
          ["遗留问题或其他", "leftover problems or others"],
          kept("CompleteWork", "openProblems"),
        ),
      },
    ),
    section(
      { id: "customer", words: ["客户填写", "customer"], filledBy: ["customer"] },
      {
        completion: draw.choice("fourGrades")(
          ["工作完成情况", "completion of the work"],
          kept("SignOff", "ratings.completion"),
        ),
        communication: draw.choice("fourGrades")(
          ["交流沟通", "communication"],
          kept("SignOff", "ratings.communication"),
        ),
        attitude: draw.choice("fourGrades")(["工作态度", "attitude"], kept("SignOff", "ratings.attitude")),
        feedback: draw.text(["客户反馈", "customer's feedback"], kept("SignOff", "opinion")),
        customerSignature: draw.signature(["客户签字", "customer's signature"], kept("SignOff", "signature")),
        customerSignedOn: draw.date(["时间", "time of the customer's signature"], kept("SignOff", "at")),
        engineerSignature: draw.signature(["工程师签字", "engineer's signature"], kept("CompleteWork", "by"), {
          filledBy: ["fieldEngineer"],
        }),
        engineerSignedOn: draw.date(["时间", "time of the engineer's signature"], kept("CompleteWork", "at"), {
          filledBy: ["fieldEngineer"],
        }),
        remarks: draw.text(["附加说明", "additional remarks"], "extra", {
          filledBy: ["customer", "fieldEngineer"],
          mandatory: "no",
          inferred: ["mandatory"],
        }),
      },
    ),
  ],
);
