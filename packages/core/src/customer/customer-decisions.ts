import { err, ok, type Result } from "neverthrow";
import type { CustomerRules } from "../policy/customer-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { CustomerCommand } from "./customer-commands.ts";
import type { CustomerEvent, CustomerEventData, CustomerEventName } from "./customer-events.ts";
import type { InTheFileAlready, NoConsent, NotInTheFile, OwnCustomerRefusal } from "./customer-refusal.ts";
import { standingConsents } from "./standing-consents.ts";
import type { Asset, CustomerFile, CustomerState, customerTransitions, ReplacedPart } from "./customer-state.ts";

type Decision = Result<readonly CustomerEvent[], OwnCustomerRefusal>;

/** What each command on a customer's file causes, or why it is refused. */
export const customerDecisions: RecordRules<
  CustomerCommand,
  CustomerState,
  typeof customerTransitions,
  CustomerEvent,
  OwnCustomerRefusal,
  CustomerRules
> = {
  RegisterCustomer: (command, _, { rules }) => {
    const { card, category = null, cardNumber = null, handbookNumber = null, serviceExpiresOn = null } = command;
    const data = { card, category, cardNumber, handbookNumber, serviceExpiresOn };
    return unless(unknownCategory(rules, category), command, "CustomerRegistered", data);
  },

  CorrectRegistration: (command, { file: { registration: before } }, { rules }) => {
    const { card = before.card, category = before.category } = command;
    const { cardNumber = before.cardNumber, handbookNumber = before.handbookNumber } = command;
    const { serviceExpiresOn } = before;
    const data = { card, category, cardNumber, handbookNumber, serviceExpiresOn };
    return unless(unknownCategory(rules, category), command, "RegistrationCorrected", data);
  },

  RecordSite: (command) => {
    const { site, card, zone = null } = command;
    return recorded(command, "SiteRecorded", { site, card, zone });
  },

  CloseSite: (command, { file }) =>
    unless(unknownSite(file, command.site), command, "SiteClosed", { site: command.site }),

  RecordContact: (command, { file }) => {
    const { contact, card, capacity = null, site = null } = command;
    return unless(unknownSite(file, site), command, "ContactRecorded", { contact, card, capacity, site });
  },

  RemoveContact: (command, { file }) => {
    const { contact } = command;
    const known = file.contacts.map((one) => one.contact);
    return unless(notAmong("contact", contact, known), command, "ContactRemoved", { contact });
  },

  HandOverContactList: (command, { file }) => {
    const { contact } = command;
    const known = file.contacts.map((one) => one.contact);
    const engineers = [...new Set(command.engineers)];
    return unless(notAmong("contact", contact, known), command, "ContactListHandedOver", { contact, engineers });
  },

  InstallAsset: (command, { file }) => {
    const { asset, product, serial = null, equipmentClass = null, site = null } = command;
    const { installedOn = null, serviceExpiresOn = null } = command;
    const data = { asset, product, serial, equipmentClass, site, installedOn, serviceExpiresOn };
    const there = file.assets.some((one) => one.asset === asset) ? already("asset", asset) : null;
    return unless(there ?? unknownSite(file, site), command, "AssetInstalled", data);
  },

  UpdateAsset: (command, { file }) => {
    const { asset, request = null } = command;
    const before = assetsInUse(file).find((one) => one.asset === asset);
    if (before === undefined) return err(unknownAsset(file, asset));
    const { version = before.product.version, serial = before.serial, site = before.site } = command;
    const elsewhere = unknownSite(file, command.site ?? null);
    return unless(elsewhere, command, "AssetUpdated", { asset, serial, site, version, request });
  },

  RetireAsset: (command, { file }) => {
    const { asset, reason } = command;
    return unless(missingAsset(file, asset), command, "AssetRetired", { asset, reason });
  },

  RenewService: (command, { file }) => {
    const { asset = null, expiresOn } = command;
    return unless(missingAsset(file, asset), command, "ServiceRenewed", { asset, expiresOn });
  },

  DescribeSituation: (command) => recorded(command, "SituationDescribed", { situation: command.situation }),

  RecordFeedback: (command, { file }) => {
    const { feedback, asset = null, said } = command;
    const there = file.feedback.some((one) => one.feedback === feedback) ? already("feedback", feedback) : null;
    return unless(there ?? missingAsset(file, asset), command, "FeedbackRecorded", { feedback, asset, said });
  },

  AnswerFeedback: (command, { file }) => {
    const { feedback, reaction } = command;
    const found = file.feedback.find((one) => one.feedback === feedback);
    if (found === undefined) {
      const known = file.feedback.map((one) => one.feedback);
      return err({ type: "NotInTheFile", what: "feedback", id: feedback, known });
    }
    if (found.answer !== null) return err({ type: "FeedbackAnswered", feedback, at: found.answer.at });
    return recorded(command, "FeedbackAnswered", { feedback, reaction });
  },

  GiveConsent: (command, { file }, { rules }) => {
    const { consent, to, data, purpose } = command;
    const there = file.consents.some((one) => one.consent === consent) ? already("consent", consent) : null;
    return unless(there ?? unknownData(rules, data), command, "ConsentGiven", { consent, to, data, purpose });
  },

  WithdrawConsent: (command, { file }) => {
    const { consent } = command;
    const known = standingConsents(file).map((one) => one.consent);
    return unless(notAmong("consent", consent, known), command, "ConsentWithdrawn", { consent });
  },

  RecordDisclosure: (command, { file }) => {
    const { to, data, purpose } = command;
    const agreed = standingConsents(file).flatMap((one) => (one.to === to ? one.data : []));
    const uncovered = data.filter((one) => !agreed.includes(one));
    const refusal: NoConsent | null = uncovered.length === 0 ? null : { type: "NoConsent", to, data: uncovered };
    return unless(refusal, command, "DataDisclosed", { to, data, purpose });
  },

  NoteRequest: (command, state, { rules }) => {
    if (isNoted(state, command.request.id)) return ok([]);
    const { request, loggedAt, kind, fault, product } = command;
    const entry = { request, loggedAt, kind, fault, product, done: null };
    return recorded(command, "ServiceNoted", { entry, kept: rules.servicesKept });
  },

  NoteOutcome: (command, state, { rules }) => {
    const { at, request, loggedAt, kind, fault, product, outcome, result, cause, solution, parts } = command;
    const entry = {
      request,
      loggedAt,
      kind,
      fault,
      product,
      done: { at, outcome, result, cause, solution, parts },
    };
    const noted = happened(command, "ServiceNoted", { entry, kept: rules.servicesKept });
    const assets = state.status === "none" ? [] : assetsInUse(state.file);
    const updates = assets.flatMap((asset) => {
      const serial = serialAfter(asset, parts);
      if (serial === asset.serial) return [];
      const { site, product: installed } = asset;
      const data = { asset: asset.asset, serial, site, version: installed.version, request: request.id };
      return [happened(command, "AssetUpdated", data)];
    });
    return ok([noted, ...updates]);
  },
};

