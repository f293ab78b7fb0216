import type { Wanted } from "./available-commands.ts";
import type { Permissions } from "./refused-beforehand.ts";

/** One thing that is still wanted before a step, and the roles that can bring it about. */
export interface WantedFrom extends Wanted {
  readonly from: readonly string[];
}

/** The roles that may issue one of these commands, each once. */
export const rolesThatMay = (permissions: Permissions, ...commands: readonly string[]): readonly string[] => [
  ...new Set(commands.flatMap((command) => permissions[command] ?? [])),
];
