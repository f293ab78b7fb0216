import { nothingRemembered } from "../process/clock-memory.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { availableSlipBookCommands, decideSlipBook } from "./decide-slip-book.ts";
import { evolveSlipBook } from "./evolve-slip-book.ts";
import { SlipBookCommand } from "./slip-book-commands.ts";
import type { SlipBookEvent } from "./slip-book-events.ts";
import type { SlipBookRefusal } from "./slip-book-refusal.ts";
import { filledUpcast, slipSignedUpcast } from "./upcast-fields.ts";
import { slipBookTransitions, type SlipBookState } from "./slip-book-state.ts";

/**
 * The numbered slip books 维修单 of one technician: issued, used strictly in order, exchanged old for new, handed in.
 *
 * The stream's id is the technician's, which is why nobody can hold two books. No clocks run on it, and
 * nobody is told of it.
 */
export const slipBookProcess: Process<SlipBookCommand, SlipBookState, SlipBookEvent, SlipBookRefusal> = {
  kind: "slipBook",
  stateVersion: 2,
  initial: { status: "unissued" },
  parse: (input, now) => readCommand(SlipBookCommand, input, now),
  decide: decideSlipBook,
  evolve: evolveSlipBook,
  // Version 2 tells where a signature and a seal are kept.
  upcasts: { SlipFilled: [filledUpcast], SlipTransferred: [slipSignedUpcast], SlipSigned: [slipSignedUpcast] },
  transitions: slipBookTransitions,
  availableCommands: availableSlipBookCommands,
  timelinesOf: () => [],
  clocksIn: () => nothingRemembered,
  noticesFor: () => [],
  reactionsTo: () => [],
  searchRowOf: ({ status }) => ({ status, customer: null, engineer: null, tier: null, severity: null }),
  numberSeries: null,
};
