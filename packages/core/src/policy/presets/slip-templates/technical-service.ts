import { column, draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const asked = ["customer", "fieldEngineer"];
const beforeStart = { mandatory: "yes", gate: "StartWork" } as const;

/** 现场技术服务单: the signed checklist before work starts, parts old and new, and ten grades (F-06, R-213, R-214, R-231, R-232). */
export const technicalService: SlipTemplate = slip(
  {
    id: "technicalService",
    form: "F-06",
    title: ["现场技术服务单", "technical service slip"],
    source: ["S-21"],
  },
  [
    section(
      { id: "service", words: ["服务", "service"], filledBy: ["fieldEngineer"] },
      {
        number: draw.ref(["服务单号", "service slip number"], "number"),
        projectNumber: draw.ref(["项目号", "project number"], "extra"),
        project: draw.text(["项目名称", "project"], kept("Log", "site")),
        customer: draw.text(["用户单位", "user organisation"], kept("Log", "customer")),
        contact: draw.text(["联系人", "contact"], kept("Log", "contact.name")),
        phone: draw.text(["联系电话", "phone"], kept("Log", "contact.phone")),
        caseNumber: draw.ref(["CASE号", "CASE number"], "extra"),
        serviceType: draw.choice("technicalServiceType")(["服务类型", "service type"], "extra"),
        startedAt: draw.dateTime(["服务开始时间", "start of the service"], kept("StartWork", "at")),
        endedAt: draw.dateTime(["服务结束时间", "end of the service"], kept("CompleteWork", "at")),
        labourHours: draw.number(["实际使用工时", "labour hours used"], "extra"),
        work: draw.text(["工作内容", "work done"], kept("CompleteWork", "solution")),
        result: draw.choice("workResult")(["工作结果", "work result"], kept("CompleteWork", "result")),
        openProblems: draw.text(
          ["存在问题及下一步计划", "existing problems and next plan"],
          kept("CompleteWork", "openProblems"),
          { mandatory: "yes", gate: "CompleteWork" },
        ),
        parts: draw.rows({
          name: column("text", ["备件名称", "part"]),
          usage: column("choice", ["已用/未用", "used or unused"], "partUsage"),
          newPartNumber: column("ref", ["新件备件号", "part number of the new one"]),
          newSerial: column("ref", ["新件序列号", "serial number of the new one"]),
          newInspection: column("text", ["新件点验情况", "inspection of the new one"]),
          oldPartNumber: column("ref", ["旧件备件号", "part number of the old one"]),
          oldSerial: column("ref", ["旧件序列号", "serial number of the old one"]),
        })(["备件情况", "parts"], kept("CompleteWork", "parts")),
      },
    ),
    section(
      { id: "checklist", words: ["操作前检查", "checklist before work starts"], filledBy: asked },
      {
        osBackup: draw.yesNo(["操作系统备份", "1 operating system backed up"], kept("SignChecklist", "answers"), {
          ...beforeStart,
          mandatory: { when: { changesSystem: true } },
        }),
        osBackupAt: draw.dateTime(
          ["最近一次备份时间", "time of the last backup"],
          kept("SignChecklist", "answers.doneAt"),
          {
            ...beforeStart,
            mandatory: { when: { changesSystem: true } },
          },
        ),
        dataBackup: draw.yesNo(
          ["业务数据备份", "2 business data backed up"],
          kept("SignChecklist", "answers"),
          beforeStart,
        ),
        dataBackupAt: draw.dateTime(
          ["最近一次备份时间", "time of the last backup"],
          kept("SignChecklist", "answers.doneAt"),
          beforeStart,
        ),
        restoreTest: draw.yesNo(
          ["备份恢复测试", "3 restore of the backup tested"],
          kept("SignChecklist", "answers"),
          beforeStart,
        ),
        restoreTestAt: draw.dateTime(
          ["备份测试时间", "time of the test"],
          kept("SignChecklist", "answers.doneAt"),
          beforeStart,
        ),
        configurationKept: draw.yesNo(
          ["原配置技术信息保留", "4 original configuration documents kept"],
          kept("SignChecklist", "answers"),
          beforeStart,
        ),
        consent: draw.signature(["用户签字", "user's signature (consent)"], kept("SignChecklist", "signature"), {
          ...beforeStart,
          filledBy: ["customer"],
        }),
        consentedOn: draw.date(["日期", "date (consent)"], kept("SignChecklist", "at"), {
          ...beforeStart,
          filledBy: ["customer"],
        }),
      },
    ),
    section(
      { id: "customer", words: ["客户评价", "customer's evaluation"], filledBy: ["customer"] },
      {
        overall: draw.integer(["总体满意度", "overall satisfaction"], kept("SignOff", "ratings.overall"), {
          range: { least: 1, most: 10 },
        }),
        opinion: draw.text(["其他意见或建议", "other opinions or advice"], kept("SignOff", "opinion"), {
          mandatory: "no",
        }),
        customerSignature: draw.signature(["客户签字", "customer's signature"], kept("SignOff", "signature")),
        customerSignedOn: draw.date(["日期", "date of the customer's signature"], kept("SignOff", "at")),
        engineerSignature: draw.signature(["工程师签字", "engineer's signature"], kept("CompleteWork", "by"), {
          filledBy: ["fieldEngineer"],
        }),
        engineerSignedOn: draw.date(["日期", "date of the engineer's signature"], kept("CompleteWork", "at"), {
          filledBy: ["fieldEngineer"],
        }),
      },
    ),
  ],
);
