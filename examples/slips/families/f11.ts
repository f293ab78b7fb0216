import { localDate } from "@callout/core";
import { sayingTo, slipIn } from "../lived.ts";
import { office } from "../office.ts";

const text = (words: string) => ({ type: "text", text: words }) as const;

/** 设计开发计划书 (F-11): people, stages, the customer's opinion and the final acceptance. */
export const f11 = async (): Promise<readonly string[]> => {
  const place = office();
  const say = sayingTo(place);
  const facts = { slip: "designPlan" };
  await say("09:00", "hotlineEngineer", {
    type: "Log",
    kind: "other",
    customer: "滨江商务楼",
    fault: "控制柜改型",
    facts,
  });
  await say("09:30", "hotlineEngineer", {
    type: "FillSlip",
    fields: {
      project: text("喷淋泵控制柜改型"),
      model: text("JL-400B"),
      period: text("2024-11-25 至 2025-01-10"),
      staff: { type: "list", rows: [{ department: text("设计部"), people: text("陈工、吴工") }] },
      stages: {
        type: "list",
        rows: [{ content: text("方案设计"), dueOn: { type: "date", date: localDate("2024-12-10") } }],
      },
      customerOpinion: text("同意方案"),
      customerConfirms: { type: "signature", signer: { name: "刘洋" }, capacity: "owner", method: "drawn" },
      finalAcceptance: text("合格"),
    },
  });
  return slipIn(place);
};
