import {
  complaintReasons,
  complaintRules,
  composePolicy,
  describe,
  instant,
  presets,
  wallTimeAt,
  type ComplaintCommandInput,
  type Instant,
  type Policies,
  type RequestCommandInput,
  type RevisitCommandInput,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";

// The sources ask for a reply “within the prescribed time”; this organisation prescribes three workdays.
const policy = composePolicy(presets.compiled.standard.policy, {
  id: "riverside",
  version: "1",
  clocks: [{ id: "reply", promises: [{ rank: 90, target: { workdays: 3 }, source: ["our promise of service"] }] }],
})._unsafeUnwrap();
const kept = { id: policy.id, version: policy.version, document: policy };
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok(kept)),
  policy: () => Promise.resolve(ok(kept)),
};

let now = instant("2024-11-21T01:12:00Z"); // Thursday 09:12 in Shanghai
const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
const acme = desk.forTenant("acme");
const request = { kind: "request", id: "pump" } as const;
const by = (id: string, role: string) => ({ id, role });

export const lines: string[] = [];
const shown = (at: Instant): string => wallTimeAt(at, policy.timeZone).slice(5, 16).replace("T", " ");

/** Somebody says something to the desk at a moment; what follows on other streams follows at once. */
const say = async (
  at: string,
  stream:
    | { readonly kind: "request"; readonly id: string }
    | { readonly kind: "complaint"; readonly id: string }
    | { readonly kind: "revisit"; readonly id: string },
  command: RequestCommandInput | ComplaintCommandInput | RevisitCommandInput,
): Promise<void> => {
  now = instant(`2024-11-${at}:00+08:00`);
  const done = await acme.executeUntyped(stream, command);
  const said = done.match(
    ({ events, number }) => `${events.map(({ type }) => type).join(", ")}${number === null ? "" : `  (${number})`}`,
    (refusal) => `refused: ${describe(refusal, "en", policy)}`,
  );
  lines.push(`${shown(now)}  ${said}`);
  (await desk.relay([]))._unsafeUnwrap();
};

// A pump is repaired; the customer is content with the pump, and not at all with how he was treated.
const engineer = by("chen", "fieldEngineer");
await say("21T09:12", request, { type: "Log", by: by("li", "hotlineEngineer"), customer: "c-1", fault: "泵不停" });
await say("21T09:20", request, { type: "ResolveRemotely", by: engineer, solution: "已恢复参数" });
await say("21T09:40", request, {
  type: "SignOff",
  by: engineer,
  outcome: "fullyResolved",
  opinion: "工程师态度生硬",
  ratings: { attitude: 1, reaction: 4, effect: 5 },
  signature: { signer: { name: "刘洋" }, capacity: "业主", method: "drawn" },
});

// The rating has opened a complaint by itself, named for the event that did.
const [opened] = (await acme.find({ kind: "complaint", limit: 9 }))._unsafeUnwrap();
if (opened === undefined) throw new Error("the rating opened no complaint");
const complaint = { kind: "complaint", id: opened.id } as const;
const view = async () => (await acme.read(complaint))._unsafeUnwrap();
const reply = (await view())?.clocks.flat().find(({ clock, cycle }) => clock === "reply" && cycle === 1);
if (reply?.due == null) throw new Error("no reply is due");
lines.push(`             opened by itself: ${complaint.id}; reply due ${shown(reply.due)}`);

const team = by("zhou", "complaintTeam");
const handler = by("he", "complaintHandler");
await say("21T10:00", complaint, { type: "AdmitComplaint", by: team, reasons: ["attitude"] });
await say("21T10:05", complaint, { type: "AssignComplaint", by: team, handler: "he" });
await say("21T10:10", complaint, { type: "ReplyToComplaint", by: team, reply: "对不起" }); // nothing was looked into yet
await say("21T14:00", complaint, {
  type: "VerifyComplaint",
  by: handler,
  verdict: "upheld",
  means: "phone",
  findings: "情况属实",
});
await say("21T16:00", complaint, { type: "HandleComplaint", by: handler, measures: "已批评教育，改派工程师" });
await say("22T08:30", complaint, { type: "ReplyToComplaint", by: handler, reply: "已处理，向您致歉" });

// The reply has planned the revisit of the complainant: Friday, 9 to 10.
const revisit = { kind: "revisit", id: `${complaint.id}-r1` } as const;
const planned = (await acme.read(revisit))._unsafeUnwrap();
if (planned === null || planned.state.status === "unplanned") throw new Error("no revisit is planned");
lines.push(
  `             revisit planned ${shown(planned.state.task.windowFrom)} to ${shown(planned.state.task.windowUntil)}`,
);
await say("22T09:05", complaint, { type: "SettleComplaint", by: team }); // not before the complainant was asked
await say("22T09:20", revisit, { type: "RecordRevisit", by: by("li", "hotlineEngineer"), satisfied: true });

const settled = (await view())?.state;
if (settled === undefined) throw new Error("the complaint is gone");
const counted = complaintReasons(complaintRules, [settled]).reasons.filter(({ complaints }) => complaints > 0);
lines.push(
  `             ${settled.status}; counted: ${counted.map(({ reason, complaints }) => `${reason} ${String(complaints)}`).join(", ")}`,
);

console.log(lines.join("\n"));
