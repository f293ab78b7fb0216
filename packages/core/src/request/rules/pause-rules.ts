import { ok } from "neverthrow";
import { stepOutOfOrder } from "./order.ts";
import { happened, refused, type Rule } from "./rule.ts";

/** Waiting for somebody else, going on, and calling it off. */
export const pauseRules = {
  Hold: (command, state) => {
    const early = stepOutOfOrder(state, "held", command.at);
    if (early) return refused(early);
    return ok([happened(command, "RequestHeld", { for: command.for, reason: command.reason })]);
  },

  Release: (command, state) => {
    const early = stepOutOfOrder(state, "released", command.at);
    return early ? refused(early) : ok([happened(command, "RequestReleased", {})]);
  },

  Cancel: (command, state) => {
    const early = stepOutOfOrder(state, "cancelled", command.at);
    return early ? refused(early) : ok([happened(command, "RequestCancelled", { reason: command.reason })]);
  },
} satisfies { Hold: Rule<"Hold">; Release: Rule<"Release">; Cancel: Rule<"Cancel"> };
