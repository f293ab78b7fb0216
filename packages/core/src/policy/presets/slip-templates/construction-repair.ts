import { draw, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const form = { form: "F-18", source: ["S-49"], parties: party.owner } as const;
const management = ["constructionManagement"];
const wanted = { mandatory: "yes" } as const;
/** A visit that only looks needs no order; a repair does. */
const ofRepair = {
  mandatory: { when: { purpose: ["repair", "replacement"] } },
  gate: ["Dispatch", "StartWork"],
} as const;

/** 维修任务书 with the 维修登记单 that goes with it: confirmed, reviewed, approved, issued, done as ordered, confirmed (F-18). */
const repairTaskOrder: SlipTemplate = slip(
  { ...form, id: "repairTaskOrder", title: ["维修任务书及维修登记单", "repair task order and repair register"] },
  [
    section(
      {
        id: "order",
        words: ["维修任务书", "repair task order"],
        filledBy: ["repairResponsible", "productionPlanning"],
      },
      {
        surveyed: draw.yesNo(
          ["经现场调查确认（否则电话询问）", "confirmed by a survey of the site, not by phone"],
          "extra",
          {
            ...ofRepair,
            inferred: ["field"],
          },
        ),
        defects: draw.text(["确认的缺陷", "defects confirmed"], "extra", ofRepair),
        analysis: draw.text(["问题分析", "analysis of the problem"], "extra", ofRepair),
        cause: draw.text(["主要原因", "main cause"], "extra", ofRepair),
        measures: draw.text(["维修措施", "measures"], "extra", ofRepair),
        completionDate: draw.date(["完成日期", "date of completion"], "extra", ofRepair),
        backupCopy: draw.ref(["备份存放处", "where the backup copy is kept"], "extra", {
          ...ofRepair,
          inferred: ["field"],
        }),
        managerAvailable: draw.yesNo(
          ["原项目经理可担任维修责任人", "the original project manager can see to it"],
          "extra",
          {
            ...ofRepair,
            inferred: ["field"],
          },
        ),
        dispatchedInstead: draw.text(["另派维修责任人", "who is dispatched instead, and why"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"], managerAvailable: false } },
          gate: ["Dispatch", "StartWork"],
          inferred: ["field"],
        }),
      },
    ),
    section(
      { id: "signatures", words: ["审核与审批", "review and approval"], filledBy: [] },
      {
        review: draw.signature(["部门主管审核", "reviewed by the department head"], "status", wanted),
        approval: draw.signature(["单位主管领导审批", "approved by the leader in charge"], "status", wanted),
      },
    ),
    section(
      { id: "result", words: ["维修结果", "result of the repair"], filledBy: ["repairResponsible"] },
      {
        asOrdered: draw.yesNo(["按任务书内容维修", "done as ordered"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"] } },
          gate: "CompleteWork",
          inferred: ["field"],
        }),
        deviation: draw.text(["与任务书不符之处", "what was done otherwise, and why"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"], asOrdered: false } },
          gate: "CompleteWork",
          inferred: ["field"],
        }),
        confirmation: draw.signature(
          ["工程管理部门或业主确认", "confirmed by engineering or the owner"],
          "status",
          wanted,
        ),
      },
    ),
    section(
      { id: "register", words: ["维修登记单", "repair register"], filledBy: ["repairResponsible"] },
      {
        register: draw.ref(["维修登记单编号", "number of the repair register"], "extra", {
          mandatory: { when: { purpose: ["repair", "replacement"] } },
          gate: "Archive",
        }),
      },
    ),
  ],
);

/** The repair task order, the revisit card, the revisit report and the warranty card of construction (F-18, R-383, R-384, R-305). */
export const constructionRepair: readonly SlipTemplate[] = [
  repairTaskOrder,
  slip({ ...form, id: "revisitRepairCard", title: ["工程回访维修卡", "revisit and repair card"] }, [
    section(
      { id: "card", words: ["回访", "revisit"], filledBy: management },
      {
        plan: draw.text(["回访计划", "revisit plan"], "extra", wanted),
        date: draw.date(["回访日期", "revisit date"], "extra", wanted),
      },
    ),
  ]),
  slip({ ...form, id: "warrantyCard", title: ["保修卡", "warranty card"] }, [
    section(
      { id: "card", words: ["保修", "warranty"], filledBy: [] },
      {
        project: draw.text(["工程的称谓", "what the project is called"], "extra", wanted),
        principle: draw.text(["保修的原则和目的", "principle and purpose of the warranty"], "extra", wanted),
        responsible: draw.text(["负责保修的部门和人员", "department and persons responsible"], "extra", wanted),
      },
    ),
  ]),
  slip({ ...form, id: "revisitReport", title: ["回访报告", "revisit report"] }, [
    section(
      { id: "report", words: ["回访报告", "report"], filledBy: management },
      { opinions: draw.text(["收集的意见", "opinions collected"], "extra", wanted) },
    ),
  ]),
];
