import type { VersionRef } from "@callout/core";

/** Which other rules a command would put a stream under. */
export type RulesNamed =
  /** Without `calendars`, those of the policy's calendars that hold when the command is recorded. */
  | { readonly policy: VersionRef; readonly calendars?: readonly VersionRef[] | undefined }
  | { readonly calendar: VersionRef };

/** The rules that a parsed command names; null for every command but an adoption. */
export const rulesNamedIn = (command: object): RulesNamed | null => {
  const type = "type" in command ? command.type : null;
  return type === "AdoptPolicy" || type === "AdoptCalendar" ? (command as RulesNamed) : null;
};
