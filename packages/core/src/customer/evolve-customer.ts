import type { Instant } from "../time/instant.ts";
import type { CustomerEvent } from "./customer-events.ts";
import type { Asset, Consent, CustomerFile, CustomerState } from "./customer-state.ts";

/** The customer's file after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveCustomer = (state: CustomerState, event: CustomerEvent): CustomerState => {
  if (state.status !== "none") {
    const file = fileAfter(state.file, event);
    return { status: event.type === "CustomerRegistered" ? "registered" : state.status, file };
  }
  if (event.type !== "CustomerRegistered" && event.type !== "ServiceNoted")
    throw new Error(`corrupt history: ${event.type} before the file was opened`);
  const status = event.type === "CustomerRegistered" ? "registered" : "opened";
  return { status, file: fileAfter(newFile(event.at), event) };
};

const newFile = (openedAt: Instant): CustomerFile => ({
  registration: { card: null, category: null, cardNumber: null, handbookNumber: null, serviceExpiresOn: null },
  openedAt,
  situation: null,
  sites: [],
  contacts: [],
  contactLists: [],
  assets: [],
  history: [],
  feedback: [],
  consents: [],
  disclosures: [],
});

const fileAfter = (file: CustomerFile, event: CustomerEvent): CustomerFile => {
  const { at } = event;
  switch (event.type) {
    case "CustomerRegistered":
    case "RegistrationCorrected":
      return { ...file, registration: event.data };
    case "SiteRecorded":
      return { ...file, sites: put("site", file.sites, { ...event.data, open: true }) };
    case "SiteClosed":
      return { ...file, sites: changed("site", file.sites, event.data.site, (site) => ({ ...site, open: false })) };
    case "ContactRecorded":
      return { ...file, contacts: put("contact", file.contacts, event.data) };
    case "ContactRemoved": {
      const others = <Of extends { readonly contact: string }>(all: readonly Of[]): readonly Of[] =>
        all.filter(({ contact }) => contact !== event.data.contact);
      return { ...file, contacts: others(file.contacts), contactLists: others(file.contactLists) };
    }
    case "ContactListHandedOver":
      return { ...file, contactLists: put("contact", file.contactLists, { ...event.data, at, by: event.by.id }) };
    case "AssetInstalled": {
      const asset: Asset = { ...event.data, changed: { at, request: null }, retired: null };
      return { ...file, assets: [...file.assets, asset] };
    }
    case "AssetUpdated": {
      const { asset, serial, site, version, request } = event.data;
      const updated = (one: Asset): Asset => ({
        ...one,
        product: { name: one.product.name, version },
        serial,
        site,
        changed: { at, request },
      });
      return { ...file, assets: changed("asset", file.assets, asset, updated) };
    }
    case "AssetRetired": {
      const { asset, reason } = event.data;
      return { ...file, assets: changed("asset", file.assets, asset, (one) => ({ ...one, retired: { at, reason } })) };
    }
    case "ServiceRenewed": {
      const { asset, expiresOn: serviceExpiresOn } = event.data;
      if (asset === null) return { ...file, registration: { ...file.registration, serviceExpiresOn } };
      return { ...file, assets: changed("asset", file.assets, asset, (one) => ({ ...one, serviceExpiresOn })) };
    }
    case "SituationDescribed":
      return { ...file, situation: { at, text: event.data.situation } };
    case "FeedbackRecorded":
      return { ...file, feedback: [...file.feedback, { ...event.data, at, answer: null }] };
    case "FeedbackAnswered": {
      const { feedback, reaction } = event.data;
      const answered = changed("feedback", file.feedback, feedback, (one) => ({ ...one, answer: { at, reaction } }));
      return { ...file, feedback: answered };
    }
    case "ConsentGiven":
      return { ...file, consents: [...file.consents, { ...event.data, at, withdrawnAt: null }] };
    case "ConsentWithdrawn": {
      const withdrawn = (one: Consent): Consent => ({ ...one, withdrawnAt: at });
      return { ...file, consents: changed("consent", file.consents, event.data.consent, withdrawn) };
    }
    case "DataDisclosed":
      return { ...file, disclosures: [...file.disclosures, { ...event.data, at, by: event.by.id }] };
    case "ServiceNoted": {
      const { entry, kept } = event.data;
      const known = file.history.some(({ request }) => request.id === entry.request.id);
      const history = known
        ? file.history.map((one) => (one.request.id === entry.request.id ? entry : one))
        : [...file.history, entry];
      return { ...file, history: history.slice(-kept) };
    }
  }
};

/** The things with one more, or with one replaced in its place. */
const put = <Key extends string, Thing extends Readonly<Record<Key, string>>>(
  key: Key,
  things: readonly Thing[],
  thing: Thing,
): readonly Thing[] =>
  things.some((one) => one[key] === thing[key]) ? changed(key, things, thing[key], () => thing) : [...things, thing];

const changed = <Key extends string, Thing extends Readonly<Record<Key, string>>>(
  key: Key,
  things: readonly Thing[],
  id: string,
  change: (thing: Thing) => Thing,
): readonly Thing[] => things.map((thing) => (thing[key] === id ? change(thing) : thing));
