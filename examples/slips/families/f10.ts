import { localDate } from "@callout/core";
import { office } from "../office.ts";
import { sayingTo, slipIn } from "../lived.ts";

/** 设计开发信息联络单 (F-10): from the sending department to the receiving one, with its opinion and the approval. */
export const f10 = async (): Promise<readonly string[]> => {
  const place = office();
  const say = sayingTo(place);
  const facts = { slip: "designLiaison" };
  await say("09:00", "hotlineEngineer", {
    type: "Log",
    kind: "other",
    customer: "滨江商务楼",
    fault: "设计更改建议",
    facts,
  });
  await say("09:30", "hotlineEngineer", {
    type: "FillSlip",
    fields: {
      sendingDepartment: { type: "text", text: "售后服务部" },
      sender: { type: "person", person: { actor: "王强" } },
      sentOn: { type: "date", date: localDate("2024-11-21") },
      information: { type: "text", text: "保护器插件易受潮，建议加装密封垫" },
    },
  });
  await say("15:00", "dutyManager", {
    type: "FillSlip",
    fields: {
      receivingDepartment: { type: "text", text: "设计部" },
      receiver: { type: "person", person: { actor: "陈工" } },
      receivedOn: { type: "date", date: localDate("2024-11-21") },
      opinion: { type: "text", text: "同意，列入下一版" },
      approval: { type: "signature", signer: { name: "总工" }, capacity: "chiefEngineer", method: "drawn" },
      approvedOn: { type: "date", date: localDate("2024-11-21") },
    },
  });
  return slipIn(place);
};
