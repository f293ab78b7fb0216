import { at, office } from "../office.ts";
import { toldOf } from "../told-of.ts";

/** 培训计划、考试、工作总结、培训质量调查 and 知识条目 (F-27): what is learnt is taught, and kept. */
export const f27 = async (): Promise<readonly string[]> => {
  const { tenant, until } = office();
  const training = { kind: "training", id: "tr-1" } as const;
  const article = { kind: "article", id: "k-1" } as const;
  const admin = { id: "刘管理", role: "trainingAdmin" };
  const trainer = { id: "陈教员", role: "trainer" };
  const prepared = (item: string, by: { readonly id: string; readonly role: string }) =>
    ({ type: "RecordPreparation", by, item }) as const;
  until(at("08:00"));
  const session = { from: at("09:00"), until: at("11:30"), place: "二楼培训室" };
  const taught = [
    await tenant.execute(training, {
      type: "PlanTraining",
      by: admin,
      audience: { type: "customer", customer: "滨江商务楼" },
      occasion: "onRequest",
      contents: ["operation", "basicFaults"],
      lecturers: [trainer.id],
      supervisor: "何监督",
      session,
    }),
    await tenant.execute(training, prepared("environment", admin)),
    await tenant.execute(training, prepared("materials", admin)),
    await tenant.execute(training, prepared("exam", admin)),
    await tenant.execute(training, prepared("lessonPlan", trainer)),
    await tenant.execute(training, prepared("handout", trainer)),
    await tenant.execute(training, prepared("manual", trainer)),
  ];
  until(at("11:40"));
  taught.push(
    await tenant.execute(training, { type: "RecordTrainingDelivered", by: trainer, attendees: ["赵敏", "刘洋"] }),
    await tenant.execute(training, { type: "RecordExam", by: trainer, points: { 赵敏: 92, 刘洋: 88 } }),
    await tenant.execute(training, { type: "SummariseTraining", by: admin, summary: "二人参加，平均 90 分" }),
    await tenant.execute(training, {
      type: "RecordTrainingSurvey",
      by: { id: "何监督", role: "serviceSupervisor" },
      answers: [{ trainingQuality: "satisfied" }],
    }),
  );
  const kept = await tenant.execute(article, {
    type: "SubmitArticle",
    by: { id: "王强", role: "fieldEngineer" },
    kind: "solution",
    title: "电机保护器插件受潮",
    body: "更换插件并加装密封垫",
  });
  return [toldOf("培训", taught), toldOf("知识条目", [kept])].map((line) => `F-27 ${line}`);
};
