import { ok } from "neverthrow";
import { outOfOrder } from "./order.ts";
import { happened, refused, type Rule } from "./rule.ts";

/** Waiting for somebody else, going on, and calling it off. */
export const pauseRules = {
  Hold: (command, { file }) => {
    const early = outOfOrder(file.marks.slice(0, 1), "held", command.at);
    if (early) return refused(early);
    return ok([happened(command, "RequestHeld", { for: command.for, reason: command.reason })]);
  },

  Release: (command, { file }) => {
    const since = file.pauses.find(({ to }) => to === null)?.from ?? command.at;
    const early = outOfOrder([{ name: "held", at: since, cycle: file.cycle }], "released", command.at);
    return early ? refused(early) : ok([happened(command, "RequestReleased", {})]);
  },

  Cancel: (command, { file }) => {
    const early = outOfOrder(file.marks, "cancelled", command.at);
    return early ? refused(early) : ok([happened(command, "RequestCancelled", { reason: command.reason })]);
  },
} satisfies { Hold: Rule<"Hold">; Release: Rule<"Release">; Cancel: Rule<"Cancel"> };
