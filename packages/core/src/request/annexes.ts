import type { Actor } from "../event/actor.ts";
import type { TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { PartItem } from "../parts/part-item.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import type { RequestEventData } from "./request-events.ts";
import type { WrittenSlip } from "./slip/written-slip.ts";

/** Who answers for a request from some moment on. */
export type Transfer = RequestEventData["RequestTransferred"] & { readonly at: Instant; readonly by: Actor };

/** Something abnormal that was reported upward. */
export type Escalation = RequestEventData["RequestEscalated"] & { readonly at: Instant; readonly by: Actor };

/** A call for help, and what came of it. */
export interface HelpCall {
  readonly at: Instant;
  readonly by: Actor;
  readonly question: TextRef;
  /** Null until somebody answers. */
  readonly answer: (RequestEventData["HelpGiven"] & { readonly at: Instant; readonly by: Actor }) | null;
}

/** Another request that this one is bound up with. */
export type RequestLink = RequestEventData["RequestLinked"];

/** What was heard of a device that was sent in for repair. */
export type SendInNote = RequestEventData["SendInNoted"] & { readonly at: Instant };

/** A slot that somebody signed, in which round. */
export type Approval = RequestEventData["RequestCountersigned"] & {
  readonly at: Instant;
  readonly by: Actor;
  readonly cycle: number;
};

/** What was decided on the receipt of a round, by whom and when. */
export type Receipt = Omit<RequestEventData["ReceiptDecided"], "revisit"> & {
  readonly at: Instant;
  readonly by: Actor;
  readonly cycle: number;
};

/** A field of a round's slip that says something else, whose word that is, and whether it waits to be signed anew. */
export type Amendment = RequestEventData["RecordAmended"] & {
  readonly at: Instant;
  readonly by: Actor;
  readonly cycle: number;
  /** What came of asking for a new signature; null while nobody was asked, or needs to be. */
  readonly signing: (RequestEventData["AmendmentsSigned"] & { readonly at: Instant }) | null;
};

/** What somebody saw of the conduct on a visit, or beside one. */
export type ConductSeen = RequestEventData["ConductChecked"] & { readonly at: Instant; readonly by: Actor };

/** What somebody on the customer's side allows. */
export type Authorisation = RequestEventData["AuthorisationGiven"] & { readonly at: Instant; readonly by: Actor };

/** The amendments of a round that the customer had signed otherwise and was not asked about yet. */
export const unsignedAmendments = ({
  annexes,
  cycle,
}: {
  readonly annexes: Annexes;
  readonly cycle: number;
}): readonly Amendment[] =>
  annexes.amendments.filter((one) => one.cycle === cycle && one.signed && one.signing === null);

/** Pages, pictures or recordings that belong to a request. */
export type Attachment = RequestEventData["EvidenceAttached"] & { readonly at: Instant; readonly by: Actor };

/** The installed unit that a request is about. */
export interface KnownUnit {
  readonly item: PartItem;
  /** How often it and its parts were repaired before; null until its ledger has answered. */
  readonly repairs: readonly RepairCount[] | null;
}

/** What belongs to a request beside its way from the call to the archive. */
export interface Annexes {
  /** Every hand-over, in order: the last one says who answers for it; who took the call is the file's `loggedBy`. */
  readonly transfers: readonly Transfer[];
  readonly escalations: readonly Escalation[];
  readonly helpCalls: readonly HelpCall[];
  readonly links: readonly RequestLink[];
  /** What was heard of devices that were sent in, as it was heard. */
  readonly sendIns: readonly SendInNote[];
  readonly attachments: readonly Attachment[];
  /** What stands signed by the organisation itself, in order; what was returned for correction does not. */
  readonly approvals: readonly Approval[];
  /** What the desk's last audit of this round's slip found; null before. */
  readonly audit: (RequestEventData["SlipAudited"] & { readonly at: Instant; readonly by: Actor }) | null;
  /** What the duty manager decided on each receipt, in order. */
  readonly receipts: readonly Receipt[];
  /** What was written into the extra fields of each round's slip. */
  readonly slips: readonly WrittenSlip[];
  /** What the slip says otherwise than it first did, in order. */
  readonly amendments: readonly Amendment[];
  /** What was seen of people's conduct, in order. */
  readonly conduct: readonly ConductSeen[];
  /** What the customer allows, one for each capacity; what was withdrawn is not among them. */
  readonly authorisations: readonly Authorisation[];
  /** Every revisit that was planned, in order. */
  readonly revisits: readonly string[];
  /** The numbered records of their own that were opened for it, in order. */
  readonly records: readonly RequestEventData["RecordNoted"][];
  /** Null while nobody has said which unit it is about. */
  readonly unit: KnownUnit | null;
}

/** The annexes of a request just logged. */
export const noAnnexes: Annexes = {
  transfers: [],
  escalations: [],
  helpCalls: [],
  links: [],
  sendIns: [],
  attachments: [],
  approvals: [],
  audit: null,
  receipts: [],
  slips: [],
  amendments: [],
  conduct: [],
  authorisations: [],
  revisits: [],
  records: [],
  unit: null,
};

/** The numbers of the records of a kind that were opened for it; the id of one without a number. */
export const numbersOf = ({ records }: Annexes, kind: Annexes["records"][number]["record"]): readonly string[] =>
  records.filter(({ record }) => record === kind).map(({ id, number }) => number ?? id);

/** The earliest call for help that nobody has answered, or undefined. */
export const openHelpCall = ({ helpCalls }: Annexes): HelpCall | undefined =>
  helpCalls.find(({ answer }) => answer === null);

/** Who answers for a request now: where it was handed to last, or the person who took the call. */
export const responsibleFor = ({
  loggedBy,
  annexes,
}: {
  readonly loggedBy: Actor;
  readonly annexes: Annexes;
}): Transfer["to"] => annexes.transfers.at(-1)?.to ?? { department: loggedBy.orgUnit ?? null, person: loggedBy.id };
