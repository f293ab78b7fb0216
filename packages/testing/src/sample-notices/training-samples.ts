import { instant, type TrainingNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const training = {
  ...request,
  contents: [
    { "zh-CN": "设备正确操作使用", en: "correct operation" },
    { "zh-CN": "常见故障排除", en: "removing common faults" },
  ],
  from: instant("2024-12-02T01:00:00Z"),
  until: instant("2024-12-02T03:30:00Z"),
  round: 2,
};

/** One example of each notice of trainings. */
export const trainingSamples: TrainingNotices = {
  trainingPlanned: training,
  trainingCancelled: training,
  trainingSummarised: training,
};
