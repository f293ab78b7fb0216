import type { Wanted } from "../process/available-commands.ts";
import type { CustomerCommandName } from "./customer-commands.ts";
import { standingConsents } from "./standing-consents.ts";
import type { CustomerFile, CustomerState } from "./customer-state.ts";

/** What a file must hold before a command can be about it. */
export interface WantedInFile extends Wanted {
  readonly requirement: "openSite" | "contact" | "assetInUse" | "openFeedback" | "standingConsent";
}

/** What the file does not hold yet that a command is about. */
export const lackingInFile = (command: CustomerCommandName, state: CustomerState): readonly WantedInFile[] => {
  const wanted = wantedBy[command];
  if (wanted === undefined || state.status === "none" || isThere[wanted](state.file)) return [];
  return [{ requirement: wanted }];
};

const wantedBy: Readonly<Partial<Record<CustomerCommandName, WantedInFile["requirement"]>>> = {
  CloseSite: "openSite",
  RemoveContact: "contact",
  HandOverContactList: "contact",
  UpdateAsset: "assetInUse",
  RetireAsset: "assetInUse",
  AnswerFeedback: "openFeedback",
  WithdrawConsent: "standingConsent",
  RecordDisclosure: "standingConsent",
};

const isThere: Readonly<Record<WantedInFile["requirement"], (file: CustomerFile) => boolean>> = {
  openSite: ({ sites }) => sites.some(({ open }) => open),
  contact: ({ contacts }) => contacts.length > 0,
  assetInUse: ({ assets }) => assets.some(({ retired }) => retired === null),
  openFeedback: ({ feedback }) => feedback.some(({ answer }) => answer === null),
  standingConsent: (file) => standingConsents(file).length > 0,
};
