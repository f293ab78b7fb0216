import { at, office } from "../office.ts";
import { toldOf } from "../told-of.ts";

const by = (id: string, role: string) => ({ id, role });
const request = { id: "T-1", number: "202411-0001" };

/** 遗留问题记录单 and 服务质量调查单 (F-09): what remains, and what the customer thinks, as numbered records of their own. */
export const f09 = async (): Promise<readonly string[]> => {
  const { tenant, until } = office();
  const leftover = { kind: "leftover", id: "l-1" } as const;
  const survey = { kind: "qualitySurvey", id: "q-1" } as const;
  until(at("16:00"));
  const recorded = await tenant.execute(leftover, {
    type: "RecordLeftover",
    by: by("王强", "fieldEngineer"),
    request,
    customer: "滨江商务楼",
    problem: "2号泵的保护器待更换",
    owner: "王强",
    dueBy: at("17:00", "22"),
  });
  until(at("15:00", "22"));
  const settled = await tenant.execute(leftover, {
    type: "ReportSettled",
    by: by("王强", "fieldEngineer"),
    how: "已更换保护器插件",
  });
  const verified = await tenant.execute(leftover, {
    type: "VerifySettled",
    by: by("孙经理", "dutyManager"),
    settled: true,
  });
  const opened = await tenant.execute(survey, {
    type: "OpenSurvey",
    by: by("郑敏", "archivist"),
    request,
    customer: "滨江商务楼",
    investigator: "周调查",
  });
  const asked = await tenant.execute(survey, {
    type: "RecordSurvey",
    by: by("周调查", "surveyInvestigator"),
    grades: { service: "yes", staffQuality: "yes" },
    solved: true,
    opinion: "维修及时，态度好",
  });
  const signed = await tenant.execute(survey, {
    type: "CountersignSurvey",
    by: by("冯代表", "managementRepresentative"),
  });
  return [
    toldOf("遗留问题记录单", [recorded, settled, verified]),
    toldOf("服务质量调查单", [opened, asked, signed]),
  ].map((line) => `F-09 ${line}`);
};
