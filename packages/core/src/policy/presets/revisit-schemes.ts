import type { DayWindow } from "../day-window.ts";
import type { RevisitCycle, RevisitDate, RevisitScheme, RevisitTopic } from "../revisit-scheme.ts";

/** The best times to call: 9 to 10 in the morning, 2 to 4 in the afternoon. Recommended, not binding. */
const callWindows: readonly DayWindow[] = [
  ["09:00", "10:00"],
  ["14:00", "16:00"],
];

/** The hours in which somebody may come, where the sources say none. */
const visitWindows: readonly DayWindow[] = [["09:00", "17:00"]];

const byPhone = { channel: "phone", windows: callWindows } as const;
const onSite = { channel: "onsite", windows: visitWindows } as const;

const satisfied = topic("satisfied", "对服务是否满意", "Are they satisfied with the service?", "R-371");
const suggestions = topic("suggestions", "意见和建议", "Opinions and suggestions", "R-367", "R-380");

/** What is looked at on site (S-88). */
const onSiteContent: readonly RevisitTopic[] = [
  topic("usage", "是否按说明书使用并予以指导", "Is it used as the manual says? Guide the user", "R-377"),
  topic("wear", "易耗零配件耗用状况", "Wear of consumable parts; train how to replace them", "R-377"),
  topic("ageing", "设备老化状况", "Ageing of the equipment", "R-398"),
  topic("hazards", "更换不能使用或存在隐患的零配件", "Replace at once what fails or is a hazard", "R-378", "R-398"),
  topic("tested", "更换后的使用效果及系统效果", "Test the effect after replacing, and the whole system", "R-379"),
  topic("passedOn", "使用情况反馈相关部门", "Pass what was found to the departments concerned", "R-397"),
  suggestions,
];

/**
 * The revisit schemes of the seeds (rulebook 5.6), by the names they go by in code.
 *
 * Where a source states no time by which a revisit must have happened there is none. That revisits are moved to the next
 * workday and that those of one contact within three days become one is Callout's choice.
 */
export const revisitSchemes = {
  /** S-87: by phone on the day of installation, after a month, half a year (important users alone: A-20) and a year. */
  phone003: scheme("phone003", ["电话回访", "By phone after an installation"], {
    ...byPhone,
    anchor: "installed",
    dates: [
      date("installDay", ["安装当天回访", "On the day of installation"], { days: 0 }, "R-367", {
        within: { days: 0 },
        content: [topic("installers", "对安装人员是否满意", "Satisfied with the installers?", "R-367"), suggestions],
      }),
      date("oneMonth", ["安装一个月回访", "A month after"], { months: 1 }, "R-368", {
        content: [
          topic("familiar", "操作是否熟悉", "Familiar with operating it?", "R-368"),
          topic("reminders", "注意事项提醒", "Reminders", "R-368"),
        ],
      }),
      date("halfYear", ["半年回访", "Half a year after"], { months: 6 }, "R-369", {
        who: { important: true },
        content: [topic("effect", "使用效果和情况", "Effect and usage", "R-369")],
      }),
      date("oneYear", ["一年回访", "A year after"], { months: 12 }, "R-370", {
        content: [
          topic("condition", "了解设备情况", "Understand the equipment's state", "R-370"),
          topic("maintenance", "培训简单维护", "Train simple maintenance", "R-370"),
        ],
      }),
    ],
    coverage: ["revisitedInWarranty"],
    source: ["S-87", "C-15", "A-20"],
  }),
  /** S-87: within 24 hours of the end of a repair; the request waits for it. */
  afterRepair: scheme("afterRepair", ["维修后回访", "After a repair"], {
    ...byPhone,
    anchor: "repairDone",
    dates: [
      date("afterRepair", ["维修后回访", "After a repair"], { days: 0 }, "R-371", {
        within: { hours: 24 },
        content: [
          topic("normal", "产品在维修后是否正常", "Does the product work after the repair?", "R-371"),
          satisfied,
          suggestions,
        ],
      }),
    ],
    workdays: null,
    maxPerContactPerMonth: null,
    mergeWithinDays: null,
    blocking: true,
    coverage: ["revisited"],
    source: ["S-87", "R-371", "R-372"],
  }),
  /** S-88, variant A: on site every three months. */
  onsiteA: scheme("onsiteA", ["三个月定期上门回访", "On site every three months"], {
    ...onSite,
    anchor: "installed",
    cycle: cycle(["三个月定期上门", "Every three months"], 3, onSiteContent, "R-375"),
    source: ["S-88", "C-14", "A-19"],
  }),
  /** S-88, variant A read the other way: on site once, after three months. */
  onsiteAOnce: scheme("onsiteAOnce", ["三个月上门回访", "On site after three months"], {
    ...onSite,
    anchor: "installed",
    cycle: { ...cycle(["三个月上门", "After three months"], 3, onSiteContent, "R-375"), times: 1 },
    source: ["S-88", "C-14", "A-19"],
  }),
  /** S-88, variant B: on site six and twelve months after the installation. */
  onsiteB: scheme("onsiteB", ["满六个月及十二个月上门回访", "On site after six and twelve months"], {
    ...onSite,
    anchor: "installed",
    dates: [
      date("sixMonths", ["满六个月", "After six months"], { months: 6 }, "R-376", { content: onSiteContent }),
      date("twelveMonths", ["满十二个月", "After twelve months"], { months: 12 }, "R-376", { content: onSiteContent }),
    ],
    source: ["S-88", "C-14"],
  }),
  /** S-49: twice a year while the warranty lasts, the first within half a year of the hand-over. */
  construction: scheme("construction", ["工程回访", "Construction"], {
    ...onSite,
    anchor: "handedOver",
    cycle: {
      ...cycle(["每年二次", "Twice a year"], 6, [suggestions], "R-381", "R-382"),
      whileCovered: true,
      within: { days: 0 },
    },
    workdays: { calendar: "onsite-5x8", shift: "previous" },
    source: ["S-49", "R-381", "R-382", "C-14"],
  }),
  /** S-43 and S-58: every month. */
  monthly: scheme("monthly", ["每月定期回访", "Every month"], {
    ...onSite,
    anchor: "accepted",
    cycle: cycle(["每月", "Monthly"], 1, onSiteContent, "R-338", "R-344"),
    source: ["S-43", "S-58", "C-14"],
  }),
  /** S-45: a visit with a theme every one to six months; the later end is the promise. */
  education: themeVisits(6),
  /** S-93: what the customer thinks, asked after each service. */
  followUp: scheme("followUp", ["跟踪调查", "Follow-up survey"], {
    channel: "questionnaire",
    windows: [["00:00", "24:00"]],
    anchor: "serviceDone",
    dates: [date("afterService", ["服务后", "After a service"], { days: 0 }, "R-396", { content: [satisfied] })],
    workdays: null,
    source: ["S-93"],
  }),
  /** S-19: the last step of a complaint. When is not stated. */
  complaint: scheme("complaint", ["投诉回访", "After a complaint"], {
    ...byPhone,
    anchor: "complaintClosed",
    dates: [
      date("afterComplaint", ["投诉处理后", "After a complaint"], { days: 0 }, "R-420", { content: [satisfied] }),
    ],
    blocking: true,
    source: ["S-19"],
  }),
} as const satisfies Readonly<Record<string, RevisitScheme>>;

