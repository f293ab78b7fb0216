import type { CardRef, TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CustomerCommandName } from "./customer-commands.ts";

/** What a customer is known by; null where nobody has said. */
export interface Registration {
  readonly card: CardRef | null;
  readonly category: string | null;
  readonly cardNumber: string | null;
  readonly handbookNumber: string | null;
  /** The last day of service of all that has no day of its own. */
  readonly serviceExpiresOn: LocalDate | null;
}

/** A site of the customer's; its address is on the card. */
export interface Site {
  readonly site: string;
  readonly card: CardRef;
  readonly zone: string | null;
  readonly open: boolean;
}

/** A person at the customer's. */
export interface FileContact {
  readonly contact: string;
  readonly card: CardRef;
  readonly capacity: string | null;
  readonly site: string | null;
}

/** Which engineers a contact of the customer's was told to write or phone to directly. */
export interface ContactList {
  readonly contact: string;
  readonly engineers: readonly string[];
  readonly at: Instant;
  /** Who handed it over. */
  readonly by: string;
}

/** Something installed at the customer's that is served. */
export interface Asset {
  readonly asset: string;
  readonly product: { readonly name: string; readonly version: string | null };
  readonly serial: string | null;
  readonly equipmentClass: string | null;
  readonly site: string | null;
  readonly installedOn: LocalDate | null;
  readonly serviceExpiresOn: LocalDate | null;
  /** When it last changed, and in the course of which request. */
  readonly changed: { readonly at: Instant; readonly request: string | null };
  /** Null while it is in use. */
  readonly retired: { readonly at: Instant; readonly reason: TextRef } | null;
}

/** A part that was put in. */
export interface ReplacedPart {
  readonly name: string;
  readonly quantity: number;
  readonly serialIn: string | null;
  readonly serialOut: string | null;
}

/** One service in the file's history: what was reported, and what came of it. */
export interface ServiceEntry {
  readonly request: { readonly id: string; readonly number: string | null };
  readonly loggedAt: Instant;
  readonly kind: string;
  readonly fault: TextRef;
  readonly product: { readonly name: string; readonly version: string | null } | null;
  /** Null while it is under way. */
  readonly done: {
    readonly at: Instant;
    readonly outcome: "archived" | "cancelled";
    readonly result: string | null;
    readonly cause: TextRef | null;
    readonly solution: TextRef | null;
    readonly parts: readonly ReplacedPart[];
  } | null;
}

/** What the user said of the product, and how it was reacted to. */
export interface Feedback {
  readonly feedback: string;
  readonly asset: string | null;
  readonly at: Instant;
  readonly said: TextRef;
  /** Null until somebody has reacted. */
  readonly answer: { readonly at: Instant; readonly reaction: TextRef } | null;
}

/** That the customer agrees to have somebody else told. */
export interface Consent {
  readonly consent: string;
  readonly to: string;
  readonly data: readonly string[];
  readonly purpose: TextRef;
  readonly at: Instant;
  /** Null while it stands. */
  readonly withdrawnAt: Instant | null;
}

/** That somebody else was told, under a consent that stood. */
export interface Disclosure {
  readonly to: string;
  readonly data: readonly string[];
  readonly purpose: TextRef;
  readonly at: Instant;
  readonly by: string;
}

/** All that is kept of a customer. */
export interface CustomerFile {
  readonly registration: Registration;
  readonly openedAt: Instant;
  readonly situation: { readonly at: Instant; readonly text: TextRef } | null;
  readonly sites: readonly Site[];
  readonly contacts: readonly FileContact[];
  /** At most one for each contact: the last that they were given. */
  readonly contactLists: readonly ContactList[];
  readonly assets: readonly Asset[];
  /** In the order in which they were taken in, the latest last. */
  readonly history: readonly ServiceEntry[];
  readonly feedback: readonly Feedback[];
  readonly consents: readonly Consent[];
  readonly disclosures: readonly Disclosure[];
}

/** A customer's file between events: not there, opened by a request, or registered by somebody. */
export type CustomerState =
  | { readonly status: "none" }
  | { readonly status: "opened"; readonly file: CustomerFile }
  | { readonly status: "registered"; readonly file: CustomerFile };

const keeping = [
  "RecordSite",
  "CloseSite",
  "RecordContact",
  "RemoveContact",
  "HandOverContactList",
  "InstallAsset",
  "UpdateAsset",
  "RetireAsset",
  "RenewService",
  "DescribeSituation",
  "RecordFeedback",
  "AnswerFeedback",
  "GiveConsent",
  "WithdrawConsent",
  "RecordDisclosure",
  "NoteRequest",
  "NoteOutcome",
] as const satisfies readonly CustomerCommandName[];

/** The state machine of a customer's file: the commands each status accepts. */
export const customerTransitions = {
  none: ["RegisterCustomer", "NoteRequest", "NoteOutcome"],
  opened: ["RegisterCustomer", ...keeping],
  registered: ["CorrectRegistration", ...keeping],
} as const satisfies Record<CustomerState["status"], readonly CustomerCommandName[]>;

/** Where each command leads: `same` leaves the status, and opens the file where there is none. */
export const customerOutcomes: Readonly<Record<CustomerCommandName, readonly CustomerState["status"][] | "same">> = {
  RegisterCustomer: ["registered"],
  CorrectRegistration: "same",
  RecordSite: "same",
  CloseSite: "same",
  RecordContact: "same",
  RemoveContact: "same",
  HandOverContactList: "same",
  InstallAsset: "same",
  UpdateAsset: "same",
  RetireAsset: "same",
  RenewService: "same",
  DescribeSituation: "same",
  RecordFeedback: "same",
  AnswerFeedback: "same",
  GiveConsent: "same",
  WithdrawConsent: "same",
  RecordDisclosure: "same",
  NoteRequest: ["opened", "registered"],
  NoteOutcome: ["opened", "registered"],
};
