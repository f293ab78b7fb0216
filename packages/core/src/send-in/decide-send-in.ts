import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { SendInRules } from "../policy/send-in-rules.ts";
import { decideClocks, withClockRecords, type ClockCommand, type Clocked } from "../process/decide-clocks.ts";
import type { DecisionContext } from "../process/process.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import { refusedBeforehand } from "../process/refused-beforehand.ts";
import { evolveSendIn } from "./evolve-send-in.ts";
import { isLoaner } from "./is-loaner.ts";
import type { SendInCommand } from "./send-in-commands.ts";
import { beyondRepair, notRestored, tooOften } from "./send-in-missing.ts";
import type { OwnSendInRefusal, SendInRefusal } from "./send-in-refusal.ts";
import { sendInTransitions, type SendInEvent, type SendInFile, type SendInState } from "./send-in-state.ts";
import { clocksInSendIn, sendInTimelines } from "./send-in-timelines.ts";

/** What a command on a send-in repair causes, or why it is refused. */
export type SendInDecision = Result<readonly SendInEvent[], SendInRefusal>;

/** What a command on a send-in repair causes, or why it is refused. */
export const decideSendIn =
  (context: DecisionContext) =>
  (command: Sealed<SendInCommand>, state: SendInState): SendInDecision => {
    const rules = context.policy.policy.sendIn;
    const section = { name: "sendIn", permissions: rules?.permissions ?? null };
    const refusal = refusedBeforehand(context, accepted, section, command, state.status);
    if (refusal) return err(refusal);
    const { at, by } = command;
    if (command.type === "OpenSendIn") {
      const { request, customer, contact = null, item, asset, reportedAt, inWarranty, finding } = command;
      const data = { request, customer, contact, item, asset, reportedAt, inWarranty, finding };
      return ok([{ type: "SendInOpened", at, by, data }]);
    }
    if (command.type === "FireTimer" || command.type === "AdoptPolicy" || command.type === "AdoptCalendar")
      return decideClocks(clocks, context, command as ClockCommand, state);
    // The table has let pass nothing else where nothing was opened, and where there are permissions there are rules.
    if (state.status === "unopened") return ok([]);
    const early = command.by.role === "system" ? null : outOfOrder(command, state);
    if (early) return err(early);
    return ofOpened(command, state, rules as SendInRules).map((events) =>
      withClockRecords(clocks, context, state, events, at),
    );
  };

const clocks: Clocked<SendInState, SendInEvent> = {
  timelinesOf: sendInTimelines,
  clocksIn: clocksInSendIn,
  evolve: evolveSendIn,
};

const accepted = { kind: "sendInRepair", before: "unopened", transitions: sendInTransitions } as const;

type OfOpened = Exclude<Sealed<SendInCommand>, { type: "OpenSendIn" | "FireTimer" | "AdoptPolicy" | "AdoptCalendar" }>;

const ofOpened = (
  command: OfOpened,
  file: SendInFile,
  rules: SendInRules,
): Result<readonly SendInEvent[], OwnSendInRefusal> => {
  const { at, by } = command;
  const { loaner } = file;
  const unless = (refusal: OwnSendInRefusal | null, event: SendInEvent) => (refusal ? err(refusal) : ok([event]));
  switch (command.type) {
    case "NoteRepairs":
      return ok([{ type: "RepairsNoted", at, by, data: { counts: command.counts } }]);
    case "SupplyLoaner": {
      const there = loaner === null ? null : { type: "LoanerThere" as const, serial: loaner.item.serial };
      return unless(there, { type: "LoanerAsked", at, by, data: { item: command.item, store: command.store } });
    }
    case "NoteTaken":
    case "NoteNotTaken": {
      if (loaner === null || loaner.suppliedAt !== null) return ok([]);
      const { item, store, askedBy } = loaner;
      return command.type === "NoteTaken"
        ? ok([{ type: "LoanerSupplied", at, by, data: { item, store } }])
        : ok([{ type: "LoanerNotThere", at, by, data: { item, store, askedBy } }]);
    }
    case "RestoreUse":
      return ok([{ type: "UseRestored", at, by, data: { how: command.how } }]);
    case "SendDevice": {
      const { route, repairer, transport, replacing } = command;
      const refusal = tooOften(file, replacing) ?? notRestored(rules.loaner, file, command.at);
      return unless(refusal, { type: "DeviceSent", at, by, data: { route, repairer, transport, replacing } });
    }
    case "TellProgress": {
      const { word, told } = command;
      const missing = rules.progressTo.filter((party) => !told.includes(party));
      const refusal = missing.length > 0 ? { type: "PartiesNotTold" as const, missing } : null;
      return unless(refusal, { type: "ProgressTold", at, by, data: { word, told } });
    }
    case "NoteRepaired":
      return ok([{ type: "DeviceRepaired", at, by, data: { result: command.result } }]);
    case "ReturnDevice": {
      const { loanerTo = null } = command;
      return unless(beyondRepair(file) ?? unaccounted(file, false, loanerTo), {
        type: "DeviceReturned",
        at,
        by,
        data: { loanerTo },
      });
    }
    case "ReplaceDevice": {
      const { item, loanerTo = null, reason } = command;
      const data = { item, loanerTo, reason };
      const stays = isLoaner(file, item);
      const goes = stays && loanerTo !== null ? { type: "LoanerStays" as const, serial: item.serial } : null;
      return unless(goes ?? unaccounted(file, stays, loanerTo), { type: "DeviceReplaced", at, by, data });
    }
    case "CancelSendIn": {
      const { reason, loanerTo = null } = command;
      return unless(unaccounted(file, false, loanerTo), {
        type: "SendInCancelled",
        at,
        by,
        data: { reason, loanerTo },
      });
    }
  }
};

/** A loaner is swapped back in the same visit, which it cannot be before the store has answered; without one there is nothing to swap. */
const unaccounted = ({ loaner }: SendInFile, stays: boolean, loanerTo: string | null): OwnSendInRefusal | null =>
  (loaner === null || stays) === (loanerTo === null) && loaner?.suppliedAt !== null
    ? null
    : { type: "LoanerNotAccounted", serial: loaner?.item.serial ?? null };

/** What is done to the device comes after what was done before. */
const outOfOrder = ({ type, at }: OfOpened, file: SendInFile): OutOfOrder | null => {
  const steps = [
    { name: "opened", at: file.openedAt },
    { name: "sent", at: file.sent?.at ?? file.openedAt },
    { name: "repaired", at: file.repaired?.at ?? file.openedAt },
  ];
  const latest = steps.reduce((last, one) => (one.at > last.at ? one : last));
  return at < latest.at ? { type: "OutOfOrder", mark: type, at, latest } : null;
};
