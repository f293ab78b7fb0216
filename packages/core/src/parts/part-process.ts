import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { nothingRemembered } from "../process/clock-memory.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { routedNotices, told } from "../process/routed-notices.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { availablePartCommands, decidePart } from "./decide-part.ts";
import { evolvePart } from "./evolve-part.ts";
import { PartCommand } from "./part-commands.ts";
import type { PartEvent } from "./part-events.ts";
import type { PartRefusal } from "./part-refusal.ts";
import { partTransitions, type PartState } from "./part-state.ts";

/**
 * The ledger 台账 of one thing with a serial number, or of all things of a part number that have none.
 *
 * Each movement takes from one place and puts into another; no place ever holds fewer than none, and of a serial number
 * there is one. So it is in one place at a time, whatever requisitions and repairs say of it: they ask this stream,
 * and are answered.
 */
export const partProcess: Process<PartCommand, PartState, PartEvent, PartRefusal> = {
  kind: "part",
  stateVersion: 1,
  initial: { status: "unknown" },
  parse: (input, now) => readCommand(PartCommand, input, now),
  decide: decidePart,
  evolve: evolvePart,
  upcasts: {},
  transitions: partTransitions,
  availableCommands: availablePartCommands,
  timelinesOf: () => [],
  clocksIn: () => nothingRemembered,
  noticesFor: (context, envelope) => replacementNotices(context, envelope as PartEvent),
  reactionsTo: (_context, envelope) => answers(envelope as EventEnvelope & PartEvent),
  searchRowOf: ({ status }) => ({ status, customer: null, engineer: null, tier: null, severity: null }),
  numberSeries: null,
};

/** Who asked for parts is told what came of it. */
const answers = (event: PartEvent): readonly Reaction[] => {
  if (event.type === "RepairsTold") {
    const { item, to, counts } = event.data;
    return [{ stream: to, command: { type: "NoteRepairs", ...(to.kind === "request" ? { item } : {}), counts } }];
  }
  if (event.type !== "PartsTaken" && event.type !== "PartsNotTaken") return [];
  const { item, quantity, for: asker } = event.data;
  const stream = { kind: asker.kind, id: asker.id };
  const command = { line: asker.line, serial: item.serial, quantity };
  return event.type === "PartsTaken"
    ? [{ stream, command: { type: "NoteTaken", ...command } }]
    : [{ stream, command: { type: "NoteNotTaken", ...command, there: event.data.there } }];
};

/** Repairing again is not enough any more. */
const replacementNotices = (context: DecisionContext, event: PartEvent): readonly NewNotice[] => {
  if (event.type !== "UnitRepaired") return [];
  const { item, customer, component, request, counts } = event.data;
  const about = { requestId: request?.id ?? context.stream.id, number: request?.number ?? null, customer };
  const unit = { unit: item.name, unitSerial: item.serial };
  const due = counts.filter((one) => one.replace && (one.of === "unit" || one.component?.part === component?.part));
  const telling = due.map(({ component: part, count, moreThan }) =>
    told("replacementDue", { ...about, ...unit, part: part?.part ?? null, repairs: count, moreThan }),
  );
  return routedNotices(context, event.at, telling, (route) => (typeof route === "object" ? route : null));
};
