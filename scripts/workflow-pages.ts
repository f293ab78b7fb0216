import {
  presets,
  requestOutcomes,
  requestTransitions,
  type RequestCommandName,
  type ServicePolicy,
} from "../packages/core/src/index.ts";
import { processDiagram } from "./process-pages.ts";

/** The commands of the main line: what is beside it is the same in every policy. */
const MAIN_LINE: readonly RequestCommandName[] = [
  "Log",
  "Triage",
  "AdviseOnly",
  "TellAdvice",
  "Dispatch",
  "Arrive",
  "StartWork",
  "EndVisit",
  "CompleteWork",
  "SignOff",
  "RecordUnsigned",
  "DecideReceipt",
  "Archive",
];

const STATUSES = Object.keys(requestTransitions).filter(
  (status) => !["guiding", "confirmed", "travelling", "waiting", "deferred", "cancelled", "closed"].includes(status),
);

const transitions = Object.fromEntries(
  STATUSES.map((status) => [
    status,
    (requestTransitions[status as keyof typeof requestTransitions] as readonly RequestCommandName[]).filter((command) =>
      MAIN_LINE.includes(command),
    ),
  ]),
);

/** The main line of a request, as far as it leads through the statuses that every one of these workflows has. */
export const mainLineDiagram = (): string =>
  processDiagram({
    transitions,
    outcomes: Object.fromEntries(
      MAIN_LINE.map((command) => {
        const to: string | readonly string[] = requestOutcomes[command];
        return [command, typeof to === "string" ? "same" : to.filter((status) => STATUSES.includes(status))];
      }),
    ),
    labels: {},
  });

const when = (condition: unknown): string =>
  condition === undefined || typeof condition === "string"
    ? ""
    : JSON.stringify(condition)
        .replaceAll('"', "")
        .replace(/^\{when:(.*)\}$/, "$1");

/** What each step of a workflow waits for, from whom and when: the fields of its slip and its signatures. */
const stepsTable = (policy: ServicePolicy, slip: string): string => {
  const { approvals, gates, slips } = policy.request;
  const template = slips?.templates.find(({ id }) => id === slip);
  const fields = template?.sections.flatMap((section) => section.fields) ?? [];
  const rows = MAIN_LINE.flatMap((command) => {
    const asked: Readonly<Partial<Record<string, readonly string[]>>> = gates;
    const wanted = asked[command]?.includes("slipFilled") === true ? fields : [];
    return [
      ...wanted
        .filter(({ gate = [] }) => [gate].flat().includes(command))
        .map(({ label, filledBy, mandatory }) => [
          command,
          `${label["zh-CN"]} ${label.en}`,
          filledBy.join(", "),
          when(mandatory),
        ]),
      ...approvals
        .filter(({ before }) => before === command)
        .map(({ label, roles, appliesWhen }) => [
          command,
          `${label["zh-CN"]} ${label.en} (signature)`,
          roles.join(", "),
          when(appliesWhen),
        ]),
    ];
  });
  return [
    "| before | what | from | when |",
    "| --- | --- | --- | --- |",
    ...rows.map((cells) => `| ${cells.map((cell, at) => (at === 0 ? `\`${cell}\`` : cell)).join(" | ")} |`),
  ].join("\n");
};

/** The steps of the workflows that run as requests. */
export const workflowSteps = {
  "software-maintenance": () => stepsTable(presets.documents.softwareMaintenance, "softwareMaintenance"),
  "renovation-repair": () => stepsTable(presets.documents.renovation, "renovationRepair"),
  "construction-repair": () => stepsTable(presets.documents.construction, "repairTaskOrder"),
} as const;
