import { draw, kept, NAME_ONLY, NAMES_OF_FIELDS, section, slip, type Words } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const form = { form: "F-20", source: ["S-71"] } as const;
const wanted = { mandatory: "yes" } as const;
/** Asked for where somebody was sent: what is solved on the telephone has no task to tell of. */
const onVisits = { mandatory: { when: { visited: true } } } as const;

const nameOnly = (id: string, title: Words, process: string, command: string): SlipTemplate =>
  slip({ ...form, id, title, note: NAME_ONLY, madeBy: { process, command } }, []);

/** 运行服务单, completed by three parties, and the other documents of operation service (F-20, R-021, R-115, R-220). */
export const operationService: readonly SlipTemplate[] = [
  slip(
    {
      ...form,
      id: "operationServiceSlip",
      title: ["运行服务单", "operation service slip"],
      source: ["S-81"],
      note: NAMES_OF_FIELDS,
    },
    [
      section(
        { id: "parties", words: ["三方", "three parties"], filledBy: [] },
        {
          receiverPart: draw.text(["服务受理人员部分", "receiver's part"], "extra", {
            ...wanted,
            filledBy: ["requestReceiver"],
          }),
          engineerPart: draw.text(["服务工程师部分", "engineer's part"], "extra", {
            ...wanted,
            filledBy: ["fieldEngineer"],
          }),
          customerPart: draw.text(["客户部分", "customer's part"], "extra", { ...wanted, filledBy: ["customer"] }),
        },
      ),
    ],
  ),
  nameOnly("dailyMaintenanceSlip", ["日常维护单", "daily maintenance slip"], "request", "Log"),
  nameOnly("equipmentRepairSlip", ["设备维修单", "equipment repair slip"], "request", "Log"),
  nameOnly("sendInRepairSlip", ["设备送修单", "send-in repair slip"], "sendInRepair", "OpenSendIn"),
  nameOnly("sparesRequisition", ["备件领用单", "spares requisition"], "requisition", "RequestParts"),
  nameOnly("supportServiceRecord", ["支持服务记录", "support service record"], "request", "Log"),
  nameOnly("patrolRecord", ["巡检记录", "patrol record"], "request", "LogFromPatrol"),
  slip(
    { ...form, id: "deskCase", title: ["服务台记录", "service desk case"], source: ["S-75"], note: NAMES_OF_FIELDS },
    [
      section(
        { id: "case", words: ["记录", "case"], filledBy: ["serviceDesk"] },
        {
          fault: draw.text(["故障现象", "symptom"], kept("Log", "fault"), wanted),
          diagnosis: draw.text(["初步诊断", "first diagnosis"], kept("Triage", "diagnosis"), wanted),
          status: draw.text(["故障状态", "status"], "status", wanted),
          dispatch: draw.person(["分派", "dispatch"], kept("Dispatch", "engineer"), wanted),
          vehicle: draw.yesNo(["车辆协同", "vehicle needed"], kept("Dispatch", "vehicle"), wanted),
          execution: draw.text(["任务执行情况", "execution status"], kept("RecordProgress", "note"), onVisits),
          delay: draw.text(["延误反馈", "delay feedback"], kept("ReportDelay", "reason"), {
            mandatory: { when: { delayed: true } },
          }),
          audit: draw.text(["单据审核", "audit result"], kept("AuditSlip", "outcome"), wanted),
        },
      ),
    ],
  ),
  slip(
    {
      ...form,
      id: "repairProgressNotice",
      title: ["维修进度通知", "repair progress notice"],
      source: ["S-76"],
      note: "In writing, every three working days, to the end user and the information department; no fields are named.",
      madeBy: { process: "sendInRepair", command: "TellProgress" },
    },
    [],
  ),
  slip(
    {
      ...form,
      id: "monthlyServiceSummary",
      title: ["月度服务总结", "monthly service summary"],
      source: ["S-75"],
      note: "By the 5th, to the purchaser's department and headquarters; no fields are named.",
    },
    [],
  ),
  slip(
    {
      ...form,
      id: "monthlyRepairSummary",
      title: ["月度维修总结", "monthly repair summary"],
      source: ["S-76"],
      note: "By the 10th, to the purchaser's department and headquarters; no fields are named.",
    },
    [],
  ),
];
