import type { TrainingNotices } from "@callout/core";
import type { Told, WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const training = (told: Told<keyof TrainingNotices>) => [
  facts.reference(told),
  facts.customer(told),
  fact("培训内容", told.variables.contents.map((content) => content["zh-CN"]).join("；")),
  fact("培训时间", told.span(told.variables.from, told.variables.until)),
  told.variables.round === 1 ? null : fact("场次", `第 ${String(told.variables.round)} 次`),
];

/** What notices of trainings say. */
export const trainings: WordingOf<TrainingNotices> = {
  trainingPlanned: (told) => ({
    subject: told.variables.round === 1 ? "培训安排" : "重新培训安排",
    opening: ["培训安排如下。"],
    facts: training(told),
    quotes: [quote("培训地点", told.texts["place"]), quote("变更原因", told.texts["reason"])],
    closing: [],
  }),
  trainingCancelled: (told) => ({
    subject: "培训取消",
    opening: ["以下培训取消。"],
    facts: training(told),
    quotes: [quote("原因", told.texts["reason"])],
    closing: [],
  }),
  trainingSummarised: (told) => ({
    subject: "请进行培训质量调查",
    opening: ["以下培训已完成总结，请进行培训质量调查。"],
    facts: training(told),
    quotes: [quote("工作总结", told.texts["summary"])],
    closing: [],
  }),
};
