import { composePolicy, instant, presets, type PolicyOverride, type ServicePolicy } from "@callout/core";
import { memoryPolicies } from "@callout/testing/memory";
import { expect, test } from "vitest";
import { answer, bench, typesIn } from "../test-support/bench.ts";
import { by, log } from "../test-support/commands.ts";
import { kindsOfStream, type KindOfStream } from "./processes.ts";

const EVER = instant("2020-01-01T00:00:00Z");
const { sendInRepair, revisit, standard } = presets.documents;

/** One organisation with a clock for every process that has some, each of a target that can change. */
const everyClock: PolicyOverride = {
  sendIn: sendInRepair.sendIn,
  numbers: sendInRepair.numbers,
  clocks: [
    ...sendInRepair.clocks,
    ...revisit.clocks,
    { id: "reply", promises: [{ rank: 90, target: { workdays: 3 } }] },
    {
      id: "leftoverSettled",
      calendar: "onsite-5x8",
      promises: [{ rank: 5, when: {}, target: { workdays: 10 }, source: ["test"] }],
    },
    { id: "lessonTakenIn", promises: [{ rank: 90, target: { elapsed: 28_800 } }] },
  ],
};
const faster: PolicyOverride = {
  version: "2",
  clocks: [
    { id: "response", promises: [{ rank: 30, target: { open: 60 } }] },
    { id: "afterRepair", promises: [{ rank: 90, target: { elapsed: 720 } }] },
    { id: "reply", promises: [{ rank: 90, target: { workdays: 2 } }] },
    { id: "leftoverSettled", promises: [{ rank: 5, target: { workdays: 5 } }] },
    { id: "progressWord", promises: [{ rank: 10, target: { workdays: 2 } }] },
    { id: "headsInOffice", promises: [{ rank: 90, target: { elapsed: 10 } }] },
    { id: "lessonTakenIn", promises: [{ rank: 90, target: { elapsed: 14_400 } }] },
    { id: "measureDone", promises: [{ rank: 90, target: { elapsed: 1440 } }] },
    { id: "reviewInterval", promises: [{ rank: 20, target: { workdays: 3 } }] },
  ],
};

const customer = "c-1";
const from = { id: "T-1", number: "202603-0001" };
const contact = { name: "刘洋" };
const item = { part: "ScanPro-9", serial: "SP-0042", name: "Scanner" };
const at = instant("2026-03-02T01:00:00Z");

const team = { id: "wei", role: "seniorSystemEngineer" };
const duty = { id: "li", role: "emergencyDuty" };

/** What begins a stream of each kind, and starts its clock. */
const begun: readonly (readonly [{ readonly kind: KindOfStream; readonly id: string }, string, ...object[]])[] = [
  [{ kind: "request", id: "T-1" }, "response", log],
  [
    { kind: "revisit", id: "R-1" },
    "afterRepair",
    {
      type: "PlanRevisit",
      by: by.manager,
      customer,
      serviceDoneAt: at,
      channel: "phone",
      windowFrom: at,
      windowUntil: instant("2026-03-03T01:00:00Z"),
      dueBy: null,
    },
  ],
  [
    { kind: "complaint", id: "C-1" },
    "reply",
    { type: "ReceiveComplaint", by: by.hotline, customer, complainant: contact, content: "Two hours late" },
  ],
  [
    { kind: "leftover", id: "L-1" },
    "leftoverSettled",
    {
      type: "RecordLeftover",
      by: by.engineer,
      request: from,
      customer,
      problem: "The second protector is worn",
      owner: "chen",
    },
  ],
  [
    { kind: "sendInRepair", id: "S-1" },
    "progressWord",
    {
      type: "OpenSendIn",
      by: by.hotline,
      request: from,
      customer,
      contact: { cardId: "card-1" },
      item,
      asset: "A-42",
      reportedAt: at,
      inWarranty: true,
      finding: "The lamp unit is dead",
    },
    { type: "RestoreUse", by: by.hotline, how: "A spare lamp was put in" },
    { type: "NoteRepairs", by: { id: "system", role: "system" }, counts: [] },
    { type: "SendDevice", by: by.hotline, route: "oem", repairer: "maker", transport: "Our van" },
  ],
  [
    { kind: "problem", id: "P-1" },
    "measureDone",
    {
      type: "OpenProblem",
      by: by.manager,
      kind: "qualityProblem",
      description: "Protectors wear early",
      owner: "chen",
    },
    { type: "AnalyseCause", by: team, code: "wear", cause: "Heat", solution: "A fan", prevention: "A fan in each" },
    {
      type: "PlanMeasure",
      by: team,
      measure: "M-1",
      kind: "corrective",
      what: "Put fans in",
      owner: "chen",
      dueBy: instant("2026-04-02T01:00:00Z"),
    },
  ],
  [{ kind: "reviews", id: "V-1" }, "reviewInterval", { type: "OpenReviews", by: by.manager, kind: "knowledgeUpdate" }],
  [
    { kind: "emergency", id: "E-1" },
    "headsInOffice",
    {
      type: "ReportEmergency",
      by: duty,
      customer,
      facts: { nature: "Fire", place: "Building 3", contact },
      notKnown: ["happenedAt", "casualties", "propertyLoss", "progress"],
    },
  ],
  [
    { kind: "emergencyPlan", id: "handbook" },
    "lessonTakenIn",
    {
      type: "DraftPlan",
      by: { id: "wang", role: "emergencyTeam" },
      customer,
      title: "Handbook",
      procedure: "By phone",
      decisionMakers: ["gao"],
      responsible: ["wang"],
    },
    {
      type: "TakeLesson",
      by: { id: "system", role: "system" },
      lesson: "D-1",
      emergency: { id: "E-1", number: null },
      text: "Two lines",
    },
  ],
];

