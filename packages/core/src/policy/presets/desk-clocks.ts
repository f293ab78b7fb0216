import type { ClockRule } from "../../sla/clock-rule.ts";
import { calledOff, plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const DESK = ["hotlineEngineer", "dutyManager"];
const MANAGERS = ["dutyManager"];

/** The service desk's own clocks of S-75, and the entry of a slip of S-02: minutes by the clock on the wall. */
export const deskClocks: readonly ClockRule[] = [
  {
    ...plainClock,
    id: "guidance",
    label: { "zh-CN": "远程指导", en: "Remote guidance" },
    subject: "request",
    start: "guidanceStarted",
    stop: "guidanceEnded",
    promises: toEverybody({ elapsed: 5 }, "R-114"),
    rungs: warnedAndTold([], ["hotlineEngineer"]),
    repeat: { from: "start", until: null, atMost: 20 },
  },
  {
    ...plainClock,
    id: "dispatch",
    label: { "zh-CN": "派单", en: "Dispatch" },
    subject: "request",
    start: "triaged",
    stop: { anyOf: ["dispatched", "completed"] },
    promises: toEverybody({ elapsed: 10 }, "R-115"),
    // Nobody can be sent while somebody else is waited for.
    pausedBy: ["customer", "parts", "thirdParty"],
    rungs: warnedAndTold(DESK, MANAGERS),
  },
  {
    ...plainClock,
    id: "confirmation",
    label: { "zh-CN": "落实任务执行情况", en: "Confirmation of the task" },
    subject: "visit",
    start: { anyOf: ["dispatched", "reassigned"] },
    // Confirmed means that somebody knows how the task stands.
    stop: { anyOf: ["confirmed", "departed", "arrived", "started", "completed", "declined", "reassigned", "notMade"] },
    promises: toEverybody({ elapsed: 30 }, "R-117", "A-14"),
    rungs: warnedAndTold(DESK, MANAGERS),
    repeat: { from: "start", until: null, atMost: 20 },
  },
  {
    ...plainClock,
    id: "delayHandling",
    label: { "zh-CN": "迟到处理与重新分派", en: "Customer told and task assigned anew after a delay" },
    subject: "visit",
    start: "delayReported",
    stop: { allOf: ["customerTold", "reassigned"] },
    voidedBy: [...calledOff, "arrived", "notMade"],
    promises: toEverybody({ elapsed: 10 }, "R-118"),
    rungs: warnedAndTold(DESK, MANAGERS),
    repeat: { from: "start", until: null, atMost: 20 },
  },
  {
    ...plainClock,
    id: "escalationReport",
    label: { "zh-CN": "上报项目经理", en: "Report to the project manager" },
    subject: "request",
    start: "escalated",
    stop: "projectManagerTold",
    promises: toEverybody({ elapsed: 20 }, "R-119"),
    rungs: warnedAndTold(DESK, ["projectManager"]),
    repeat: { from: "start", until: null, atMost: 20 },
  },
  {
    ...plainClock,
    id: "dataEntry",
    label: { "zh-CN": "录入系统", en: "Entry into the system" },
    subject: "visit",
    start: "left",
    stop: "dataEntered",
    promises: toEverybody({ elapsed: 48 * 60 }, "R-211", "A-07"),
    rungs: warnedAndTold(["fieldEngineer"], MANAGERS),
  },
];
