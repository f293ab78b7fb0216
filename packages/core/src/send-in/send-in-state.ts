import type { DecidedEvent } from "../event/event.ts";
import type { CardRef, TextRef } from "../event/sealing.ts";
import type { Component, PartItem } from "../parts/part-item.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { Instant } from "../time/instant.ts";
import type { SendInCommandName } from "./send-in-commands.ts";

/** Which device is faulty, whose it is, and what was found. */
export interface SendInTask {
  readonly request: { readonly id: string; readonly number: string | null };
  readonly customer: string;
  readonly contact: CardRef | null;
  readonly item: PartItem;
  readonly asset: string;
  readonly reportedAt: Instant;
  readonly inWarranty: boolean;
  readonly finding: TextRef;
}

/** Where the device was sent. */
export interface SentTo {
  readonly route: "thirdParty" | "oem";
  readonly repairer: string;
  readonly transport: TextRef;
  /** Parts that are replaced there in place of being repaired again; none for a repair. */
  readonly replacing: readonly Component[];
}

/** A device lent to the customer. */
export interface Loaner {
  readonly item: PartItem;
  readonly store: string;
}

/** What has happened to a send-in repair. */
export type SendInEvent =
  | DecidedEvent<"SendInOpened", SendInTask>
  | DecidedEvent<"RepairsNoted", { readonly counts: readonly RepairCount[] }>
  | DecidedEvent<"LoanerAsked", Loaner>
  | DecidedEvent<"LoanerSupplied", Loaner>
  | DecidedEvent<"LoanerNotThere", Loaner & { readonly askedBy: string | null }>
  | DecidedEvent<"UseRestored", { readonly how: TextRef }>
  | DecidedEvent<"DeviceSent", SentTo>
  | DecidedEvent<"ProgressTold", { readonly word: TextRef; readonly told: readonly string[] }>
  | DecidedEvent<"DeviceRepaired", { readonly result: "repaired" | "beyondRepair" }>
  | DecidedEvent<"DeviceReturned", { readonly loanerTo: string | null }>
  | DecidedEvent<
      "DeviceReplaced",
      { readonly item: PartItem; readonly loanerTo: string | null; readonly reason: TextRef }
    >
  | DecidedEvent<"SendInCancelled", { readonly reason: TextRef; readonly loanerTo: string | null }>
  | ClockEvent;

/** What is known of a send-in repair however far it is. */
export interface SendInFile {
  readonly task: SendInTask;
  readonly openedAt: Instant;
  /** How often the device was repaired before; null until its ledger has answered. */
  readonly counts: readonly RepairCount[] | null;
  /** The device lent; `suppliedAt` is null while the store has not answered, `backAt` while it is out on loan. */
  readonly loaner:
    | (Loaner & {
        /** Who wants to hear whether it was there. */
        readonly askedBy: string;
        readonly suppliedAt: Instant | null;
        readonly backAt: Instant | null;
      })
    | null;
  /** When the customer could work again, with a loaner or without. */
  readonly useRestoredAt: Instant | null;
  readonly sent: (SentTo & { readonly at: Instant }) | null;
  /** When the customer's side heard how it goes. */
  readonly progressTold: readonly Instant[];
  readonly repaired: { readonly at: Instant; readonly result: "repaired" | "beyondRepair" } | null;
  readonly endedAt: Instant | null;
  readonly clocks: ClockMemory;
}

/** A send-in repair between events. */
export type SendInState =
  | { readonly status: "unopened" }
  | ({ readonly status: "confirmed" | "sent" | "repaired" | "returned" | "replaced" | "cancelled" } & SendInFile);

/** The name of a status. */
export type SendInStatus = SendInState["status"];

const LOANER = ["NoteRepairs", "SupplyLoaner", "NoteTaken", "NoteNotTaken"] as const;
const CLOCKS = ["FireTimer", ...ADOPTIONS] as const;

/** The state machine of a send-in repair: the commands each status accepts. */
export const sendInTransitions = {
  unopened: ["OpenSendIn"],
  confirmed: [...LOANER, "RestoreUse", "SendDevice", "ReplaceDevice", "CancelSendIn", ...CLOCKS],
  sent: [...LOANER, "RestoreUse", "TellProgress", "NoteRepaired", "ReplaceDevice", ...CLOCKS],
  repaired: [...LOANER, "TellProgress", "ReturnDevice", "ReplaceDevice", ...CLOCKS],
  returned: ["NoteRepairs", "FireTimer"],
  replaced: ["NoteRepairs", "FireTimer"],
  cancelled: ["NoteRepairs", "FireTimer"],
} as const satisfies Record<SendInStatus, readonly SendInCommandName[]>;

/** The statuses a command can lead to, or that it leaves the status as it is; the docs draw their diagram from it. */
export const sendInOutcomes: Readonly<Record<SendInCommandName, "same" | readonly SendInStatus[]>> = {
  OpenSendIn: ["confirmed"],
  NoteRepairs: "same",
  SupplyLoaner: "same",
  NoteTaken: "same",
  NoteNotTaken: "same",
  RestoreUse: "same",
  SendDevice: ["sent"],
  TellProgress: "same",
  NoteRepaired: ["repaired"],
  ReturnDevice: ["returned"],
  ReplaceDevice: ["replaced"],
  CancelSendIn: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
};
