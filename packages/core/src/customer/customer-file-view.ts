import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local-date.ts";
import type {
  Asset,
  CustomerFile,
  CustomerState,
  FileContact,
  Feedback,
  ServiceEntry,
  Site,
} from "./customer-state.ts";

/** Whether service is due to somebody or something on a day. */
export interface ServiceStanding {
  readonly standing: "inService" | "expired" | "notKnown";
  /** The last day of service; null when nobody has said. */
  readonly expiresOn: LocalDate | null;
}

/** A customer's file as the engineer reads it before guiding or going. */
export interface CustomerFileView extends Pick<CustomerFile, "registration" | "situation" | "contactLists"> {
  /** Whether somebody has registered the customer, or a request opened the file. */
  readonly registered: boolean;
  readonly service: ServiceStanding;
  /** Those that are open. */
  readonly sites: readonly Site[];
  readonly contacts: readonly FileContact[];
  /** Those in use, each with its own standing. */
  readonly assets: readonly (Asset & { readonly service: ServiceStanding })[];
  /** The latest first. */
  readonly history: readonly ServiceEntry[];
  /** Services that are under way. */
  readonly underWay: readonly ServiceEntry[];
  /** What nobody has reacted to yet. */
  readonly openFeedback: readonly Feedback[];
  /** When a service of this customer's last came to an end; null when none did. */
  readonly lastServedAt: Instant | null;
}

/** Whether service is due on a day; the last day of service counts. What an asset does not say, the customer's file does. */
export const serviceStanding = (
  { registration }: Pick<CustomerFile, "registration">,
  asset: Pick<Asset, "serviceExpiresOn"> | null,
  on: LocalDate,
): ServiceStanding => {
  const expiresOn = asset?.serviceExpiresOn ?? registration.serviceExpiresOn;
  if (expiresOn === null) return { standing: "notKnown", expiresOn };
  return { standing: on <= expiresOn ? "inService" : "expired", expiresOn };
};

/**
 * What the engineer consults first: the system's situation, past faults, how they were handled and what came of it
 * and whether service is due. Null where there is no file.
 *
 * @param on - the day on which service is asked for
 */
export const customerFileView = (state: CustomerState, on: LocalDate): CustomerFileView | null => {
  if (state.status === "none") return null;
  const { file } = state;
  const ends = file.history.flatMap(({ done }) => (done === null ? [] : [done.at]));
  return {
    registered: state.status === "registered",
    registration: file.registration,
    situation: file.situation,
    service: serviceStanding(file, null, on),
    sites: file.sites.filter(({ open }) => open),
    contacts: file.contacts,
    contactLists: file.contactLists,
    assets: file.assets
      .filter(({ retired }) => retired === null)
      .map((asset) => ({ ...asset, service: serviceStanding(file, asset, on) })),
    history: [...file.history].reverse(),
    underWay: file.history.filter(({ done }) => done === null),
    openFeedback: file.feedback.filter(({ answer }) => answer === null),
    lastServedAt: ends.reduce<Instant | null>((last, end) => (last === null || end > last ? end : last), null),
  };
};
