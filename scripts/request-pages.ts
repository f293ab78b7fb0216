import {
  presets,
  requestLabels,
  requestOutcomes,
  requestTransitions,
  type RequestCommandName,
  type RequestStatus,
} from "../packages/core/src/index.ts";

const statuses = Object.keys(requestTransitions) as RequestStatus[];
const commands = Object.keys(requestOutcomes) as RequestCommandName[];

const accepts = (status: RequestStatus, command: RequestCommandName): boolean =>
  (requestTransitions[status] as readonly RequestCommandName[]).includes(command);

/** The statuses a request can be held in: drawn as one box, so that what they have in common is one arrow. */
const open = statuses.filter((status) => accepts(status, "Hold"));

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly command: RequestCommandName;
}

/** The arrows of one command that changes the status. */
const arrowsOf = (command: RequestCommandName): readonly Arrow[] => {
  const outcome = requestOutcomes[command];
  if (outcome === "same" || outcome === "anywhere") return [];
  if (outcome === "held") return [{ from: "waiting", to: "open", command }];
  const sources = statuses.filter((status) => accepts(status, command));
  const whole = open.every((status) => sources.includes(status));
  const from = whole ? ["open", ...sources.filter((status) => !open.includes(status))] : sources;
  return from.flatMap((source) =>
    outcome.filter((to) => to !== source).map((to) => ({ from: source === "draft" ? "[*]" : source, to, command })),
  );
};

const line = (arrow: Arrow, arrows: readonly Arrow[]): string => {
  const same = arrows.filter(({ from, to }) => from === arrow.from && to === arrow.to);
  return `${arrow.from} --> ${arrow.to}: ${same.map(({ command }) => command).join(" / ")}`;
};

/** The states of a request as a Mermaid diagram; commands that leave the status as it is are not drawn. */
export const requestDiagram = (): string => {
  const arrows = commands.flatMap(arrowsOf);
  const lines = [...new Set(arrows.map((arrow) => line(arrow, arrows)))];
  const isInside = (text: string): boolean => {
    const [from = "", rest = ""] = text.split(" --> ");
    return [from, rest.split(":")[0] ?? ""].every((name) => (open as readonly string[]).includes(name));
  };
  return [
    "```mermaid",
    "stateDiagram-v2",
    "  state open {",
    ...lines.filter(isInside).map((text) => `    ${text}`),
    "  }",
    ...lines.filter((text) => !isInside(text)).map((text) => `  ${text}`),
    "  closed --> [*]",
    "  cancelled --> [*]",
    "```",
  ].join("\n");
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Each status with the commands it accepts. */
export const statusTable = (): string =>
  table(
    ["status", "中文", "commands"],
    statuses.map((status) => [
      `\`${status}\``,
      requestLabels.statuses[status]["zh-CN"],
      names(requestTransitions[status]),
    ]),
  );

const LEADS = { same: "stays", held: "where it was held", anywhere: "where what it tells of leads" } as const;

/** Each command with where it leads, who may issue it and what it waits for, under the standard policy. */
export const commandTable = (): string => {
  const { permissions, gates } = presets.compiled.standard.policy.request;
  const gatesOf: Readonly<Partial<Record<string, readonly string[]>>> = gates;
  return table(
    ["command", "中文", "leads to", "roles", "gates"],
    commands.map((command) => {
      const outcome = requestOutcomes[command];
      const leads = typeof outcome === "string" ? LEADS[outcome] : names(outcome);
      const label = requestLabels.commands[command]["zh-CN"];
      return [`\`${command}\``, label, leads, names(permissions[command] ?? []), names(gatesOf[command] ?? [])];
    }),
  );
};

const names = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");
