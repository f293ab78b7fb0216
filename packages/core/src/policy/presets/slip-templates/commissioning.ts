import { attachments, countersigned, draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const graded = draw.choice("threeGrades");

/** 现场售后服务单 / 现场投运服务单 of the technical-support department, over days and with two rounds of signatures (F-08, R-139, R-148, R-218, R-219). */
export const commissioning: SlipTemplate = slip(
  {
    id: "commissioning",
    form: "F-08",
    title: ["现场投运/服务单", "commissioning slip"],
    source: ["S-24"],
  },
  [
    section(
      { id: "print", words: ["公司", "company"], filledBy: [] },
      {
        companyAddress: draw.text(["地址", "address"], "printed"),
        postcode: draw.text(["邮编", "postcode"], "printed"),
        serviceHotline: draw.text(["服务热线", "service hotline"], "printed"),
        fax: draw.text(["传真", "fax"], "printed"),
      },
    ),
    section(
      { id: "task", words: ["任务", "task"], filledBy: ["taskIssuer"] },
      {
        number: draw.ref(["现场投运/服务单编号", "slip number"], "number", { pattern: "****-**-" }),
        project: draw.text(["用户项目名称", "user's project"], kept("Log", "site")),
        contact: draw.text(["联系人", "contact"], kept("Log", "contact.name")),
        phone: draw.text(["联系方式", "how to reach the contact"], kept("Log", "contact.phone")),
        address: draw.text(["用户联系地址", "user's address"], kept("Log", "contact.address")),
        requiredArrivalOn: draw.date(
          ["要求到达现场时间", "arrival required on"],
          kept("Log", "facts.requiredArrivalOn"),
        ),
        expectedDays: draw.integer(["预计服务天数", "expected days of service"], "extra"),
        work: draw.text(["现场服务内容", "work to be done on site"], kept("Log", "fault")),
        issuerSignature: draw.signature(
          ["任务下达人签字", "task issuer's signature"],
          countersigned("taskIssuer", "by", { process: "request", command: "Dispatch", field: "by" }),
        ),
        leaderSignature: draw.signature(
          ["部门领导签字", "department leader's signature"],
          countersigned("taskLeader", "by"),
          { filledBy: ["departmentLeader"] },
        ),
        engineerAccepts: draw.signature(["现场服务人员签字", "field staff's signature"], kept("Confirm", "by"), {
          filledBy: ["fieldEngineer"],
        }),
        secondLeaderSignature: draw.signature(
          ["部门领导签字", "department leader's second signature"],
          countersigned("workLeader", "by"),
          { filledBy: ["departmentLeader"] },
        ),
      },
    ),
    section(
      { id: "user", words: ["工程用户单位填写", "engineering user organisation"], filledBy: ["customer"] },
      {
        arrivedOn: draw.date(["服务人员到达现场时间", "arrival of the staff"], kept("Arrive", "at")),
        leftOn: draw.date(["离开现场时间", "departure"], kept("Leave", "at")),
        attitude: graded(["服务态度", "service attitude"], kept("SignOff", "ratings.attitude")),
        skill: graded(["技术水平", "technical skill"], kept("SignOff", "ratings.skill")),
        completion: graded(["任务完成情况", "completion of the task"], kept("SignOff", "ratings.completion")),
        opinion: draw.text(
          ["对我们公司的要求和建议", "requests and advice to our company"],
          kept("SignOff", "opinion"),
          {
            mandatory: "no",
          },
        ),
        userSignature: draw.signature(
          ["工程用户单位签字", "signature of the user organisation"],
          kept("SignOff", "signature"),
        ),
        stamp: draw.seal(["盖章", "stamp"], kept("SignOff", "signature.seal")),
        signedOn: draw.date(["日期", "date"], kept("SignOff", "at")),
      },
    ),
    section(
      { id: "report", words: ["现场服务人员填写", "field staff"], filledBy: ["fieldEngineer"] },
      {
        qualityIssue: draw.choice("siteQualityIssue")(
          ["现场服务质量问题性质", "kind of quality issue on site"],
          "extra",
        ),
        openProblems: draw.text(
          ["现场遗留问题及原因", "leftover problems and their causes"],
          kept("CompleteWork", "openProblems"),
        ),
        course: draw.text(
          ["现场任务完成情况、质量问题分析及建议", "how the task was done, quality analysis and advice"],
          kept("CompleteWork", "solution"),
        ),
        pages: attachments(["可另附页", "attached pages"], kept("AttachEvidence", "evidence")),
        returnedOn: draw.date(["回公司时间", "return to the company"], kept("ReturnToCompany", "at")),
        engineerSignature: draw.signature(["现场服务人员", "field staff"], kept("CompleteWork", "by")),
        departmentConfirms: draw.signature(
          ["部门确认", "confirmed by the department"],
          countersigned("department", "by"),
          { filledBy: ["departmentConfirmer"] },
        ),
        marketingConfirms: draw.signature(["营销部确认", "confirmed by marketing"], countersigned("marketing", "by"), {
          filledBy: ["marketingConfirmer"],
        }),
      },
    ),
  ],
);