/** Visits with a theme; S-45 promises them every one to six months, and by whom: the application says how often. */
export function themeVisits(everyMonths: 1 | 2 | 3 | 4 | 5 | 6): RevisitScheme {
  return scheme("education", ["主题访问", "Visits with a theme"], {
    ...onSite,
    anchor: "contractStarted",
    cycle: cycle(
      ["每月至半年一次", "Every one to six months"],
      everyMonths,
      [topic("theme", "主题访问", "The visit's theme", "R-393")],
      "R-393",
    ),
    source: ["S-45", "C-14"],
  });
}

/** Periodic revisits whose interval the sources leave open: the application says how many months. */
export const periodicRevisits = (everyMonths: number): RevisitScheme =>
  scheme("periodic", ["定期回访", "Periodic"], {
    ...byPhone,
    anchor: "accepted",
    cycle: cycle(["定期", "Periodic"], everyMonths, [satisfied, suggestions], "R-391", "R-392", "R-395"),
    source: ["S-81", "S-62", "S-41"],
  });

/**
 * Questionnaires about satisfaction and the running state, sent out regularly; how often the sources leave open: the
 * application says how many months.
 */
export const periodicSurveys = (everyMonths: number): RevisitScheme =>
  scheme("surveys", ["定期满意度调查", "Periodic surveys"], {
    channel: "questionnaire",
    windows: [["00:00", "24:00"]],
    anchor: "accepted",
    cycle: cycle(
      ["定期", "Periodic"],
      everyMonths,
      [
        satisfied,
        topic("hardware", "硬件运行情况", "Running state of the hardware", "R-413"),
        topic("software", "软件运行情况", "Running state of the software", "R-413"),
        suggestions,
      ],
      "R-412",
      "R-413",
      "R-419",
    ),
    source: ["S-44", "S-45", "S-46"],
  });

function topic(id: string, zh: string, en: string, ...source: string[]): RevisitTopic {
  return { id, label: { "zh-CN": zh, en }, source };
}

function date(
  id: string,
  [zh, en]: readonly [string, string],
  after: RevisitDate["after"],
  rule: string,
  own: Partial<RevisitDate>,
): RevisitDate {
  return { id, label: { "zh-CN": zh, en }, after, within: null, who: {}, content: [], source: [rule], ...own };
}

function cycle(
  [zh, en]: readonly [string, string],
  months: number,
  content: readonly RevisitTopic[],
  ...source: string[]
): RevisitCycle {
  return {
    label: { "zh-CN": zh, en },
    unit: "months",
    every: months,
    first: months,
    times: null,
    whileCovered: false,
    within: null,
    content,
    source,
  };
}

function scheme(
  id: string,
  [zh, en]: readonly [string, string],
  own: Pick<RevisitScheme, "anchor" | "channel" | "windows" | "source"> & Partial<RevisitScheme>,
): RevisitScheme {
  return {
    id,
    label: { "zh-CN": zh, en },
    who: {},
    dates: [],
    cycle: null,
    windowsBind: false,
    workdays: { calendar: "onsite-5x8", shift: "next" },
    maxPerContactPerMonth: null,
    mergeWithinDays: 3,
    blocking: false,
    coverage: [],
    ...own,
  };
}
