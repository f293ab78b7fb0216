import {
  emergencyPlanRules,
  instant,
  presets,
  type EmergencyCommandInput,
  type EmergencyPlanCommandInput,
} from "@callout/core";
import { expect } from "vitest";
import { answer, bench, typesIn } from "../test-support/bench.ts";
import { overEachStorage } from "../test-support/each-storage.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { directoryOf, member } from "../test-support/people.ts";

const onEach = overEachStorage();

const by = (id: string, role: string) => ({ id, role });
const team = by("wang", "emergencyTeam");
const duty = by("li", "emergencyDuty");
const leadership = by("gao", "emergencyLeadership");
const fire = { kind: "emergency", id: "fire" } as const;
const handbook = { kind: "emergencyPlan", id: "handbook" } as const;
const people = directoryOf([
  member("wang", "王磊", "emergencyTeam"),
  member("gao", "高远", "emergencyLeadership"),
  member("qian", "钱进", "departmentHead"),
  member("ding", "丁一", "generalManager", "dutyManager", "businessDepartment"),
]);

onEach("an emergency asks its plan, climbs its ladder and teaches its plan", async (storage) => {
  const { clock, desk } = bench({ storage, policies: presets.policies, directory: people });
  const { notifier, told } = keepingNotifier();
  const tenant = desk.forTenant("emergencies");
  const plan = async (command: EmergencyPlanCommandInput) => answer(await tenant.execute(handbook, command));
  const act = async (command: EmergencyCommandInput) => answer(await tenant.execute(fire, command));
  const relayed = async () => expect(answer(await desk.relay([notifier]))).toMatchObject({ thrown: [] });

  await plan({
    type: "DraftPlan",
    by: team,
    customer: "us",
    title: "Handbook",
    procedure: "By phone",
    decisionMakers: ["gao"],
    responsible: ["wang"],
  });
  for (const { id, items } of emergencyPlanRules.parts)
    await plan({
      type: "WritePart",
      by: team,
      part: id,
      items: Object.fromEntries(items.map((item) => [item.id, "As written"])),
    });
  const drill = { drill: "D-1", plannedFor: instant("2026-03-02T01:00:00Z"), simulation: true, schedule: "Now" };
  await plan({ type: "ScheduleDrill", by: team, ...drill });
  await plan({
    type: "RecordDrill",
    by: team,
    participants: [{ person: "wang" }],
    course: "As planned",
    effect: "Good",
    evaluation: "Good",
    improvements: "None",
    passed: true,
  });
  await plan({ type: "ApprovePlan", by: leadership });
  await relayed();

  clock.set("2026-03-02T14:30:00Z"); // 22:30 in Shanghai: quiet hours, and an emergency knows none
  const reported = await act({
    type: "ReportEmergency",
    by: duty,
    customer: "us",
    facts: { nature: "Fire", place: "Building 3", contact: { name: "Liu Yang" } },
    notKnown: ["happenedAt", "casualties", "propertyLoss", "progress"],
  });
  expect(reported.number).toBe("YJ2026-001");
  await act({ type: "TellCompany", by: duty, heads: ["qian"] });
  clock.pass(20);
  answer(await desk.tick());
  await relayed();
  expect(told()).toEqual(
    expect.arrayContaining([
      "emergencyReported → wang@service.example",
      "emergencyHeadCalled → qian@service.example",
      "clockMissed → ding@service.example",
    ]),
  );

  await act({ type: "ReachScene", by: team });
  await act({ type: "ClassifyEmergency", by: team, weight: "disaster", fault: "line", containment: "Cut off" });
  const basis = { channel: "monitoring", reference: "alarm 7" };
  await act({ type: "AuthorisePlan", by: leadership, plan: "handbook", basis });
  await act({ type: "StartPlan", by: team });
  await relayed();
  await relayed();
  expect(answer(await tenant.read(fire))?.state).toMatchObject({ status: "planRunning", plan: { version: 1 } });
  await act({ type: "RequestRepair", by: team, request: "line-9", fault: "The line is dead" });
  await act({ type: "RecoverEmergency", by: team, handling: "The line is back" });
  await act({ type: "RecordLesson", by: team, lesson: "Two lines", plan: "handbook" });
  await relayed();

  expect(answer(await tenant.read(handbook))?.state).toMatchObject({
    file: { started: [{ emergency: { id: "fire", number: "YJ2026-001" } }], lessons: [{ lesson: "drill-1" }, {}] },
  });
  expect(await typesIn(tenant, { kind: "request", id: "line-9" })).toEqual(["RequestLogged"]);
  expect(answer(await tenant.deadLetters(9))).toEqual([]);
  const found = answer(await tenant.find({ kind: "emergency", status: "recovered", severity: "disaster", limit: 9 }));
  expect(found.map(({ id }) => id)).toEqual(["fire"]);
  const offered = answer(await tenant.availableCommands(fire, "departmentHead"));
  expect(offered.find(({ command }) => command === "DeliverFinalReport")?.missing).toContainEqual({
    requirement: "superiorReported",
  });
});

onEach(
  "an emergency hears of a plan that nobody wrote, and of a repair and a lesson that were not handed on",
  async (storage) => {
    const { desk } = bench({ storage, policies: presets.policies, directory: people });
    const tenant = desk.forTenant("misnamed");
    const act = async (command: EmergencyCommandInput) => answer(await tenant.execute(fire, command));
    const relayed = async () => expect(answer(await desk.relay([]))).toMatchObject({ dead: 0 });
    const statusNow = async () => answer(await tenant.read(fire))?.state.status;

    const known = { nature: "Fire", place: "Building 3", contact: { name: "Liu Yang" } };
    const notKnown = ["happenedAt", "casualties", "propertyLoss", "progress"] as const;
    await act({ type: "ReportEmergency", by: duty, customer: "us", facts: known, notKnown });
    await act({ type: "ReachScene", by: team });
    await act({
      type: "ClassifyEmergency",
      by: team,
      weight: "classifiedFault",
      fault: "line",
      containment: "Cut off",
    });
    const basis = { channel: "monitoring", reference: "alarm 7" };
    await act({ type: "AuthorisePlan", by: leadership, plan: "handbok", basis });
    await act({ type: "StartPlan", by: team });
    await relayed();
    expect(await statusNow()).toBe("classified");

    const call = { type: "Log", by: { id: "li", role: "hotlineEngineer" }, customer: "us", fault: "No line" } as const;
    answer(await tenant.execute({ kind: "request", id: "line-9" }, call));
    await act({ type: "RequestRepair", by: team, request: "line-9", fault: "The line is dead" });
    await act({ type: "RecoverEmergency", by: team, handling: "The line is back" });
    await act({ type: "RecordLesson", by: team, lesson: "Two lines", plan: "handbok" });
    await relayed();
    const told = answer(await tenant.history(fire)).flatMap(({ type, data }) =>
      type === "PlanNotReady" || type === "NotHandedOn" ? [data] : [],
    );
    expect(told).toEqual([
      { plan: "handbok", because: "noSuchPlan" },
      { what: "repair", to: "line-9" },
      { what: "lesson", to: "handbok" },
    ]);
  },
);
