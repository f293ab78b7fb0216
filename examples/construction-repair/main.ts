import {
  describe,
  instant,
  localDate,
  presets,
  requestSlip,
  wallTimeAt,
  type Instant,
  type Policies,
  type RequestCommandInput,
  type RequestState,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";

// Cracks in a stairwell: looked at within two hours, ordered with a date and a backup copy, briefed, repaired and confirmed.
const shanghai = (text: string): Instant => instant(`2026-03-${text}:00+08:00`);
let now = shanghai("02T09:00");
const policy = presets.documents.construction;
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id: policy.id, version: policy.version, document: policy })),
};
const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
const acme = desk.forTenant("acme");
const request = { kind: "request", id: "G-1" } as const;

export const lines: string[] = [];
const wall = (at: Instant): string => wallTimeAt(at, "Asia/Shanghai").slice(5, 16).replace("T", " ");

type Said = RequestCommandInput extends infer Each
  ? Each extends RequestCommandInput
    ? Omit<Each, "by">
    : never
  : never;
const say = async (time: string, role: string, command: Said): Promise<void> => {
  now = shanghai(time);
  (await desk.tick())._unsafeUnwrap();
  const done = await acme.execute(request, { ...command, by: { id: role, role } });
  lines.push(
    done.match(
      ({ events }) => `${wall(now)}  ${role}: ${command.type} → ${events.map(({ type }) => type).join(", ")}`,
      (refusal) => `${wall(now)}  ${role}: ${command.type} refused: ${describe(refusal, "en", policy)}`,
    ),
  );
};
const text = (said: string) => ({ type: "text", text: said }) as const;
const yes = { type: "yesNo", value: true } as const;

const [MANAGEMENT, PLANNING, RESPONSIBLE] = [
  "constructionManagement",
  "productionPlanning",
  "repairResponsible",
] as const;
const owner = { name: "Zhao Min", phone: "010-1", address: "3 Garden Lane" };
const repair: Said = { type: "Dispatch", engineer: "project-manager-1", purpose: "repair" };
const complete: Said = {
  type: "CompleteWork",
  result: "completedSmoothly",
  openProblems: "none",
  solution: "Cut out and filled",
};

await say("02T09:00", MANAGEMENT, {
  type: "Log",
  kind: "constructionRepair",
  customer: "c-1",
  fault: "Cracks in the stairwell",
  contact: owner,
});
await say("02T09:20", MANAGEMENT, { type: "Triage", charging: "free" });
await say("02T09:30", PLANNING, { type: "Dispatch", engineer: "project-manager-1", purpose: "survey" });
await say("02T10:40", RESPONSIBLE, { type: "Arrive" });
await say("02T10:45", RESPONSIBLE, { type: "StartWork" });
await say("02T11:20", RESPONSIBLE, { type: "EndVisit", result: "surveyed", findings: "Cracks along the third flight" });
await say("02T13:00", PLANNING, repair); // there is no order yet
await say("02T15:00", PLANNING, {
  type: "FillSlip",
  fields: {
    surveyed: yes,
    defects: text("Cracks along the third flight"),
    analysis: text("The plaster shrank"),
    cause: text("Too wet when it was laid"),
    measures: text("Cut out and fill"),
    completionDate: { type: "date", date: localDate("2026-03-06") },
    backupCopy: { type: "ref", ref: "archive/2026/17" },
    managerAvailable: yes,
  },
});
await say("02T16:00", "departmentHead", { type: "Countersign", slot: "review" });
await say("02T16:30", "approvingLeader", { type: "Countersign", slot: "approval" });
await say("02T17:00", PLANNING, repair);
await say("03T09:00", RESPONSIBLE, { type: "Arrive" });
await say("03T09:05", RESPONSIBLE, { type: "StartWork" }); // nobody was briefed
await say("03T09:20", "productionHead", { type: "Countersign", slot: "briefing" });
await say("03T09:30", RESPONSIBLE, { type: "StartWork" });
await say("04T16:00", RESPONSIBLE, complete); // as ordered, or otherwise?
await say("04T16:05", RESPONSIBLE, { type: "FillSlip", fields: { asOrdered: yes } });
await say("04T16:10", RESPONSIBLE, complete);
await say("04T16:30", RESPONSIBLE, {
  type: "SignOff",
  outcome: "fullyResolved",
  signature: { signer: owner, capacity: "owner", method: "drawn" },
});
await say("04T17:00", PLANNING, { type: "DecideReceipt", decision: { type: "archive" } });
await say("05T09:00", PLANNING, { type: "Archive" }); // unconfirmed, and the order is not back
await say("05T09:30", "customer", { type: "Countersign" });
await say("05T10:00", RESPONSIBLE, { type: "FillSlip", fields: { register: { type: "ref", ref: "WX-2026-17" } } });
await say("05T10:10", RESPONSIBLE, { type: "ReturnSlip" });
await say("05T11:00", PLANNING, { type: "Archive" });

const view = (await acme.read(request))._unsafeUnwrap();
const slip = requestSlip(policy.request, view?.state as RequestState);
lines.push(`The order ${slip?.template.id ?? ""}: ${String(slip?.missing.length ?? "no")} fields left out`);
for (const { clock, label, due, status, stoppedAt } of view?.clocks.flat() ?? [])
  if (clock === "arrival" && due !== null)
    lines.push(`${label.en}: due ${wall(due)}, ${status}${stoppedAt === null ? "" : `, done ${wall(stoppedAt)}`}`);

console.log(lines.join("\n"));
