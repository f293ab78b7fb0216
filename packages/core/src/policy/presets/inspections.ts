import { checklistLists } from "../../lists/checklist-lists.ts";
import type { InspectionItem, InspectionPlan } from "../inspection-plan.ts";

const quarterly = { every: { months: 3 } };
const monthly = { every: { months: 1 } };

/** The inspections of the seed systems, by the names that the source material gives them (C-16). */
export const inspections = {
  /** S-60: logs every day, twice a year over the network, once on the site, and all of it before the warranty ends. */
  "i-hw": [
    inspection("dailyLogs", ["服务器日志收集", "Server logs"], "resident", { every: { days: 1 } }, ["R-345"]),
    inspection("remoteInspection", ["远程电话巡检", "Remote inspection"], "remote", twice(), ["R-346"], {
      needs: ["authorisation"],
    }),
    inspection(
      "onsiteInspection",
      ["现场巡检", "Inspection on the site"],
      "onsite",
      { times: 1, in: { years: 1 } },
      ["R-347", "R-228"],
      {
        items: [
          item("runningState", "确认设备运行状态", "Confirm that it runs", "R-363"),
          item("errorRecords", "检查系统错误记录", "Check error records", "R-363"),
          item("hiddenFaults", "排除隐患", "Remove hidden faults", "R-363"),
          item("performance", "监测系统性能", "Watch performance", "R-349"),
        ],
        needs: ["signature", "seal"],
      },
    ),
    inspection(
      "finalInspection",
      ["保修期满前全面巡检", "Comprehensive inspection before the warranty ends"],
      "onsite",
      { inTheLast: { months: 3 } },
      ["R-348"],
      { deliverable: "inspectionReport" },
    ),
  ],
  /** S-45: the system every month, and a call every month. */
  "i-edu": [
    inspection("systemPatrol", ["系统巡检", "Patrol of the system"], "onsite", monthly, ["R-339"], {
      items: checklistLists.routineSystemCheck.options.map(({ id, label }) => ({ id, label, source: ["R-341"] })),
    }),
    inspection("phonePatrol", ["电话巡检", "Patrol by telephone"], "phone", monthly, ["R-340"]),
  ],
  /** S-56: each product every quarter, everything every half year. */
  "i-hotline": [
    inspection("productInspection", ["单项产品巡检", "One product"], "onsite", quarterly, ["R-342"]),
    inspection("overallInspection", ["整体巡检", "Everything"], "onsite", { every: { months: 6 } }, ["R-343"]),
  ],
  /** S-82: the points A to G, on a plan that the customer has agreed to. */
  "i-quarterly": [
    inspection("maintenance", ["季度维护保养", "Quarterly maintenance"], "onsite", quarterly, ["R-355", "R-222"], {
      items: [
        item("A", "检查控制室设备运行状况", "Running state of the control room's equipment", "R-355"),
        item("B", "清洁主机、机柜", "Clean host and cabinet", "R-355"),
        item("C", "检查控制室线路，必要时紧固", "Check the control room's lines, tighten them", "R-355"),
        item("D", "测试系统状态和技术性能，调整参数", "Test state and performance, adjust", "R-355"),
        item("E", "清洁前端、后端设备", "Clean front-end and back-end equipment", "R-355"),
        item("F", "必要时升级软件", "Upgrade software when needed", "R-355"),
        item("G", "检查系统线路，保证连接可靠", "Check all lines, keep connections reliable", "R-355"),
      ],
      needs: ["agreedPlan"],
    }),
  ],
  /** S-71 and S-80: a report every month, cleaning every quarter, assets twice a year. */
  "i-002": [
    inspection("monthlyInspection", ["月度巡检", "Monthly inspection"], "onsite", monthly, ["R-353"], {
      deliverable: "inspectionReport",
    }),
    inspection("cleaning", ["消毒除尘巡检", "Disinfection and dust removal"], "onsite", quarterly, ["R-354"], {
      deliverable: "inspectionRecord",
    }),
    inspection("assetVerification", ["资产核查", "Verification of assets"], "onsite", twice(), ["R-352"]),
  ],
  /** S-38: two free visits a year. */
  "i-solar": [inspection("maintenance", ["上门保养", "Maintenance"], "onsite", twice(), ["R-337"])],
  /** S-43: every month, for all that was delivered. */
  "i-office": [inspection("patrol", ["巡回检查及保养", "Patrol and maintenance"], "onsite", monthly, ["R-338"])],
  /** S-49: how often, the source does not say. */
  "i-construction": [inspection("patrol", ["设备房巡查", "Patrol of the equipment room"], "onsite", null, ["R-356"])],
} satisfies Readonly<Record<string, readonly InspectionPlan[]>>;

function twice(): InspectionPlan["frequency"] {
  return { times: 2, in: { years: 1 } };
}

function inspection(
  id: string,
  [zh, en]: readonly [string, string],
  channel: InspectionPlan["channel"],
  frequency: InspectionPlan["frequency"],
  source: readonly string[],
  some: Partial<InspectionPlan> = {},
): InspectionPlan {
  return {
    id,
    label: { "zh-CN": zh, en },
    when: {},
    channel,
    frequency,
    items: [],
    needs: [],
    deliverable: null,
    source,
    ...some,
  };
}

function item(id: string, zh: string, en: string, ...source: string[]): InspectionItem {
  return { id, label: { "zh-CN": zh, en }, source };
}
