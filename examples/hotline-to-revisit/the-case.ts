import type { RequestCommandInput, RevisitCommandInput } from "@callout/core";
import { by, ownersEngineer } from "./people.ts";
import { on } from "./wall-clock.ts";

export const REQUEST = { kind: "request", id: "spray-pump-panel" } as const;
export const REVISIT = { kind: "revisit", id: `${REQUEST.id}-r1` } as const;

/** One thing somebody does: when it is told to the desk, what it is, and how the story tells it. */
export type Step = { readonly toldAt: ReturnType<typeof on>; readonly told: string } & (
  | { readonly stream: typeof REQUEST; readonly command: RequestCommandInput }
  | { readonly stream: typeof REVISIT; readonly command: RevisitCommandInput }
);

const request = (toldAt: Step["toldAt"], told: string, command: RequestCommandInput): Step => ({
  toldAt,
  told,
  stream: REQUEST,
  command,
});

const signature = { signer: ownersEngineer, capacity: "业主", method: "paperScan" } as const;

/** Thursday, while it happens: the hotline, the duty manager, and the engineer who says that he is on it. */
const asItHappens: readonly Step[] = [
  request(on("Thursday", "09:12"), "李静 takes the call: panel button and contactor dead; 刘工 suspects the wiring", {
    type: "Log",
    by: by.hotline,
    customer: "spray-pump-project",
    site: "pump-room",
    contact: ownersEngineer,
    fault: "控制柜面板按钮与接触器均无反应，喷淋泵回路无法控制",
    wish: "怀疑线路有问题，请指导检查线路",
    product: { name: "喷淋泵电动机保护器控制回路" },
  }),
  request(on("Thursday", "09:20"), "video with the owner's engineer begins", {
    type: "StartGuidance",
    by: by.hotline,
    channel: "video",
  }),
  request(on("Thursday", "10:05"), "wiring sound, inputs reach the protector, which does not act; 李静 ends intake", {
    type: "EndGuidance",
    by: by.hotline,
    findings:
      "配合业主工程师视频检查：线路完好；开关量输入已到电动机保护器，保护器不动作；强制接触器可吸合，停止仍无效，判定保护器故障",
  }),
  request(on("Thursday", "10:05"), "graded as a normal hardware fault", {
    type: "Triage",
    by: by.hotline,
    severity: "normal",
    faultCategory: "hardware",
  }),
  request(on("Thursday", "10:14"), "王磊 sends 陈涛 to the site", {
    type: "Dispatch",
    by: by.dutyManager,
    engineer: by.engineer.id,
    suggestion: "携带保护器插件备件，联系保护器厂家，现场更换并与业主一起试验启停",
  }),
  request(on("Thursday", "10:25"), "陈涛 confirms the task", { type: "Confirm", by: by.engineer }),
];

/** Friday morning, from the paper slip: what the engineer did on Thursday, with the slip's own times. */
const fromTheSlip: readonly Step[] = [
  request(on("Friday", "08:30"), "arrived", { type: "Arrive", by: by.engineer, at: on("Thursday", "13:40") }),
  request(
    on("Friday", "08:30"),
    "刘工 signs: shutdown granted, parameters kept; nothing here has an operating system",
    {
      type: "SignChecklist",
      by: by.engineer,
      at: on("Thursday", "13:45"),
      answers: [
        { item: "osBackup", answer: "notApplicable", reason: "设备无操作系统" },
        { item: "dataBackup", answer: "notApplicable", reason: "设备无业务数据" },
        { item: "restoreTest", answer: "notApplicable", reason: "设备无业务数据" },
        { item: "configurationKept", answer: "confirmed" },
        { item: "downtimeApplied", answer: "confirmed" },
      ],
      signature,
    },
  ),
  request(on("Friday", "08:30"), "work starts", { type: "StartWork", by: by.engineer, at: on("Thursday", "13:46") }),
  request(on("Friday", "08:30"), "the maker is called again and again, which stops no clock", {
    type: "RecordProgress",
    by: by.engineer,
    at: on("Thursday", "14:20"),
    note: "多次与保护器厂家联系，确认为保护器插件损坏",
  }),
  request(on("Friday", "08:30"), "the protector's plug-in is replaced, restarting tested with the owner", {
    type: "CompleteWork",
    by: by.engineer,
    at: on("Thursday", "15:05"),
    result: "completedSmoothly",
    openProblems: "none",
    cause: "电动机保护器插件损坏",
    solution: "更换保护器插件，与业主共同试验启动、停止，恢复正常",
    parts: [{ name: "保护器插件", unit: { name: "电动机保护器", serial: "MP-2207-0415" } }],
  }),
  request(on("Friday", "08:30"), "刘工 signs and rates 5/3/5", {
    type: "SignOff",
    by: by.engineer,
    at: on("Thursday", "15:20"),
    outcome: "fullyResolved",
    opinion: "问题已解决，满意",
    ratings: { attitude: 5, reaction: 3, effect: 5 },
    signature,
  }),
  request(on("Friday", "08:30"), "left", { type: "Leave", by: by.engineer, at: on("Thursday", "15:30") }),
  request(on("Friday", "08:30"), "the slip is in the system", { type: "EnterData", by: by.engineer }),
];

/** Friday: the receipt, the score, the archive, and the call that asks whether all is well. */
const theReceipt: readonly Step[] = [
  request(on("Friday", "08:40"), "王磊 decides the receipt: archive", {
    type: "DecideReceipt",
    by: by.dutyManager,
    decision: { type: "archive" },
    explanation: "故障已排除，业主签字确认；超过解决时限，已说明原因",
  }),
  request(on("Friday", "08:45"), "孙悦 scores the slip with 88", {
    type: "AssessPerformance",
    by: by.assessor,
    score: 88,
  }),
  request(on("Friday", "08:50"), "周宁 reviews the score", { type: "ReviewAssessment", by: by.reviewer }),
  request(on("Friday", "08:55"), "吴芳 archives it", { type: "Archive", by: by.archivist }),
  {
    toldAt: on("Friday", "09:20"),
    told: "李静 calls 刘工: the pump runs, he is content",
    stream: REVISIT,
    command: { type: "RecordRevisit", by: by.hotline, satisfied: true, remarks: "设备运行正常，满意" },
  },
  request(on("Friday", "09:30"), "吴芳 closes the file", { type: "Close", by: by.archivist }),
];

/** Everything that people do, in the order in which the desk is told. */
export const steps: readonly Step[] = [...asItHappens, ...fromTheSlip, ...theReceipt];
