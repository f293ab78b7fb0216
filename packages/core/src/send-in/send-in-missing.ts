import type { Component } from "../parts/part-item.ts";
import type { LoanerTrigger, SendInRules } from "../policy/send-in-rules.ts";
import { rolesThatMay, type WantedFrom } from "../process/wanted-from.ts";
import { toMillis, type Instant } from "../time/instant.ts";
import type {
  BeyondRepair,
  OwnSendInRefusal,
  ReplacementWanted,
  RepairsNotKnown,
  UseNotRestored,
} from "./send-in-refusal.ts";
import type { SendInFile, SendInState } from "./send-in-state.ts";

/**
 * Nothing is repaired again that is to be replaced, and nobody sends it in before that is known: a part may be replaced
 * where the device goes, the device as a whole may not.
 */
export const tooOften = (
  { counts, task }: SendInFile,
  replacing: readonly Component[],
): RepairsNotKnown | ReplacementWanted | null => {
  if (counts === null) return { type: "RepairsNotKnown", serial: task.item.serial };
  const isReplaced = (wanted: Component | null): boolean =>
    wanted !== null &&
    replacing.some(({ part, position }) => part === wanted.part && (position ?? wanted.position) === wanted.position);
  const due = counts.filter(({ replace, component }) => replace && !isReplaced(component));
  return due.length > 0 ? { type: "ReplacementWanted", counts: due } : null;
};

const MINUTE_MILLIS = 60_000;

/** The customer is to work again first, where the policy says so (C-08). */
export const notRestored = (
  trigger: LoanerTrigger,
  { useRestoredAt, task: { reportedAt } }: SendInFile,
  at: Instant,
): UseNotRestored | null => {
  const refusal = { type: "UseNotRestored" as const, reportedAt };
  if (useRestoredAt !== null || trigger.kind === "manual") return null;
  if (trigger.kind === "restoreFirst") return refusal;
  return toMillis(at) - toMillis(reportedAt) > trigger.minutes * MINUTE_MILLIS ? refusal : null;
};

/** What is beyond repair does not come back as it was. */
export const beyondRepair = ({ repaired, task }: SendInFile): BeyondRepair | null =>
  repaired?.result === "beyondRepair" ? { type: "BeyondRepair", serial: task.item.serial } : null;

/** What stands against a step whatever is said in it, and the commands that would remove it. */
interface Obstacle {
  readonly requirement: string;
  readonly refusal: OwnSendInRefusal | null;
  readonly by: readonly string[];
}

const obstacles = (command: string, file: SendInFile, rules: SendInRules, at: Instant): readonly Obstacle[] => {
  const { loaner } = file;
  const answered: Obstacle = {
    requirement: "loanerAnswered",
    refusal:
      loaner !== null && loaner.suppliedAt === null ? { type: "LoanerNotAccounted", serial: loaner.item.serial } : null,
    by: ["NoteTaken", "NoteNotTaken"],
  };
  switch (command) {
    case "SupplyLoaner":
      return [
        {
          requirement: "noLoaner",
          refusal: loaner === null ? null : { type: "LoanerThere", serial: loaner.item.serial },
          by: [],
        },
      ];
    case "SendDevice": {
      // Of a part it can be said in the command that it is replaced.
      const parts = (file.counts ?? []).flatMap(({ component }) => component ?? []);
      const often = tooOften(file, parts);
      const known = often?.type === "RepairsNotKnown";
      return [
        { requirement: "repairsKnown", refusal: known ? often : null, by: ["NoteRepairs"] },
        { requirement: "replaced", refusal: known ? null : often, by: ["ReplaceDevice"] },
        {
          requirement: "useRestored",
          refusal: notRestored(rules.loaner, file, at),
          by: ["SupplyLoaner", "RestoreUse"],
        },
      ];
    }
    case "ReturnDevice":
      return [{ requirement: "replaced", refusal: beyondRepair(file), by: ["ReplaceDevice"] }, answered];
    case "ReplaceDevice":
    case "CancelSendIn":
      return [answered];
    default:
      return [];
  }
};

/** What a command on a send-in repair still needs, and from whom: the data is that of the refusal it meets until then. */
export const sendInMissing = (
  command: string,
  state: SendInState,
  rules: SendInRules,
  at: Instant,
): readonly WantedFrom[] =>
  state.status === "unopened"
    ? []
    : obstacles(command, state, rules, at).flatMap(({ requirement, refusal, by }) => {
        if (refusal === null) return [];
        const told = Object.fromEntries(Object.entries(refusal).filter(([name]) => name !== "type"));
        return [{ ...told, requirement, from: rolesThatMay(rules.permissions, ...by) }];
      });
