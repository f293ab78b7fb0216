import {
  againstContract,
  describe,
  explainWarranty,
  instant,
  presets,
  wallTimeAt,
  type Instant,
  type Policies,
  type RequestCommandInput,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";

// A wet kitchen wall after a renovation: of our own making, more than the contract had, verified, and spoken of in time.
const shanghai = (text: string): Instant => instant(`2026-03-${text}:00+08:00`);
let now = shanghai("02T09:00");
const policy = presets.documents.renovation;
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id: policy.id, version: policy.version, document: policy })),
};
const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
const acme = desk.forTenant("acme");
const request = { kind: "request", id: "Z-1" } as const;

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
const [CALL, MANAGER, TEAM] = ["callDepartment", "engineeringManager", "repairTeam"] as const;
const owner = { name: "Zhao Min", phone: "010-1", address: "3 Garden Lane" };
const note: Said = { type: "Triage", charging: "free" };
const repair: Said = { type: "Dispatch", engineer: "team-1", purpose: "repair" };

const [start] = explainWarranty(policy, {}).decidedBy === null ? [] : [explainWarranty(policy, {}).decidedBy?.start];
lines.push(`The warranty begins with ${start?.anchor ?? "nothing"}, otherwise with ${start?.otherwise ?? "nothing"}`);

await say("02T09:00", CALL, {
  type: "Log",
  kind: "renovationRepair",
  customer: "c-1",
  fault: "The kitchen wall is wet",
  wish: "Dry before the holidays",
  contact: owner,
});
await say("02T09:05", CALL, note); // the file comes first
await say("02T09:10", CALL, { type: "FillSlip", fields: { inWarranty: { type: "yesNo", value: true } } });
await say("02T09:12", CALL, note);
await say("02T09:30", MANAGER, repair); // nobody knows the cause
await say("02T09:35", MANAGER, { type: "Dispatch", engineer: MANAGER, purpose: "survey" });
await say("02T14:00", MANAGER, { type: "Arrive" });
await say("02T14:05", MANAGER, { type: "StartWork" });
await say("02T14:40", MANAGER, { type: "EndVisit", result: "surveyed", findings: "The seal behind the sink is open" });

const items = [
  { item: "Seal the pipe", quantity: 1, contracted: 1, changed: 0, method: "New seal", costMinor: 8_000 },
  {
    item: "Plaster the wall",
    quantity: 3.5,
    contracted: 2,
    changed: 0.5,
    method: "Cut out, dry, fill",
    costMinor: 45_000,
  },
];
for (const [index, { agreed, beyond }] of againstContract(items).entries())
  lines.push(`${items[index]?.item ?? ""}: agreed ${String(agreed)}, beyond ${String(beyond)}`);
await say("02T15:30", MANAGER, {
  type: "FillSlip",
  fields: {
    cause: { type: "choice", option: "ownConstruction" },
    items: {
      type: "list",
      rows: items.map(({ item, quantity, contracted, changed, method, costMinor }) => ({
        item: { type: "text", text: item },
        quantity: { type: "number", value: quantity },
        contracted: { type: "number", value: contracted },
        changed: { type: "number", value: changed },
        method: { type: "text", text: method },
        costMinor: { type: "integer", value: costMinor },
      })),
    },
    photographs: {
      type: "list",
      rows: [{ file: { type: "ref", ref: "photo-1" } }, { file: { type: "ref", ref: "photo-2" } }],
    },
  },
});
await say("02T15:40", MANAGER, repair); // not verified yet
await say("02T16:00", MANAGER, { type: "Countersign", slot: "verifiedByManager" });
await say("02T16:10", MANAGER, repair);
await say("03T10:00", TEAM, { type: "TellCustomer", person: owner, channel: "phone", message: "Tomorrow at nine" });
await say("04T09:00", TEAM, { type: "Arrive" });
await say("04T09:10", TEAM, { type: "StartWork" });
await say("04T15:00", TEAM, {
  type: "CompleteWork",
  result: "completedSmoothly",
  openProblems: "none",
  solution: "As noted",
});
await say("04T15:20", TEAM, {
  type: "SignOff",
  outcome: "fullyResolved",
  signature: { signer: owner, capacity: "owner", method: "drawn" },
});
await say("04T17:00", MANAGER, { type: "DecideReceipt", decision: { type: "archive" } });
await say("05T09:00", CALL, { type: "Archive" });

const view = (await acme.read(request))._unsafeUnwrap();
for (const { clock, label, due, status, stoppedAt } of view?.clocks.flat() ?? [])
  if (clock === "customerTold" && due !== null)
    lines.push(`${label.en}: due ${wall(due)}, ${status}${stoppedAt === null ? "" : `, done ${wall(stoppedAt)}`}`);

console.log(lines.join("\n"));
