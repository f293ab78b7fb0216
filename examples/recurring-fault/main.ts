import {
  articlesAbout,
  describe,
  instant,
  localDate,
  occurredBefore,
  presets,
  problemOf,
  recurringFaults,
  reportPeriod,
  standardReports,
  wallTimeAt,
  type ArticleState,
} from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";

const { policy } = presets.compiled.standard;
let now = instant("2024-09-02T01:00:00Z");
const { policies, directory } = presets;
const desk = serviceDesk({ storage: memoryStorage(), policies, directory, now: () => now }).forTenant("acme");
const by = (id: string, role: string) => ({ id, role });

export const lines: string[] = [];
const note = (text: string): number => lines.push(`             ${text}`);

/** Somebody says something to the desk at a moment. */
const say = async (at: string, stream: { kind: string; id: string }, command: object): Promise<void> => {
  now = instant(`2024-${at}:00+08:00`);
  const done = await desk.executeUntyped(stream, command);
  const said = done.match(
    ({ events, number }) =>
      `${events.map(({ type }) => type).join(", ") || "nothing new"}${number === null ? "" : `  (${number})`}`,
    (refusal) => `refused: ${describe(refusal, "en", policy)}`,
  );
  lines.push(`${wallTimeAt(now, policy.timeZone).slice(5, 16).replace("T", " ")}  ${said}`);
};

/** A pump stands still, the hotline has it running again by telephone, and the customer signs. */
const repaired = async (id: string, day: string): Promise<void> => {
  const stream = { kind: "request", id };
  const hotline = by("li", "hotlineEngineer");
  const fault = "雨后水泵停机";
  await say(`${day}T09:00`, stream, { type: "Log", by: hotline, customer: "c-1", fault, product: { name: "pump" } });
  await say(`${day}T09:10`, stream, { type: "Triage", by: hotline, severity: "normal", faultCategory: "hardware" });
  await say(`${day}T09:30`, stream, {
    type: "ResolveRemotely",
    by: by("chen", "fieldEngineer"),
    solution: "复位继电器",
  });
  const signature = { signer: { name: "刘洋" }, capacity: "owner", method: "drawn" };
  const ratings = { attitude: 5, reaction: 5, effect: 3 };
  await say(`${day}T09:40`, stream, {
    type: "SignOff",
    by: by("chen", "fieldEngineer"),
    outcome: "fullyResolved",
    ratings,
    signature,
  });
};

// Three times in a quarter the relay of a pump has tripped.
await repaired("T-1", "09-02");
await repaired("T-2", "10-08");
await repaired("T-3", "11-04");
const since = { from: instant("2024-08-01T00:00:00+08:00"), until: instant("2024-12-01T00:00:00+08:00") };
const { faults } = (await desk.faults({ period: since, kinds: ["fault"] }))._unsafeUnwrap();
const before = occurredBefore({ by: ["product", "cause"], withinDays: 90 }, faults);
note(`occurred before: ${String(before.length)} of ${String(faults.length)}`);

// The look of the night finds that they are one fault, and opens its problem; telling it twice adds nothing.
const [found] = recurringFaults(policy.problems?.recurrence ?? [], faults);
if (found === undefined) throw new Error("nothing recurs");
const { stream, command } = problemOf(found);
const system = by("system", "system");
await say("11-05T02:00", stream, { ...command, by: system });
await say("11-06T02:00", stream, { ...command, by: system });
note(`${stream.id}: ${found.faults.map(({ id }) => id).join(", ")}`);

// Its cause is found, and a measure taken; somebody else looks whether it has helped.
const lead = by("zhao", "projectManager");
await say("11-07T10:00", stream, { type: "AssignProblem", by: lead, owner: "chen" });
await say("11-08T10:00", stream, {
  type: "AnalyseCause",
  by: lead,
  code: "damp",
  cause: "接线盒进水",
  solution: "密封接线盒",
  prevention: "出厂前检查密封",
});
const measure = { type: "PlanMeasure", by: lead, kind: "corrective", owner: "chen" } as const;
await say("11-08T10:10", stream, {
  ...measure,
  measure: "seal",
  what: "密封全部接线盒",
  dueBy: instant("2024-11-15T17:00:00+08:00"),
});
await say("11-14T15:00", stream, {
  type: "ReportMeasureDone",
  by: by("chen", "fieldEngineer"),
  measure: "seal",
  how: "12 台已密封",
});
const representative = by("he", "managementRepresentative");
await say("11-14T16:00", stream, { type: "SolveProblem", by: lead }); // nobody has looked yet
await say("11-28T10:00", stream, {
  type: "VerifyEffect",
  by: representative,
  measure: "seal",
  effective: true,
  finding: "两次大雨后未再停机",
});

// What was learnt becomes an article; somebody else reviews it, the desk enters it, and the problem is solved with it.
const article = { kind: "article", id: "K-relay" } as const;
await say("11-28T14:00", article, {
  type: "SubmitArticle",
  by: by("chen", "fieldEngineer"),
  kind: "solution",
  title: "雨后继电器跳闸",
  body: "检查接线盒密封，复位继电器",
  about: { problems: [stream.id], requests: faults.map(({ id }) => id), product: "pump" },
});
await say("11-28T15:00", article, { type: "ReviewArticle", by: by("li", "hotlineEngineer"), approved: true });
await say("11-28T15:10", article, { type: "PublishArticle", by: by("wang", "dutyManager"), audience: "staff" });
await say("11-28T16:00", stream, { type: "SolveProblem", by: lead, article: article.id });

// A pump of another customer stops: the hotline finds the article by its product and answers with it.
const next = { kind: "request", id: "T-4" } as const;
await say("12-03T09:00", next, {
  type: "Log",
  by: by("li", "hotlineEngineer"),
  customer: "c-2",
  fault: "水泵不转",
  product: { name: "pump" },
});
const kept = (await desk.read(article))._unsafeUnwrap();
if (kept === null) throw new Error("the article is gone");
const library: readonly { readonly id: string; readonly state: ArticleState }[] = [
  { id: article.id, state: kept.state },
];
const sources = articlesAbout(library, { request: next.id, product: "pump" });
note(`found for T-4: ${sources.join(", ")}`);
await say("12-03T09:10", next, { type: "RequestHelp", by: by("wu", "fieldEngineer"), question: "继电器又跳了" });
await say("12-03T09:15", next, {
  type: "AnswerHelp",
  by: by("li", "hotlineEngineer"),
  answer: "请检查接线盒密封",
  sources,
});

// The quality summary of the quarter, from what was recorded.
const period = reportPeriod("quarter", localDate("2024-11-01"), policy.timeZone);
for (const definition of [standardReports.qualityProblems, standardReports.qualityMeasures]) {
  const { report } = (await desk.report({ definition, period }))._unsafeUnwrap();
  const cells = report.total.cells.map((cell, nth) => {
    const value = cell.kind === "share" ? `${String(cell.count)}/${String(cell.of)}` : String(cell.value);
    return `${definition.columns[nth]?.label.en ?? ""} ${value}`;
  });
  note(`${definition.label.en}: ${cells.join(", ")}`);
}

console.log(lines.join("\n"));
