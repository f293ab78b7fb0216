/** A process's table as a Mermaid diagram: each command that leads to another status, from each status that accepts it. */
export const stateDiagram = (
  initial: string,
  transitions: Readonly<Record<string, readonly string[]>>,
  outcomes: Readonly<Record<string, "same" | readonly string[]>>,
): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${initial}`,
    ...Object.entries(transitions).flatMap(([from, commands]) =>
      commands.flatMap((command) => {
        const to = outcomes[command] ?? "same";
        return to === "same" ? [] : to.filter((one) => one !== from).map((one) => `  ${from} --> ${one}: ${command}`);
      }),
    ),
    "```",
  ].join("\n");
