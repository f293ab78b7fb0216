import { localDate, requestSlip, type RequestCommandInput } from "@callout/core";
import { at, done, office, policy, type Office, type Said } from "./office.ts";
import { printed, textsOf } from "./printed.ts";

type Extras = Extract<RequestCommandInput, { readonly type: "FillSlip" }>["fields"];

/** What one slip says, in its own words; what is left out was not said. */
export interface SlipStory {
  /** The form, by the id of its template. */
  readonly slip: string;
  readonly log: Omit<Extract<Said, { readonly type: "Log" }>, "type" | "customer">;
  readonly found?: string;
  readonly diagnosis?: string;
  /** Whether it lies inside what was agreed. */
  readonly scope?: Extract<RequestCommandInput, { readonly type: "Triage" }>["scope"];
  readonly suggestion?: string;
  /** Why the engineer is late. */
  readonly late?: string;
  readonly progress?: string;
  /** Pages attached to what the engineer writes. */
  readonly pages?: readonly string[];
  readonly work: { readonly cause?: string; readonly solution: string; readonly openProblems?: string };
  readonly ratings?: Readonly<Record<string, number>>;
  readonly opinion?: string;
  /** What stands in the boxes that no command keeps. */
  readonly extras?: Extras;
  /** What more is lived through before the archive. */
  readonly beforeArchive?: (say: Say) => Promise<void>;
}

/** One step: somebody in a role says something at a moment of the day, or of the day after. */
export type Say = (time: string, role: string, said: Said, day?: string) => Promise<void>;

const NAMES: Readonly<Record<string, string>> = {
  hotlineEngineer: "李娜",
  dutyManager: "孙经理",
  fieldEngineer: "王强",
  performanceAssessor: "何工",
  performanceReviewer: "冯工",
  archivist: "郑敏",
  taskIssuer: "钱主管",
  departmentLeader: "孙主任",
  departmentHead: "冯部长",
  departmentConfirmer: "何部长",
  marketingConfirmer: "周平",
};
const signature = { signer: { name: "刘洋" }, capacity: "customerRepresentative", method: "drawn" } as const;
const request = { kind: "request", id: "T-1" } as const;

/** Says one thing after another to one request. */
export const sayingTo =
  ({ tenant, until }: Office): Say =>
  async (time, role, said, day = "21") => {
    until(at(time, day));
    const by = { id: NAMES[role] ?? role, role };
    done(await tenant.execute(request, { ...said, by }));
  };

/** The slip as it stands, printed. */
export const slipIn = async ({ tenant }: Office): Promise<readonly string[]> => {
  const view = done(await tenant.read(request));
  const slip = view === null ? null : requestSlip(policy.request, view.state);
  if (view === null || slip === null) throw new Error("there is no slip");
  return printed(slip, view.number, done(await tenant.texts(textsOf(slip.values))));
};

/** The whole life of a slip, from the call to the archive, and what is printed on it then. */
export const lived = async (story: SlipStory): Promise<readonly string[]> => {
  const { slip, log, found, diagnosis, scope, suggestion, late, progress, pages, work } = story;
  const { ratings = {}, opinion, extras, beforeArchive } = story;
  const place = office();
  const say = sayingTo(place);
  const facts = { ...log.facts, slip };
  const countersign = async (step: string, time: string, day?: string): Promise<void> => {
    for (const { before, roles, appliesWhen } of policy.request.approvals)
      if (before === step && appliesWhen?.["slip"] === slip)
        await say(time, roles[0] ?? "", { type: "Countersign" }, day);
  };
  await say("09:12", "hotlineEngineer", { type: "Log", customer: "滨江商务楼", ...log, facts });
  if (found !== undefined) {
    await say("09:20", "hotlineEngineer", { type: "StartGuidance", channel: "video" });
    await say("09:25", "hotlineEngineer", { type: "EndGuidance", findings: found });
  }
  await say("09:30", "hotlineEngineer", {
    type: "Triage",
    severity: "normal",
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(scope === undefined ? {} : { scope }),
  });
  await countersign("Dispatch", "09:32");
  // How often the unit was repaired, its ledger says before anybody is sent.
  if (log.unit !== undefined) await place.relay();
  await say("09:35", "dutyManager", {
    type: "Dispatch",
    engineer: "王强",
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  await say("09:40", "fieldEngineer", { type: "Confirm" });
  if (late !== undefined) await say("13:20", "fieldEngineer", { type: "ReportDelay", outcome: "late", reason: late });
  await say("13:40", "fieldEngineer", { type: "Arrive" });
  await say("13:55", "fieldEngineer", {
    type: "SignChecklist",
    answers: policy.request.checklist.map(({ id, timed }) => ({
      item: id,
      answer: "confirmed" as const,
      ...(timed ? { doneAt: at("08:00") } : {}),
    })),
    signature,
  });
  await say("14:00", "fieldEngineer", { type: "StartWork" });
  if (progress !== undefined) await say("14:30", "fieldEngineer", { type: "RecordProgress", note: progress });
  if (pages !== undefined) await say("15:00", "fieldEngineer", { type: "AttachEvidence", evidence: pages });
  await countersign("CompleteWork", "15:03");
  const { cause, solution, openProblems } = work;
  await say("15:05", "fieldEngineer", {
    type: "CompleteWork",
    solution,
    ...(cause === undefined ? {} : { cause }),
    ...(openProblems === undefined
      ? { result: "completedSmoothly", openProblems: "none" }
      : { result: "observe", openProblems: { described: openProblems } }),
  });
  if (extras !== undefined) await say("15:08", "hotlineEngineer", { type: "FillSlip", fields: extras });
  await say("15:10", "fieldEngineer", {
    type: "SignOff",
    outcome: openProblems === undefined ? "fullyResolved" : "partlyResolved",
    ratings: { attitude: 3, reaction: 5, effect: 5, ...ratings },
    ...(opinion === undefined ? {} : { opinion }),
    signature: { ...signature, seal: { image: "公章", keeper: { actor: "办公室" }, on: localDate("2024-11-21") } },
  });
  await say("15:30", "fieldEngineer", { type: "Leave" });
  await say("17:00", "fieldEngineer", { type: "EnterData" });
  await say(
    "09:00",
    "dutyManager",
    { type: "DecideReceipt", decision: { type: "archive" }, explanation: "资料齐全" },
    "22",
  );
  await beforeArchive?.(say);
  await say("10:00", "performanceAssessor", { type: "AssessPerformance", score: 95 }, "22");
  await say("10:10", "performanceReviewer", { type: "ReviewAssessment" }, "22");
  await countersign("Archive", "10:30", "22");
  await say("11:00", "archivist", { type: "Archive" }, "22");
  return slipIn(place);
};
