import { column, draw, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** 设计开发计划书: people, resources and stages, confirmed by the customer (F-11). */
export const designPlan: SlipTemplate = slip(
  {
    id: "designPlan",
    form: "F-11",
    formCode: "QMS7.3JL-01",
    title: ["设计开发计划书", "design plan"],
    parties: party.patron,
    source: ["S-04"],
    note: "The source names the fields alone: types are chosen, and who fills them is not known.",
  },
  [
    section(
      { id: "project", words: ["项目", "project"], filledBy: [] },
      {
        number: draw.ref(["编号", "number"], "number"),
        project: draw.text(["项目名称", "project"], "extra"),
        model: draw.text(["型号规格", "model and specification"], "extra"),
        period: draw.text(["起止日期", "from and until"], "extra"),
        staff: draw.rows({
          department: column("text", ["部门", "department"]),
          people: column("text", ["人员", "people"]),
        })(["人员配备", "staff by department"], "extra"),
        resources: draw.text(["资源配置要求", "people, production and testing facilities required"], "extra"),
        stages: draw.rows({
          content: column("text", ["阶段的划分及主要内容", "stage and main content"]),
          designer: column("person", ["设计开发人员", "designer"]),
          responsible: column("person", ["负责人", "responsible"]),
          department: column("text", ["配合部门", "department that assists"]),
          dueOn: column("date", ["完成期限", "due on"]),
        })(["设计开发阶段的划分及主要内容", "stages and their main content"], "extra"),
      },
    ),
    section(
      { id: "confirmation", words: ["确认", "confirmation"], filledBy: [] },
      {
        customerOpinion: draw.text(["顾客意见", "customer's opinion"], "extra"),
        customerConfirms: draw.signature(["顾客确认", "confirmed by the customer"], "extra"),
        finalAcceptance: draw.text(["最终验收", "final acceptance"], "extra"),
        confirmedBy: draw.person(["确认人", "confirmed by"], "extra"),
        reviewer: draw.person(["审查人", "reviewer"], "extra"),
        reviewOpinion: draw.text(["意见", "reviewer's opinion"], "extra"),
        date: draw.date(["日期", "date"], "extra"),
        approval: draw.signature(["批准", "approval"], "extra"),
        approvedOn: draw.date(["日期", "date of the approval"], "extra"),
      },
    ),
  ],
);
