import { fromMillis, toMillis, type Delivery, type Instant, type NoticeKey } from "@callout/core";
import { describe, expect, test } from "vitest";
import { noticeKeys, sampleDelivery, sampleTexts, sampleVariables } from "@callout/testing";
import { style } from "../test-support/style.ts";
import { mailFor } from "./mail-for.ts";

/** Variables that a notice leaves unsaid, and why. */
const unsaid: readonly {
  readonly variables: readonly string[];
  readonly keys: readonly NoticeKey[];
  readonly because: string;
}[] = [
  { variables: ["requestId"], keys: noticeKeys, because: "the number says it" },
  { variables: ["clock"], keys: noticeKeys, because: "its label says it" },
  {
    variables: ["visitId", "revisitId", "leftoverId", "surveyId"],
    keys: noticeKeys,
    because: "nobody knows them by it",
  },
  {
    variables: ["customer"],
    keys: [
      "requestLogged",
      "visitAnnounced",
      "visitMoved",
      "visitCalledOff",
      "requestAdvised",
      "signOffRequested",
      "receiptDecided",
      "requestCancelled",
      "requestClosed",
      "complaintAdmitted",
      "complaintReplied",
      "complaintMerged",
      "amendmentToSign",
      "answerInvited",
    ],
    because: "it is the customer who reads it",
  },
];

const OTHER: Readonly<Record<string, string>> = {
  onsite: "remote",
  late: "cannotArrive",
  surveyed: "unfinished",
  paid: "free",
  phone: "onsite",
  archive: "defer",
  complaint: "qualityNotice",
  rating: "revisit",
  recurringFault: "qualityProblem",
  notInForce: "notTheDecisionMaker",
  lesson: "repair",
  noAnswer: "inconvenient",
  hardware: "software",
  remote: "onsite",
};
const isMoment = (text: string): text is Instant => /^\d{4}-\d{2}-\d{2}T/.test(text);

/** Another value of the same kind. */
const changed = (value: unknown): unknown => {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 7;
  if (typeof value === "string" && isMoment(value)) return fromMillis(toMillis(value) + 7 * 60_000);
  if (typeof value === "string") return OTHER[value] ?? `${value}7`;
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(changed);
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, changed(part)]));
};

const said = async (delivery: Delivery): Promise<string> => {
  const { subject, text } = await mailFor(style, delivery);
  return `${subject}\n${text}`;
};

const languages = ["zh-CN", "en"] as const;
const cases = noticeKeys.flatMap((key) =>
  Object.keys(sampleVariables[key])
    .filter((variable) => !unsaid.some(({ variables, keys }) => variables.includes(variable) && keys.includes(key)))
    .flatMap((variable) => languages.map((language) => ({ key, variable, language }))),
);

describe("no variable is lost", () => {
  test.for(cases)("$variable of $key in $language", async ({ key, variable, language }) => {
    const delivery = sampleDelivery(key, { language });
    const variables = Object.fromEntries(
      Object.entries(sampleVariables[key]).map(([name, value]) => [name, name === variable ? changed(value) : value]),
    );
    expect(await said({ ...delivery, names: {}, variables } as unknown as Delivery)).not.toBe(
      await said({ ...delivery, names: {} }),
    );
  });
});

