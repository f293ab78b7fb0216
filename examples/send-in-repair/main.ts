import {
  describe,
  instant,
  partStream,
  presets,
  wallTimeAt,
  type Instant,
  type PartCommandInput,
  type Policies,
  type SendInCommandInput,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";

// One scanner's fault: the customer works on with a loaner, the maker repairs, and every third workday somebody says how it goes.
const shanghai = (text: string): Instant => instant(`2026-03-${text}:00+08:00`);
let now = shanghai("02T09:00");
const { id, version } = presets.documents.sendInRepair;
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id, version, document: presets.documents.sendInRepair })),
};
const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
const acme = desk.forTenant("acme");

export const lines: string[] = [];
const wall = (at: Instant): string => wallTimeAt(at, "Asia/Shanghai").slice(5, 16).replace("T", " ");
const repair = { kind: "sendInRepair", id: "S-1" } as const;
const scanner = { part: "ScanPro-9", serial: "SP-0042", name: "Scanner" };
const loaner = { part: "ScanPro-9", serial: "SP-0007", name: "Scanner" };
const li = { id: "li", role: "hotlineEngineer" };

const settle = async (): Promise<void> => {
  (await desk.tick())._unsafeUnwrap();
  for (let round = 0; round < 3; round += 1) (await desk.relay([]))._unsafeUnwrap();
};
const say = async (time: string, command: SendInCommandInput): Promise<void> => {
  now = shanghai(time);
  await settle();
  const done = await acme.execute(repair, command);
  lines.push(
    done.match(
      ({ events }) => `${wall(now)}  ${command.type} → ${events.map(({ type }) => type).join(", ")}`,
      (refusal) => `${wall(now)}  ${command.type} refused: ${describe(refusal, "en", presets.documents.sendInRepair)}`,
    ),
  );
  await settle();
};
const keep = async (command: PartCommandInput): Promise<void> => {
  const stream = { kind: "part", id: partStream(loaner).id } as const;
  (await acme.execute(stream, command))._unsafeUnwrap();
};
const word = (said: string): SendInCommandInput => ({
  type: "TellProgress",
  by: li,
  word: said,
  told: ["customer", "customerItDepartment"],
});
const send: SendInCommandInput = {
  type: "SendDevice",
  by: li,
  route: "oem",
  repairer: "maker",
  transport: "Our van, in its own case",
};

await keep({
  type: "ReceiveParts",
  by: { id: "zhou", role: "spareStorekeeper" },
  item: loaner,
  quantity: 1,
  store: "main",
  condition: "used",
  origin: "original",
});
await say("02T10:00", {
  type: "OpenSendIn",
  by: li,
  request: { id: "T-1", number: "202603-0001" },
  customer: "c-1",
  item: scanner,
  asset: "A-42",
  reportedAt: shanghai("02T09:00"),
  inWarranty: true,
  finding: "The lamp unit is dead",
});
await say("02T10:05", send); // too early: the customer cannot work yet
await say("02T10:30", { type: "SupplyLoaner", by: li, item: loaner, store: "main" });
await say("03T14:00", send);
await say("06T11:00", { ...word("Received, waiting for a lamp"), told: ["customer"] } as SendInCommandInput);
await say("06T11:05", word("Received, waiting for a lamp"));
await say("11T10:00", word("The lamp has come"));
await say("17T09:30", word("Repaired, on the test bench")); // late: it was due the day before
await say("19T16:00", { type: "NoteRepaired", by: li, result: "repaired" });
await say("20T15:00", { type: "ReturnDevice", by: li, loanerTo: "main" });
now = shanghai("23T09:00");
await settle();

const view = (await acme.read(repair))._unsafeUnwrap();
for (const { label, repetition, due, status, stoppedAt } of view?.clocks.flat() ?? []) {
  const done = stoppedAt === null ? "" : `, done ${wall(stoppedAt)}`;
  lines.push(`${label.en} ${String(repetition)}: due ${due === null ? "never" : wall(due)}, ${status}${done}`);
}
const where = (await acme.read({ kind: "part", id: partStream(loaner).id } as const))._unsafeUnwrap();
lines.push(`The loaner is ${where?.state.status ?? "nowhere"}`);

console.log(lines.join("\n"));
