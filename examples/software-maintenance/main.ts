import {
  describe,
  instant,
  presets,
  requestSlip,
  wallTimeAt,
  type Instant,
  type Policies,
  type RequestCommandInput,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";

// A report is empty: registered from the web, audited, planned with the user, done, and not accepted at first.
const shanghai = (text: string): Instant => instant(`2026-03-${text}:00+08:00`);
let now = shanghai("02T09:00");
const policy = presets.documents.softwareMaintenance;
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id: policy.id, version: policy.version, document: policy })),
};
const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
const acme = desk.forTenant("acme");
const request = { kind: "request", id: "W-1" } as const;

export const lines: string[] = [];
const wall = (at: Instant): string => wallTimeAt(at, "Asia/Shanghai").slice(5, 16).replace("T", " ");

type Said = RequestCommandInput extends infer Each
  ? Each extends RequestCommandInput
    ? Omit<Each, "by">
    : never
  : never;
const say = async (time: string, role: string, command: Said): Promise<void> => {
  now = shanghai(time);
  const done = await acme.execute(request, { ...command, by: { id: role, role } });
  lines.push(
    done.match(
      ({ events }) => `${wall(now)}  ${role}: ${command.type} → ${events.map(({ type }) => type).join(", ")}`,
      (refusal) => `${wall(now)}  ${role}: ${command.type} refused: ${describe(refusal, "en", policy)}`,
    ),
  );
};
const [GROUP, DOER, LEAD, USER] = ["maintenanceGroup", "maintainer", "maintenanceLead", "customer"] as const;
const choice = (option: string) => ({ type: "choice", option }) as const;
const text = (words: string) => ({ type: "text", text: words }) as const;
const yesNo = (value: boolean) => ({ type: "yesNo", value }) as const;
const dispatch: Said = { type: "Dispatch", engineer: "wu", mode: "remote" };

await say("02T09:00", GROUP, {
  type: "Log",
  kind: "softwareMaintenance",
  source: "web",
  customer: "c-1",
  fault: "The monthly report is empty, and we want it by branch",
});
await say("02T09:40", GROUP, { type: "Triage", diagnosis: "A filter is wrong; by branch is new" });
await say("02T09:45", GROUP, { type: "FillSlip", fields: { need: choice("planned") } });
await say("02T09:50", GROUP, dispatch); // the plan is wanting, and the user's word to it
await say("02T15:00", GROUP, {
  type: "FillSlip",
  fields: {
    mode: text("On the test system first"),
    details: text("Filter, then the new column"),
    charging: choice("paid"),
  },
});
await say("03T10:00", USER, { type: "Countersign", slot: "planAgreed", opinion: "Agreed, with the column for 2,000" });
await say("03T10:30", GROUP, dispatch);

const round = async (day: string, solution: string, right: boolean): Promise<void> => {
  await say(`${day}T11:00`, DOER, {
    type: "FillSlip",
    fields: { type: choice("perfective"), specification: { type: "ref", ref: "SW-MNT-02" } },
  });
  await say(`${day}T11:10`, DOER, { type: "StartWork" });
  await say(`${day}T16:00`, DOER, {
    type: "CompleteWork",
    result: "completedSmoothly",
    openProblems: "none",
    solution,
  });
  await say(`${day}T16:30`, USER, {
    type: "SignOff",
    outcome: right ? "fullyResolved" : "partlyResolved",
    signature: { signer: { name: "Zhao Min" }, capacity: "user", method: "typed" },
  });
  await say(`${day}T16:40`, USER, {
    type: "FillSlip",
    fields: { userOpinion: text(right ? "As agreed" : "The old report is slow now") },
  });
  await say(`${day}T17:00`, LEAD, {
    type: "FillSlip",
    fields: {
      changeRight: yesNo(true),
      wholeReconfirmed: yesNo(right),
      acceptance: choice(right ? "qualified" : "notQualified"),
    },
  });
  await say(`${day}T17:05`, DOER, { type: "Countersign", slot: "acceptedByMaintainer" });
  await say(`${day}T17:10`, LEAD, { type: "Countersign", slot: "acceptedByLead" });
  await say(`${day}T17:30`, GROUP, { type: "DecideReceipt", decision: { type: "archive" } });
};

await round("03", "Filter mended, column added", false);
await say("03T17:35", GROUP, { type: "DecideReceipt", decision: { type: "redispatch" } });
await say("04T09:00", GROUP, { type: "FillSlip", fields: { need: choice("immediate") } });
await say("04T09:05", GROUP, dispatch);
await round("04", "An index for the old report", true);
await say("05T09:00", GROUP, { type: "Archive" });

const view = (await acme.read(request))._unsafeUnwrap();
const slip = view === null ? null : requestSlip(policy.request, view.state);
lines.push(
  `${slip?.template.title.en ?? ""}: ${Object.keys(slip?.values ?? {}).length} fields filled, ${slip?.missing.length ?? 0} missing`,
);

console.log(lines.join("\n"));
