import type { TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { RequisitionCommandName, RequisitionLine } from "./requisition-commands.ts";
import type { PartUse, RequisitionTask, ReturnReason } from "./requisition-events.ts";

/** How far pieces have come: asked of the store, with the holder, put in, or back. */
export type PieceStanding = "asked" | "out" | "used" | "returned";

/** So many pieces that have come as far as each other. Never none, never fewer. */
export interface StandingPieces {
  readonly serial: string | null;
  readonly standing: PieceStanding;
  readonly quantity: number;
}

/** One line, and what became of it. */
export interface LineFile extends RequisitionLine {
  readonly pieces: readonly StandingPieces[];
  /** What the keeper found on checking, for each piece that was given out. */
  readonly inspections: readonly { readonly serial: string | null; readonly found: TextRef }[];
}

/** What is known of a requisition once parts were asked for. */
export interface RequisitionFile {
  readonly task: RequisitionTask;
  readonly requestedAt: Instant;
  readonly lines: readonly LineFile[];
  /** What was put in, in order. */
  readonly uses: readonly (PartUse & { readonly at: Instant })[];
  /** What came back, in order, and why. */
  readonly returns: readonly { readonly line: string; readonly quantity: number; readonly because: ReturnReason }[];
}

/** A requisition between events. */
export type RequisitionState =
  | { readonly status: "unasked" }
  | ({ readonly status: "open" } & RequisitionFile)
  | ({ readonly status: "settled" } & RequisitionFile)
  | ({ readonly status: "cancelled" } & RequisitionFile);

/** The name of a status. */
export type RequisitionStatus = RequisitionState["status"];

/** The state machine of a requisition: the commands each status accepts. */
export const requisitionTransitions = {
  unasked: ["RequestParts"],
  open: [
    "IssueParts",
    "NoteTaken",
    "NoteNotTaken",
    "RecordUse",
    "ReturnParts",
    "SettleRequisition",
    "CancelRequisition",
  ],
  settled: [],
  cancelled: [],
} as const satisfies Record<RequisitionStatus, readonly RequisitionCommandName[]>;

/** The statuses a command can lead to, or that it leaves the status as it is; the docs draw their diagram from it. */
export const requisitionOutcomes = {
  RequestParts: ["open"],
  IssueParts: "same",
  NoteTaken: "same",
  NoteNotTaken: "same",
  RecordUse: "same",
  ReturnParts: "same",
  SettleRequisition: ["settled"],
  CancelRequisition: ["cancelled"],
} as const satisfies Record<RequisitionCommandName, "same" | readonly RequisitionStatus[]>;

/** From where to where a command takes pieces; the docs draw their diagram from it. */
export const piecePaths: readonly {
  readonly command: RequisitionCommandName;
  readonly from: PieceStanding | null;
  readonly to: PieceStanding | null;
}[] = [
  { command: "IssueParts", from: null, to: "asked" },
  { command: "NoteTaken", from: "asked", to: "out" },
  { command: "NoteNotTaken", from: "asked", to: null },
  { command: "RecordUse", from: "out", to: "used" },
  { command: "ReturnParts", from: "out", to: "returned" },
];

/** What counts as given of what was asked for; what came back is wanted again. */
export const GIVEN: readonly PieceStanding[] = ["asked", "out", "used"];

/** How many pieces of a line have come so far, of one serial number where one is given. */
export const piecesThatAre = (
  { pieces }: Pick<LineFile, "pieces">,
  standings: readonly PieceStanding[],
  serial?: string | null,
): number =>
  pieces
    .filter((one) => standings.includes(one.standing) && (serial === undefined || one.serial === serial))
    .reduce((total, { quantity }) => total + quantity, 0);