/** The serial number that an asset has once these parts were put in: that of what took its place. */
const serialAfter = ({ serial }: Asset, parts: readonly ReplacedPart[]): string | null =>
  parts.find(({ serialIn, serialOut }) => serial !== null && serialOut === serial && serialIn !== null)?.serialIn ??
  serial;

const isNoted = (state: CustomerState, requestId: string): boolean =>
  state.status !== "none" && state.file.history.some(({ request }) => request.id === requestId);

const assetsInUse = ({ assets }: CustomerFile): readonly Asset[] => assets.filter(({ retired }) => retired === null);

const notAmong = (what: NotInTheFile["what"], id: string | null, known: readonly string[]): NotInTheFile | null =>
  id === null || known.includes(id) ? null : { type: "NotInTheFile", what, id, known };

const unknownCategory = ({ categories }: CustomerRules, category: string | null): NotInTheFile | null =>
  notAmong(
    "category",
    category,
    categories.map(({ id }) => id),
  );

const unknownData = ({ data }: CustomerRules, named: readonly string[]): NotInTheFile | null => {
  const known = data.map(({ id }) => id);
  return notAmong("data", named.find((id) => !known.includes(id)) ?? null, known);
};

const unknownSite = ({ sites }: CustomerFile, site: string | null): NotInTheFile | null =>
  notAmong(
    "site",
    site,
    sites.filter(({ open }) => open).map((one) => one.site),
  );

const unknownAsset = (file: CustomerFile, id: string): NotInTheFile => ({
  type: "NotInTheFile",
  what: "asset",
  id,
  known: assetsInUse(file).map(({ asset }) => asset),
});

const missingAsset = (file: CustomerFile, asset: string | null): NotInTheFile | null =>
  asset === null || assetsInUse(file).some((one) => one.asset === asset) ? null : unknownAsset(file, asset);

const already = (what: InTheFileAlready["what"], id: string): InTheFileAlready => ({
  type: "InTheFileAlready",
  what,
  id,
});

type Said = Parameters<typeof happened>[0];

const recorded = <Name extends CustomerEventName>(command: Said, type: Name, data: CustomerEventData[Name]): Decision =>
  ok([happened(command, type, data) as CustomerEvent]);

const unless = <Name extends CustomerEventName>(
  refusal: OwnCustomerRefusal | null,
  command: Said,
  type: Name,
  data: CustomerEventData[Name],
): Decision => (refusal === null ? recorded(command, type, data) : err(refusal));
