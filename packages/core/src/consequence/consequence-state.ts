import type { TextRef } from "../event/sealing.ts";
import type { Money } from "../money/money.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { ConsequenceCommandName } from "./consequence-commands.ts";

/** The data of each event of a reward or penalty. */
export interface ConsequenceEventData {
  readonly ConsequenceProposed: {
    readonly as: "reward" | "penalty";
    readonly person: string;
    readonly grounds: {
      readonly id: string;
      readonly stream: { readonly kind: string; readonly id: string } | null;
      readonly clock: string | null;
    };
    readonly reason: TextRef | null;
    readonly customerSuggests: TextRef | null;
    /** Whether the person is heard before it is decided, by the policy it was proposed under. */
    readonly hearing: boolean;
  };
  readonly PersonHeard: { readonly statement: TextRef };
  readonly ConsequenceDecided: {
    readonly measure: string;
    readonly amount: Money | null;
    readonly opinion: TextRef | null;
  };
  readonly ConsequenceRejected: { readonly reason: TextRef };
  readonly ConsequenceCarriedOut: { readonly note: TextRef | null };
  readonly ConsequenceRevoked: { readonly reason: TextRef };
}

/** What has happened to a reward or penalty. */
export type ConsequenceEvent = EventOf<ConsequenceEventData>;

/** What is proposed for somebody, and for what. */
export interface Consequence {
  readonly proposal: ConsequenceEventData["ConsequenceProposed"];
  readonly proposedBy: string;
  readonly heard: boolean;
}

/** What was decided, and by whom. */
export interface ConsequenceDecision {
  readonly measure: string;
  readonly amount: Money | null;
  readonly decidedBy: string;
}

/** A reward or penalty between events. */
export type ConsequenceState =
  | { readonly status: "unproposed" }
  | { readonly status: "proposed"; readonly consequence: Consequence }
  | { readonly status: "rejected"; readonly consequence: Consequence }
  | { readonly status: "decided"; readonly consequence: Consequence; readonly decision: ConsequenceDecision }
  | { readonly status: "carriedOut"; readonly consequence: Consequence; readonly decision: ConsequenceDecision }
  | { readonly status: "revoked"; readonly consequence: Consequence; readonly decision: ConsequenceDecision };

/** The state machine of a reward or penalty: the commands each status accepts. */
export const consequenceTransitions = {
  unproposed: ["ProposeConsequence"],
  proposed: ["HearPerson", "DecideConsequence", "RejectConsequence"],
  decided: ["NoteCarriedOut", "RevokeConsequence"],
  carriedOut: ["RevokeConsequence"],
  rejected: [],
  revoked: [],
} as const satisfies Record<ConsequenceState["status"], readonly ConsequenceCommandName[]>;

/** Where each command leads. */
export const consequenceOutcomes: Readonly<
  Record<ConsequenceCommandName, "same" | readonly ConsequenceState["status"][]>
> = {
  ProposeConsequence: ["proposed"],
  HearPerson: "same",
  DecideConsequence: ["decided"],
  RejectConsequence: ["rejected"],
  NoteCarriedOut: ["carriedOut"],
  RevokeConsequence: ["revoked"],
};

/** Whether the person is still to be heard. */
export const toBeHeard = ({ proposal, heard }: Consequence): boolean => proposal.hearing && !heard;

/** The reward or penalty after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveConsequence = (state: ConsequenceState, event: ConsequenceEvent): ConsequenceState => {
  const { by, type, data } = event;
  if (state.status === "unproposed") {
    if (type !== "ConsequenceProposed") throw corrupt(type, state.status);
    return { status: "proposed", consequence: { proposal: data, proposedBy: by.id, heard: false } };
  }
  const { status, consequence } = state;
  switch (type) {
    case "PersonHeard":
      if (status === "proposed") return { status, consequence: { ...consequence, heard: true } };
      break;
    case "ConsequenceDecided": {
      const { measure, amount } = data;
      if (status === "proposed")
        return { status: "decided", consequence, decision: { measure, amount, decidedBy: by.id } };
      break;
    }
    case "ConsequenceRejected":
      if (status === "proposed") return { status: "rejected", consequence };
      break;
    case "ConsequenceCarriedOut":
      if (status === "decided") return { ...state, status: "carriedOut" };
      break;
    case "ConsequenceRevoked":
      if (status === "decided" || status === "carriedOut") return { ...state, status: "revoked" };
      break;
    case "ConsequenceProposed":
      break;
  }
  throw corrupt(type, status);
};