const QUOTED: Readonly<Partial<Record<NoticeKey, readonly (keyof typeof sampleTexts)[]>>> = {
  requestLogged: ["symptom"],
  visitDispatched: ["symptom", "suggestion"],
  visitReassigned: ["suggestion"],
  visitDeclined: ["reason"],
  visitNotMade: ["reason"],
  visitMoved: ["reason"],
  visitCalledOff: ["reason"],
  visitDelayed: ["reason"],
  visitEnded: ["findings"],
  requestAdvised: ["advice"],
  requestEscalated: ["reason"],
  seniorEngineerWanted: ["reason"],
  helpRequested: ["question"],
  helpGiven: ["answer"],
  reportedToHeadquarters: ["reason"],
  requestTransferred: ["reason"],
  slipSentBack: ["reason"],
  requestTriaged: ["symptom", "diagnosis"],
  slipCountersigned: ["opinion"],
  slipReturned: ["note"],
  approvalWanted: ["opinion"],
  amendmentToSign: ["reason"],
  authorisationWithdrawn: ["reason"],
  requestReopened: ["reason"],
  requestCancelled: ["reason"],
  revisitDissatisfied: ["remarks"],
  revisitAssigned: ["remarks", "requirement"],
  revisitTransferred: ["remarks", "reason"],
  partsRequested: ["reason"],
  complaintReceived: ["content"],
  dissatisfactionNoticed: ["content"],
  complaintAssigned: ["content", "suggestion"],
  complaintReplied: ["reply"],
  complaintMerged: ["reason"],
  leftoverAssigned: ["problem"],
  leftoverSettled: ["problem", "solution"],
  surveyOpened: ["remarks"],
  surveyRecorded: ["remarks"],
  trainingPlanned: ["place", "reason"],
  trainingCancelled: ["reason"],
  trainingSummarised: ["summary"],
  accidentReported: ["account"],
  accidentTold: ["account"],
  accidentConfirmed: ["findings", "harm"],
  accidentClosed: ["summary"],
  consequenceProposed: ["reason"],
  consequenceDecided: ["opinion"],
  consequenceDropped: ["reason"],
  progressTold: ["word"],
  problemOpened: ["problem"],
  problemAssigned: ["problem"],
  problemEscalated: ["problem", "reason"],
  emergencyAgreed: ["solution", "prevention"],
  measurePlanned: ["measure"],
  measureDone: ["measure", "solution"],
  measureWithoutEffect: ["remarks"],
  problemSolved: ["solution", "prevention"],
  articleSubmitted: ["title"],
  articleSentBack: ["title", "opinion"],
  articleReady: ["title", "opinion"],
  articlePublished: ["title"],
  changeProposed: ["what"],
  changeUnfit: ["what", "finding"],
  changeApplied: ["what"],
  reportWanted: ["reason"],
  reportSubmitted: ["summary"],
  reviewPlanned: ["reason"],
  reviewCancelled: ["reason"],
  reviewDecided: ["decision"],
  emergencyReported: ["nature", "place", "casualties", "propertyLoss", "progress"],
  emergencyHeadCalled: ["nature", "place"],
  emergencyClassified: ["findings", "containment"],
  emergencyProgressTold: ["progress"],
  emergencyInstruction: ["instruction"],
  emergencyDepartmentTold: ["nature", "place", "instruction"],
  emergencyFiled: ["handling"],
  emergencyReportPrepared: ["report"],
  emergencyReportDelivered: ["report"],
  emergencySuperiorInformed: ["report"],
  emergencyPlanAuthorised: ["decision"],
  emergencyRecovered: ["handling"],
  emergencyClosed: ["evaluation", "report"],
  emergencyCancelled: ["reason"],
  planLessonReceived: ["lesson"],
  planDrilled: ["evaluation", "improvements"],
  planReturned: ["reason"],
};

test.for(noticeKeys.flatMap((key) => languages.map((language) => ({ key, language }))))(
  "$key in $language quotes the texts that belong to it, and does without those that were erased",
  async ({ key, language }) => {
    const whole = await said(sampleDelivery(key, { language }));
    const erased = await said(sampleDelivery(key, { language, texts: {} }));
    for (const [name, text] of Object.entries(sampleTexts)) {
      expect(whole.includes(text)).toBe((QUOTED[key] ?? []).includes(name as keyof typeof sampleTexts));
      expect(erased).not.toContain(text);
    }
    expect(erased).not.toMatch(/undefined|null|NaN|\[object/);
  },
);

test.for(noticeKeys)("%s names the zone of its times, the number, and that nobody wrote it by hand", async (key) => {
  const chinese = await mailFor(style, sampleDelivery(key));
  expect(chinese.subject).toMatch(/^\[202411-0001\] \S/);
  expect(chinese.text).toContain("中国标准时间（Asia/Shanghai）");
  expect(chinese.text).toContain("本邮件由系统自动发送");
  const english = await mailFor(style, sampleDelivery(key, { language: "en" }));
  expect(english.text).toContain("Times are given in China Standard Time (Asia/Shanghai).");
});

test.for(["constructor", "__proto__", "toString"])(
  "a tier that nothing names is called by its id: %s",
  async (tier) => {
    const plain = sampleDelivery("clockMissed");
    const { text } = await mailFor(style, { ...plain, variables: { ...plain.variables, tier } });
    expect(text).toContain(`：${tier}\n`);
  },
);
