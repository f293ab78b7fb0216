import { instant, type RevisitNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const revisit = { ...request, revisitId: "r-1" };
const asking = {
  ...revisit,
  channel: "phone",
  windowFrom: instant("2024-11-22T01:00:00Z"),
  windowUntil: instant("2024-11-22T02:00:00Z"),
} as const;

/** One example of each notice of revisits. */
export const revisitSamples: RevisitNotices = {
  revisitPlanned: {
    ...asking,
    moved: false,
    preparation: [
      { "zh-CN": "回访人姓名、职称", en: "Name and title of the person" },
      { "zh-CN": "电话目的", en: "Reason for the call" },
    ],
  },
  answerInvited: {
    ...revisit,
    serviceDoneAt: instant("2024-11-21T07:05:00Z"),
    linkUntil: instant("2024-11-28T07:05:00Z"),
  },
  revisitToRepeat: { ...asking, result: "noAnswer", attempts: 1 },
  revisitUnreached: { ...revisit, result: "noAnswer", attempts: 3 },
  revisitCancelled: asking,
  revisitDissatisfied: revisit,
  revisitAssigned: revisit,
  revisitTransferred: revisit,
};
