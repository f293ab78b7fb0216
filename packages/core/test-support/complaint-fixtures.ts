import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { compilePolicy } from "../src/policy/compile-policy.ts";
import type { ComplaintCommandInput, ComplaintCommandName } from "../src/complaint/complaint-commands.ts";
import { complaintProcess } from "../src/complaint/complaint-process.ts";
import type { ComplaintState } from "../src/complaint/complaint-state.ts";
import { composePolicy } from "../src/policy/compose-policy.ts";
import { complaintRules } from "../src/policy/presets/complaint-rules.ts";
import { presets } from "../src/presets/presets.ts";
import { adoptions } from "./adopting.ts";
import { processBench } from "./process-bench.ts";
import { at } from "./request-fixtures.ts";

const { standard } = presets.compiled;

/** The standard policy with another section for complaints, and a reply within three workdays. */
export const withComplaints = (changes: Partial<typeof complaintRules> = {}): CompiledPolicy =>
  composePolicy(standard.policy, {
    version: "complaints",
    clocks: [{ id: "reply", promises: [{ rank: 90, target: { workdays: 3 }, source: ["R-103"] }] }],
    complaints: { ...complaintRules, ...changes },
  })
    .andThen((policy) => compilePolicy(policy, presets.calendars))
    ._unsafeUnwrap();

/** A policy that keeps no complaints. */
export const withoutComplaints: CompiledPolicy = presets.compiled.solar;

type Named<Name extends ComplaintCommandName> = Extract<ComplaintCommandInput, { type: Name }>;

/** The least that each command says. */
export const plainComplaint: { readonly [Name in ComplaintCommandName]: Omit<Named<Name>, "type" | "by"> } = {
  ReceiveComplaint: { customer: "c-1", complainant: { name: "Spoken Zhao" }, content: "Spoken: two hours late" },
  NoticeDissatisfaction: {
    opens: "complaint",
    customer: "c-1",
    request: { id: "T-1", number: "202411-0001" },
    because: { type: "rating", ratings: { attitude: 1 } },
  },
  FileNotice: {},
  AdmitComplaint: { reasons: ["late"] },
  AssignComplaint: { handler: "he" },
  VerifyComplaint: { verdict: "upheld", means: "phone", findings: "Spoken: it is true" },
  HandleComplaint: { measures: "Spoken: somebody else comes", cause: "Spoken cause", improvement: "Spoken plan" },
  ReplyToComplaint: { reply: "Spoken: we are sorry" },
  RecordCompensation: { standard: "loss", amount: { amountMinor: 5000, currency: "CNY" } },
  NoteRevisitDone: { revisitId: "S-1-r1", satisfied: true },
  SettleComplaint: {},
  WithdrawComplaint: { reason: "Spoken: never mind" },
  MergeComplaint: { into: "K-2", reason: "Spoken: the same visit" },
  NoteMerged: { complaint: "K-3", number: null, complainant: { name: "Spoken Qian" }, others: [] },
  NoteTakenIn: { into: "K-2" },
  NoteMergeDeclined: { into: "K-2" },
  FireTimer: { key: "complaint:S-1/reply/1/1/due" },
  ...adoptions,
};

const roleOf: Readonly<Partial<Record<string, string>>> = {
  VerifyComplaint: "complaintHandler",
  HandleComplaint: "complaintHandler",
  ReplyToComplaint: "complaintHandler",
  FileNotice: "safetyQualityDepartment",
  NoticeDissatisfaction: "system",
  NoteRevisitDone: "system",
  NoteMerged: "system",
  NoteTakenIn: "system",
  NoteMergeDeclined: "system",
  FireTimer: "system",
  AdoptPolicy: "system",
  AdoptCalendar: "system",
};

/** Who says it: the handler, where it is in somebody's hands. */
export const complaintActor = (type: string, state: ComplaintState) => {
  const role = roleOf[type] ?? "complaintTeam";
  const handler = "handler" in state ? state.handler : "he";
  return { id: role === "complaintHandler" ? handler : `${role}-1`, role };
};

/** Complaints lived through one command after the other. */
export const complaints = processBench({
  process: complaintProcess,
  policy: withComplaints(),
  plain: plainComplaint,
  by: complaintActor,
  begins: at("09:00"),
});
