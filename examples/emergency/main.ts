import {
  describe,
  emergencyPlanRules,
  instant,
  presets,
  wallTimeAt,
  type EmergencyCommandInput,
  type EmergencyPlanCommandInput,
  type Instant,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";

const { policy } = presets.compiled.standard;
const { policies, directory } = presets;

let now = instant("2024-11-04T01:00:00Z"); // Monday 09:00 in Shanghai
const desk = serviceDesk({ storage: memoryStorage(), policies, directory, now: () => now });
const acme = desk.forTenant("acme");
const fire = { kind: "emergency", id: "fire" } as const;
const plan = { kind: "emergencyPlan", id: "server-room" } as const;
const by = (id: string, role: string) => ({ id, role });

export const lines: string[] = [];
const shown = (at: Instant): string => wallTimeAt(at, policy.timeZone).slice(5, 16).replace("T", " ");

/** Somebody says something to the desk at a moment; clocks that are due go off first, and what follows follows at once. */
const say = async (
  at: string,
  stream: typeof fire | typeof plan,
  command: EmergencyCommandInput | EmergencyPlanCommandInput,
): Promise<void> => {
  now = instant(`2024-11-${at}:00+08:00`);
  (await desk.tick())._unsafeUnwrap();
  const done = await acme.executeUntyped(stream, command);
  const said = done.match(
    ({ events, number }) => `${events.map(({ type }) => type).join(", ")}${number === null ? "" : `  (${number})`}`,
    (refusal) => `refused: ${describe(refusal, "en", policy)}`,
  );
  lines.push(`${shown(now)}  ${said}`);
  (await desk.relay([]))._unsafeUnwrap();
};

const team = by("wang", "emergencyTeam");
const leadership = by("gao", "emergencyLeadership");
const duty = by("li", "emergencyDuty");
const head = by("sun", "departmentHead");

// A plan is written, part by part, drilled and approved.
await say("04T09:00", plan, {
  type: "DraftPlan",
  by: team,
  customer: "head-office",
  title: "Loss of the server room",
  procedure: "The leadership decides, the team starts it by phone",
  decisionMakers: ["gao"],
  responsible: ["wang", "chen"],
});
await say("04T09:10", plan, {
  type: "ScheduleDrill",
  by: team,
  drill: "D-1",
  plannedFor: instant("2024-11-08T01:00:00Z"),
  simulation: true,
  schedule: "Friday morning, two hours",
}); // not before it is whole
const [first, ...others] = emergencyPlanRules.parts;
for (const [nth, part] of [first, ...others].entries()) {
  if (part === undefined) continue;
  const items = Object.fromEntries(part.items.map(({ id, label }) => [id, `${label.en}: as in the handbook`]));
  await say(`05T09:0${String(nth)}`, plan, { type: "WritePart", by: team, part: part.id, items });
}
await say("06T09:00", plan, {
  type: "ScheduleDrill",
  by: team,
  drill: "D-1",
  plannedFor: instant("2024-11-08T01:00:00Z"),
  simulation: true,
  schedule: "Friday morning, two hours",
});
await say("08T11:00", plan, {
  type: "RecordDrill",
  by: team,
  participants: [{ person: "wang" }, { person: "zhao", standsFor: "chen" }],
  course: "Power was cut at 09:10, the second site took over at 09:31",
  effect: "All business went on",
  evaluation: "In good time",
  improvements: "Drill at night once",
  passed: true,
});
await say("08T14:00", plan, { type: "ApprovePlan", by: leadership });

// Thursday the 21st: a fire. It was found at 08:50, the call comes at 09:00.
await say("21T09:00", fire, {
  type: "ReportEmergency",
  by: duty,
  customer: "head-office",
  facts: { nature: "Fire in the server room", place: "Building 3, second floor" },
}); // more must be asked
await say("21T09:01", fire, {
  type: "ReportEmergency",
  by: duty,
  at: instant("2024-11-21T01:00:00Z"),
  customer: "head-office",
  facts: {
    nature: "Fire in the server room",
    place: "Building 3, second floor",
    happenedAt: instant("2024-11-21T00:50:00Z"),
    casualties: "None",
    progress: "The fire is out",
    contact: { name: "Liu Yang", phone: "+86 571 8000 0000" },
  },
  notKnown: ["propertyLoss"],
});
await say("21T09:02", fire, { type: "TellCompany", by: duty, heads: ["sun", "qian"] });
const ladder = (await acme.read(fire))._unsafeUnwrap();
for (const { clock, due } of ladder?.clocks.flat() ?? [])
  if (due !== null) lines.push(`             ${clock} due ${shown(due)}`);

await say("21T09:12", fire, { type: "ReachScene", by: team, team: ["wang", "chen"] });
await say("21T09:14", fire, { type: "LogArrival", by: duty, person: "sun", where: "office" });
await say("21T09:25", fire, {
  type: "LogArrival",
  by: duty,
  person: "qian",
  where: "office",
  at: instant("2024-11-21T01:18:00Z"),
}); // there at 09:18, put down at 09:25: in time after all
await say("21T09:27", fire, {
  type: "ClassifyEmergency",
  by: team,
  weight: "major",
  fault: "equipment",
  containment: "Power is off, traffic goes over the second line",
});
await say("21T09:30", fire, { type: "StartPlan", by: team }); // not without the leadership
await say("21T09:31", fire, {
  type: "AuthorisePlan",
  by: leadership,
  plan: "server-room",
  basis: { channel: "rumour", reference: "somebody said so" },
});
await say("21T09:32", fire, {
  type: "AuthorisePlan",
  by: leadership,
  plan: "server-room",
  basis: { channel: "dutyLog", reference: "entry of 09:27" },
});
await say("21T09:33", fire, { type: "StartPlan", by: team });
const started = (await acme.read(fire))._unsafeUnwrap()?.state;
lines.push(
  `             ${started?.status === "planRunning" ? `plan ${started.plan.plan} runs in version ${String(started.plan.version)}` : "no plan runs"}`,
);

await say("21T09:40", fire, {
  type: "PhoneLeaders",
  by: head,
  leaders: ["generalManager", "deputyGeneralManager", "chiefEngineer", "engineeringManager", "projectManager"],
});
await say("21T09:45", fire, { type: "InformSuperior", by: leadership, inWriting: false, report: "By phone" });
await say("21T10:00", fire, { type: "ContactExternal", by: team, party: "equipmentSupplier", support: "onsite" });
await say("21T10:05", fire, { type: "RequestRepair", by: team, request: "rack-7", fault: "Rack 7 is burnt" });
await say("21T11:30", fire, { type: "PrepareReport", by: head, report: "What happened until 11:00" });
await say("21T12:10", fire, { type: "ApproveReport", by: by("zhou", "leaderInCharge") });
await say("21T12:20", fire, { type: "DeliverReport", by: head });
await say("21T16:00", fire, { type: "RecoverEmergency", by: team, handling: "The second site carries all business" });
const report = {
  type: "DeliverFinalReport",
  by: head,
  course: "From 08:50 to 16:00",
  evaluation: "The ladder held, the alarm was late",
  report: "In full",
} as const;
await say("22T09:00", fire, report); // not all is done that it must tell
await say("22T09:30", fire, { type: "InformSuperior", by: head, inWriting: true, report: "In writing" });
await say("22T09:40", fire, {
  type: "RecordLesson",
  by: team,
  lesson: "Test the alarm each month",
  plan: "server-room",
});
await say("22T10:00", fire, report);

// The plan takes in what the drill and the fire have taught, and is drilled and approved again.
const taught = (await acme.read(plan))._unsafeUnwrap()?.state;
if (taught === undefined || taught.status === "unwritten") throw new Error("the plan is gone");
await say("25T09:00", plan, { type: "RevisePlan", by: team, reason: "The fire of the 21st" });
for (const [nth, { lesson }] of taught.file.lessons.entries())
  await say(`25T09:1${String(nth)}`, plan, {
    type: "SettleLesson",
    by: team,
    lesson,
    takenIn: true,
    how: "Written in",
  });
await say("25T10:00", plan, {
  type: "ScheduleDrill",
  by: team,
  drill: "D-2",
  plannedFor: instant("2024-11-27T14:00:00Z"),
  simulation: false,
  schedule: "Wednesday night",
});
await say("27T23:30", plan, {
  type: "RecordDrill",
  by: team,
  participants: [{ person: "wang" }, { person: "chen" }],
  course: "The alarm went off at 22:01",
  effect: "All business went on",
  evaluation: "In good time",
  improvements: "None",
  passed: true,
});
await say("28T09:00", plan, { type: "ApprovePlan", by: leadership });
const improved = (await acme.read(plan))._unsafeUnwrap()?.state;
if (improved !== undefined && improved.status !== "unwritten")
  lines.push(`             version ${String(improved.file.version)} in force`);

console.log(lines.join("\n"));
