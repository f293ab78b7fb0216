import { draw, kept, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const beforeClosing = { mandatory: "yes", gate: "Close" } as const;
const graded = { ...beforeClosing, range: { least: 1, most: 5 } } as const;

/** 现场维修服务单: closed only when the reporter has rated three things and signed (F-04, R-155, R-156, R-205). */
export const fieldRepair: SlipTemplate = slip(
  {
    id: "fieldRepair",
    form: "F-04",
    title: ["现场维修服务单", "field repair slip"],
    parties: party.client,
    source: ["S-10"],
  },
  [
    section(
      { id: "repair", words: ["维修", "repair"], filledBy: ["repairer"] },
      {
        date: draw.date(["日期", "date"], kept("StartWork", "at")),
        number: draw.ref(["编[号]", "number"], "number"),
        repairer: draw.person(["维修(护)人", "repairer"], kept("Dispatch", "engineer")),
        reportedAt: draw.dateTime(["报修时间", "time of the report"], kept("Log", "at")),
        departedAt: draw.dateTime(["出发时间", "departure"], kept("Depart", "at")),
        arrivedAt: draw.dateTime(["到达时间", "arrival"], kept("Arrive", "at")),
        completedAt: draw.dateTime(["完成时间", "completion"], kept("CompleteWork", "at")),
        fault: draw.text(["现象描述", "description of the symptom"], kept("Log", "fault")),
        severity: draw.choice("severity")(["影响程度", "impact degree"], kept("Triage", "severity")),
        causeAndMeasures: draw.text(["原因分析及解决措施", "cause and measures"], kept("CompleteWork", "solution")),
        faultCategory: draw.choice("faultCategory")(["故障分类", "fault category"], kept("Triage", "faultCategory")),
      },
    ),
    section(
      { id: "evaluation", words: ["客户评价", "customer's evaluation"], filledBy: ["reporter"] },
      {
        attitude: draw.integer(["服务态度", "service attitude"], kept("SignOff", "ratings.attitude"), graded),
        reaction: draw.integer(["反应时间", "reaction time"], kept("SignOff", "ratings.reaction"), graded),
        effect: draw.integer(["处理效果", "handling effect"], kept("SignOff", "ratings.effect"), graded),
        customerSignature: draw.signature(
          ["客户签名", "customer's signature"],
          kept("SignOff", "signature"),
          beforeClosing,
        ),
        signedOn: draw.date(["日期", "date of the signature"], kept("SignOff", "at"), beforeClosing),
        remarks: draw.text(["备注", "remarks"], "extra", { filledBy: ["anyone"], mandatory: "no" }),
      },
    ),
  ],
);
