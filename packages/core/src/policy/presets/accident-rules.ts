import type { AccidentRules } from "../accident-rules.ts";
import { confidentialData } from "./confidential-data.ts";

const named = (id: string, zh: string, en: string, ...source: readonly string[]) => ({
  id,
  label: { "zh-CN": zh, en },
  source,
});

const EVERYBODY = ["hotlineEngineer", "dutyManager", "fieldEngineer", "projectManager", "serviceSupervisor"];

/**
 * The security accidents of S-74, with the data that S-65 and S-74 keep from others.
 *
 * The sources say what an accident is, not who looks into it nor when it is over: that is Callout's.
 */
export const accidentRules: AccidentRules = {
  permissions: {
    ReportAccident: [...EVERYBODY, "safetyQualityDepartment", "customerItDepartment"],
    TellCustomerOfAccident: ["projectManager", "serviceSupervisor"],
    RemedyAccident: ["projectManager", "safetyQualityDepartment"],
    InvestigateAccident: ["safetyQualityDepartment"],
    NoteConsequence: ["safetyQualityDepartment", "system"],
    CloseAccident: ["generalManager", "safetyQualityDepartment"],
  },
  kinds: [
    { ...named("political", "政治事件", "political event", "R-583"), ofData: false },
    { ...named("leak", "泄密事件", "leak", "R-583", "R-584", "R-587"), ofData: true },
    { ...named("theft", "窃取用户数据", "theft of user data", "R-583"), ofData: true },
    { ...named("unauthorisedChange", "擅自更改数据", "unauthorised change of data", "R-583"), ofData: true },
    { ...named("concealment", "故意隐瞒", "deliberate concealment", "R-583", "R-585"), ofData: false },
    {
      ...named("overstepping", "越权造成不良后果", "authorisation exceeded, with bad consequences", "R-583", "R-582"),
      ofData: false,
    },
    { ...named("other", "其他重大影响事件", "other event of significant impact", "R-583"), ofData: false },
  ],
  data: confidentialData,
  closing: { customerTold: true, remedied: true },
  source: ["R-582", "R-583", "R-584", "R-587", "callout"],
};
