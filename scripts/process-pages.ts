/** What a page shows of a process. */
export interface ShownProcess {
  /** Status → the commands it accepts; the first status is the one before the first event. */
  readonly transitions: Readonly<Record<string, readonly string[]>>;
  /** Command → where it leads. */
  readonly outcomes: Readonly<Record<string, "same" | readonly string[]>>;
  readonly labels: Readonly<Partial<Record<string, { readonly "zh-CN": string }>>>;
}

const sourcesOf = ({ transitions }: ShownProcess, command: string): readonly string[] =>
  Object.keys(transitions).filter((status) => transitions[status]?.includes(command));

/** A command that so many statuses accept is drawn once, from the statuses together. */
const MANY = 4;

/** The states of a process as a Mermaid diagram; commands that leave the status as it is are not drawn. */
export const processDiagram = (shown: ShownProcess): string => {
  const [first] = Object.keys(shown.transitions);
  const lines = Object.entries(shown.outcomes).flatMap(([command, to]) => {
    if (to === "same") return [];
    const sources = sourcesOf(shown, command);
    if (sources.length > MANY) return to.map((status) => `  any --> ${status}: ${command}`);
    return sources.flatMap((from) =>
      to.map((status) => `  ${from === first ? "[*]" : from} --> ${status}: ${command}`),
    );
  });
  const any = lines.some((line) => line.startsWith("  any ")) ? ['  state "any status that accepts it" as any'] : [];
  return ["```mermaid", "stateDiagram-v2", ...any, ...lines, "```"].join("\n");
};

const names = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");

/** Each command with the statuses that accept it, where it leads, and who may issue it. */
export const processTable = (
  shown: ShownProcess,
  permissions: Readonly<Partial<Record<string, readonly string[]>>>,
): string =>
  [
    "| command | 中文 | in | leads to | roles |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(shown.outcomes)
      .filter(([command]) => shown.labels[command] !== undefined)
      .map(([command, to]) => [
        `\`${command}\``,
        shown.labels[command]?.["zh-CN"] ?? "",
        names(sourcesOf(shown, command)),
        to === "same" ? "stays" : names(to),
        names(permissions[command] ?? []),
      ])
      .map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
