import { draw, kept, NAMES_OF_FIELDS, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** CASE: created for every service, whatever the channel by which the fault was found (F-24, R-024… ). */
export const serviceCase: SlipTemplate = slip(
  {
    id: "serviceCase",
    form: "F-24",
    title: ["CASE", "CASE"],
    source: ["S-97"],
    note: `A CASE is always created; whether its fields are mandatory is not stated. ${NAMES_OF_FIELDS}`,
  },
  [
    section(
      { id: "case", words: ["CASE", "CASE"], filledBy: [] },
      {
        discovery: draw.choice("discoveryChannel")(["故障发现方式", "discovery channel"], kept("Log", "source")),
        customerFile: draw.ref(["用户档案", "customer file reference"], kept("Log", "customer")),
        scope: draw.choice("scopeDecision")(["服务范围", "scope decision"], kept("Triage", "scope")),
        engineer: draw.person(["服务工程师", "assigned engineer"], kept("Dispatch", "engineer")),
        historyConsulted: draw.text(["查阅档案", "history consulted"], "extra"),
        guidance: draw.text(["指导用户", "guidance given"], kept("EndGuidance", "findings")),
        details: draw.text(["详细信息", "detailed info collected"], kept("Triage", "diagnosis")),
        result: draw.text(["处理结果", "operation result"], kept("CompleteWork", "solution")),
      },
    ),
  ],
);
