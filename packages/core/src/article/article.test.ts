import { describe, expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { ArticleRules } from "../policy/article-rules.ts";
import { presets } from "../presets/presets.ts";
import { describe as worded } from "../wording/describe.ts";
import { articlesAbout } from "./articles-about.ts";
import { articleProcess } from "./article-process.ts";
import { articleOutcomes } from "./article-state.ts";
import { readableBy } from "./readable-by.ts";

const written = {
  role: "hotlineEngineer",
  id: "wang",
  kind: "solution",
  title: "Relay trips in the rain",
  body: "Seal the box",
  about: { problems: ["WT-1"], requests: ["T-1"], trainings: ["PX-1"], product: "pump" },
};
const sayings: Sayings = {
  SubmitArticle: [written, { ...written, kind: "poem" }],
  ReviewArticle: [
    { role: "hotlineEngineer", id: "chen", approved: true },
    { role: "hotlineEngineer", id: "chen", approved: false, opinion: "Which box?" },
    { role: "hotlineEngineer", id: "wang", approved: true },
  ],
  PublishArticle: [
    { role: "dutyManager", audience: "staff" },
    { role: "dutyManager", audience: "users" },
    { role: "dutyManager", audience: "everybody" },
  ],
  ReviseArticle: [{ role: "fieldEngineer", id: "wang", title: "Relay trips", body: "Seal every box" }],
  RetireArticle: [{ role: "dutyManager", reason: "No such relay any more" }],
};
const bench = recordBench(articleProcess, sayings);
const { given, lived } = bench;
const published = ["SubmitArticle", "ReviewArticle", "PublishArticle"] as const;
const rules = presets.compiled.standard.policy.knowledge;
if (rules === null) throw new Error("the standard policy keeps a knowledge base");
const readers = (...steps: readonly Step[]) =>
  ["customer", "fieldEngineer", "archivist"].filter((role) => readableBy(rules, lived(...steps).state, role) !== null);
const refused = (steps: readonly Step[], command: string, twist: object) => {
  const refusal = given(...steps)
    .when(command, { ...twist })
    ._unsafeUnwrapErr();
  return [worded(refusal, "zh-CN"), worded(refusal, "en")];
};

describe("an article of the knowledge base", () => {
  test("is submitted by an engineer, and entered by the desk once somebody else has reviewed it (R-521, R-523)", () => {
    expect(articleProcess.numberSeries).toBe("article");
    expect(lived(...published).state).toMatchObject({
      status: "published",
      subject: {
        kind: "solution",
        about: { problems: ["WT-1"], requests: ["T-1"], trainings: ["PX-1"], product: "pump" },
      },
      published: { version: 1, author: "wang", audience: "staff" },
    });
    expect(given("SubmitArticle").when("PublishArticle")._unsafeUnwrapErr().type).toBe("NotAllowed");
    expect(lived(["SubmitArticle", { kind: "monthlyReport" }], "ReviewArticle").state).toMatchObject({
      status: "readyToPublish",
      subject: { kind: "monthlyReport" },
    });
    expect(refused(["SubmitArticle"], "ReviewArticle", { id: "wang" })).toEqual([
      "wang 是该条目的作者，须由他人审核",
      "wang wrote this article; somebody else must review it",
    ]);
  });

  test("is found from the request, the problem and the training that it names, and from other faults of its product (R-518)", () => {
    const about = (own: object) => ({ about: { problems: [], requests: [], trainings: [], product: null, ...own } });
    const one = (id: string, own: object, ...after: readonly Step[]) => ({
      id,
      state: lived(["SubmitArticle", about(own)], "ReviewArticle", "PublishArticle", ...after).state,
    });
    const library = [
      one("K-1", { product: "pump" }),
      one("K-2", { problems: ["WT-1"], requests: ["T-1"], product: "pump" }),
      one("K-3", { trainings: ["PX-1"] }, "ReviseArticle"),
      one("K-4", { requests: ["T-1"] }, "RetireArticle"),
      { id: "K-5", state: lived("SubmitArticle").state },
      one("K-6", {}),
    ];
    expect(articlesAbout(library, { request: "T-1", product: "pump" })).toEqual(["K-2", "K-1"]);
    expect(articlesAbout(library, { problem: "WT-1" })).toEqual(["K-2"]);
    expect(articlesAbout(library, { training: "PX-1" })).toEqual(["K-3"]);
    expect(articlesAbout(library, { request: "T-9", product: "pump" })).toEqual(["K-1", "K-2"]);
    expect(articlesAbout(library, {})).toEqual([]);
  });

  test("that was submitted before articles knew of trainings is about none", () => {
    const [upcast] = articleProcess.upcasts["ArticleSubmitted"] ?? [];
    expect(upcast?.({ kind: "solution", about: { problems: ["WT-1"], requests: [], product: null } })).toEqual({
      kind: "solution",
      about: { problems: ["WT-1"], requests: [], product: null, trainings: [] },
    });
  });

  test("may be the purchaser's own maintenance manual (R-531)", () => {
    expect(
      lived(["SubmitArticle", { kind: "maintenanceManual" }], "ReviewArticle", "PublishArticle").state,
    ).toMatchObject({ status: "published", subject: { kind: "maintenanceManual" } });
  });

  test("is queried by staff, and by ordinary users where it is published for them (R-521)", () => {
    expect(readers(...published)).toEqual(["fieldEngineer"]);
    expect(readers("SubmitArticle", "ReviewArticle", ["PublishArticle", { audience: "users" }])).toEqual([
      "customer",
      "fieldEngineer",
    ]);
    expect(readers("SubmitArticle", "ReviewArticle")).toEqual([]);
    expect(readers(...published, "RetireArticle")).toEqual([]);
  });

  test("is revised while the version before is still queried, until the new one takes its place", () => {
    const revising = lived(...published, "ReviseArticle").state;
    expect(readableBy(rules, revising, "fieldEngineer")).toMatchObject({ version: 1 });
    const sentBack = [...published, "ReviseArticle", ["ReviewArticle", { approved: false }]] as const;
    const again = lived(...sentBack, "SubmitArticle", "ReviewArticle", "PublishArticle").state;
    expect(readableBy(rules, again, "fieldEngineer")).toMatchObject({ version: 2 });
  });

  test("has a kind and an audience that the policy knows", () => {
    expect(refused([], "SubmitArticle", { kind: "poem" })[0]).toBe(
      "知识库没有条目类别“poem”；可用：technicalDocument、solution、monthlyReport、maintenanceManual",
    );
    expect(refused(["SubmitArticle", "ReviewArticle"], "PublishArticle", { audience: "everybody" })).toEqual([
      "知识库没有查询范围“everybody”；可用：staff、users",
      'the knowledge base has no audience "everybody"; known: staff, users',
    ]);
    const twice = ArticleRules.safeParse({ ...rules, kinds: [...rules.kinds, ...rules.kinds] });
    expect(twice.error?.issues.map(({ message }) => message)).toEqual(["no two kinds have one id"]);
  });
});

describe("any article", () => {
  const laws = recordLaws({
    bench,
    outcomes: articleOutcomes,
    refusals: ["NotFound", "NotAllowed", "NotInLibrary", "OwnArticle"],
    notices: ["articleSubmitted", "articleSentBack", "articleReady", "articlePublished"],
    beginnings: [[], ["SubmitArticle"], [...published], [...published, "ReviseArticle"]],
  });
  for (const { law, check } of laws) test(law, check);
});
