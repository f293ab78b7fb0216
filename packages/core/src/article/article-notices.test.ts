import { expect, test } from "vitest";
import { recordBench, type Sayings } from "../../test-support/record-bench.ts";
import { articleProcess } from "./article-process.ts";

const sayings: Sayings = {
  SubmitArticle: [{ role: "hotlineEngineer", id: "wang", kind: "solution", title: "Relay trips", body: "Seal it" }],
  ReviewArticle: [{ role: "dutyManager", id: "chen", approved: true, opinion: "Good" }],
  PublishArticle: [{ role: "dutyManager", audience: "staff" }],
  ReviseArticle: [{ role: "fieldEngineer", id: "zhao", title: "Relay trips", body: "Seal every box" }],
  RetireArticle: [{ role: "dutyManager", reason: "No such relay any more" }],
};
const { told } = recordBench(articleProcess, sayings);
const kind = { "zh-CN": "问题解决方案", en: "Solution of a problem" };
const first = { requestId: "X-1", customer: null, kind, author: "wang", articleVersion: 1 };
const published = ["SubmitArticle", "ReviewArticle", "PublishArticle"] as const;

test("whoever is to review an article learns that it is there, and of each new version (R-521, R-523)", () => {
  expect(told("SubmitArticle")).toMatchObject([
    { key: "articleSubmitted", to: { role: "dutyManager" }, variables: first, texts: { title: { ref: "text-of-11" } } },
  ]);
  expect(told(...published, "ReviseArticle")).toMatchObject([
    { key: "articleSubmitted", variables: { author: "zhao", articleVersion: 2 } },
  ]);
});

test("its author learns what is to be changed, and the desk what is to be entered", () => {
  const sentBack = told("SubmitArticle", ["ReviewArticle", { approved: false }]);
  expect(sentBack).toMatchObject([
    { key: "articleSentBack", to: { actorId: "wang" }, variables: first, texts: { opinion: { ref: "text-of-4" } } },
  ]);
  expect(told("SubmitArticle", "ReviewArticle")).toMatchObject([
    { key: "articleReady", to: { role: "hotlineEngineer" }, texts: { opinion: { ref: "text-of-4" } } },
  ]);
});

test("its author and the desk learn that it can be looked up, and by whom; nobody is told that it no longer can", () => {
  const audience = { "zh-CN": "技术人员", en: "Staff" };
  expect(told(...published)).toMatchObject([
    { key: "articlePublished", to: { actorId: "wang" }, variables: { ...first, audience } },
    { key: "articlePublished", to: { role: "hotlineEngineer" }, variables: { ...first, audience } },
  ]);
  expect(told(...published, "RetireArticle")).toEqual([]);
});
