import type { CardRef, TextRef } from "../event/sealing.ts";
import type { EventOf } from "../process/record-events.ts";
import type { LocalDate } from "../time/local-date.ts";
import type {
  Asset,
  Consent,
  ContactList,
  Disclosure,
  FileContact,
  Registration,
  ServiceEntry,
  Site,
} from "./customer-state.ts";

/** The data of each event of a customer's file. */
export interface CustomerEventData {
  readonly CustomerRegistered: Registration & { readonly card: CardRef };
  readonly RegistrationCorrected: Registration;
  readonly SiteRecorded: Omit<Site, "open">;
  readonly SiteClosed: { readonly site: string };
  readonly ContactRecorded: FileContact;
  readonly ContactRemoved: { readonly contact: string };
  readonly ContactListHandedOver: Omit<ContactList, "at" | "by">;
  readonly AssetInstalled: Omit<Asset, "changed" | "retired">;
  readonly AssetUpdated: Pick<Asset, "asset" | "serial" | "site"> & {
    readonly version: string | null;
    readonly request: string | null;
  };
  readonly AssetRetired: { readonly asset: string; readonly reason: TextRef };
  readonly ServiceRenewed: { readonly asset: string | null; readonly expiresOn: LocalDate };
  readonly SituationDescribed: { readonly situation: TextRef };
  readonly FeedbackRecorded: { readonly feedback: string; readonly asset: string | null; readonly said: TextRef };
  readonly FeedbackAnswered: { readonly feedback: string; readonly reaction: TextRef };
  readonly ConsentGiven: Omit<Consent, "at" | "withdrawnAt">;
  readonly ConsentWithdrawn: { readonly consent: string };
  readonly DataDisclosed: Omit<Disclosure, "at" | "by">;
  /** A service was begun, or ended; `kept` is how many services the file holds. */
  readonly ServiceNoted: { readonly entry: ServiceEntry; readonly kept: number };
}

/** The name of an event of a customer's file. */
export type CustomerEventName = keyof CustomerEventData;

/** What has happened to a customer's file. */
export type CustomerEvent<Name extends CustomerEventName = CustomerEventName> = EventOf<CustomerEventData, Name>;