const living = async () => {
  const { policies, publishPolicy, publishCalendar } = memoryPolicies();
  const publish = async (...overrides: readonly PolicyOverride[]) => {
    const document = composePolicy(standard, everyClock, ...overrides)._unsafeUnwrap();
    await publishPolicy("acme", { id: document.id, version: document.version, document: aloneIn(document) }, EVER);
  };
  const publishCalendars = async (version: string, holidays: readonly string[]) => {
    for (const id of standard.calendars) {
      const { calendar } = presets.calendars[id as keyof typeof presets.calendars];
      const document = { ...calendar, holidays: [...(calendar.holidays ?? []), ...holidays] };
      await publishCalendar("acme", { id, version, document }, EVER);
    }
  };
  await publish();
  await publishCalendars("1", []);
  const world = bench({ policies });
  for (const [stream, , ...commands] of begun)
    for (const command of commands) answer(await world.acme.execute(stream, command as never));
  return { ...world, publish, publishCalendars };
};

/** Customers' files are kept elsewhere, so that no stream asks for one. */
const aloneIn = (policy: ServicePolicy): ServicePolicy => ({ ...policy, customer: null });

const names = begun.map(([{ kind }, clock]) => [kind, clock]);

test("those are all the processes with clocks", () => {
  const withoutClocks = [
    "slipBook",
    "customer",
    "part",
    "requisition",
    "qualitySurvey",
    "training",
    "article",
    "configurationItem",
    "consequence",
    "securityAccident",
  ];
  expect([...begun.map(([{ kind }]) => kind), ...withoutClocks].toSorted()).toEqual(kindsOfStream.toSorted());
});

test("every process with clocks adopts a new version of its policy, and says which deadline moved", async () => {
  const { desk, acme, publish } = await living();
  await publish(faster);
  const { adopted, failed } = await desk.recompute({ tenants: ["acme"] });
  expect(failed).toEqual([]);
  const moved = adopted.flatMap((one) => one.moved.map(({ clock, because }) => [one.stream.kind, clock, because]));
  expect(moved.toSorted()).toEqual(names.map(([kind, clock]) => [kind, clock, "policy"]).toSorted());
  for (const [stream] of begun) {
    expect((await typesIn(acme, stream)).slice(-2)).toEqual(["PolicyAdopted", "DeadlineMoved"]);
    expect(answer(await acme.read(stream))?.policy.ref.version).toBe("2");
  }
  expect(await desk.recompute({ tenants: ["acme"] })).toMatchObject({ adopted: [], failed: [] });
});

test("every process whose clock counts workdays adopts a new version of its calendar", async () => {
  const { desk, publishCalendars } = await living();
  await publishCalendars("2", ["2026-03-03", "2026-03-04"]);
  const { adopted, failed } = await desk.recompute({ tenants: ["acme"] });
  expect(failed).toEqual([]);
  const later = adopted.flatMap((one) =>
    one.moved.filter(({ from: was, to }) => was !== null && to !== null && to > was).map(({ clock }) => clock),
  );
  expect(later).toEqual(expect.arrayContaining(["reply", "leftoverSettled", "progressWord"]));
});
