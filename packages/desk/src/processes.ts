import {
  complaintProcess,
  customerProcess,
  articleProcess,
  type ArticleCommandInput,
  type ArticleState,
  itemProcess,
  type ItemCommandInput,
  type ItemState,
  reviewProcess,
  type ReviewCommandInput,
  type ReviewState,
  problemProcess,
  type ProblemCommandInput,
  type ProblemState,
  partProcess,
  type PartCommandInput,
  type PartState,
  sendInProcess,
  type SendInCommandInput,
  type SendInState,
  requestProcess,
  revisitProcess,
  emergencyPlanProcess,
  emergencyProcess,
  type EmergencyCommandInput,
  type EmergencyMissing,
  type EmergencyPlanCommandInput,
  type EmergencyPlanMissing,
  type EmergencyPlanState,
  type EmergencyState,
  leftoverProcess,
  surveyProcess,
  accidentProcess,
  type AccidentCommandInput,
  type AccidentState,
  consequenceProcess,
  type ConsequenceCommandInput,
  type ConsequenceState,
  trainingProcess,
  type TrainingCommandInput,
  type TrainingState,
  type LeftoverCommandInput,
  type LeftoverState,
  type SurveyCommandInput,
  type SurveyState,
  type CustomerCommandInput,
  type CustomerState,
  type ComplaintCommandInput,
  type ComplaintMissing,
  type ComplaintState,
  type DecidedEvent,
  type ImpossibleId,
  type Missing,
  type Process,
  type Refusal,
  type RequestCommandInput,
  type RequestState,
  requisitionProcess,
  type RequisitionCommandInput,
  type RequisitionState,
  type RevisitCommandInput,
  type RevisitState,
  slipBookProcess,
  type SlipBookCommandInput,
  type SlipBookState,
  type StreamId,
  type UnknownKindOfStream,
  type Wanted,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { impossibleId } from "./impossible-id.ts";

/** A process of which only the desk's own business is known: that its states have a status. */
export type AnyProcess = Process<unknown, { readonly status: string }, DecidedEvent, Refusal>;

/** Every process, by the kind of its streams. */
// A process is only ever handed back what it gave: its own commands, states and events.
const processes: ReadonlyMap<string, AnyProcess> = new Map(
  [
    requestProcess,
    revisitProcess,
    slipBookProcess,
    customerProcess,
    partProcess,
    requisitionProcess,
    complaintProcess,
    leftoverProcess,
    surveyProcess,
    trainingProcess,
    accidentProcess,
    consequenceProcess,
    sendInProcess,
    problemProcess,
    emergencyProcess,
    emergencyPlanProcess,
    articleProcess,
    itemProcess,
    reviewProcess,
  ].map((process) => [process.kind, process as unknown as AnyProcess]),
);

/** Every kind of stream that a desk runs. */
export const kindsOfStream: readonly string[] = [...processes.keys()];

/** What the commands and states of each kind of stream look like, and what its commands may still need. */
export interface KindsOfStream {
  readonly request: { readonly command: RequestCommandInput; readonly state: RequestState; readonly missing: Missing };
  readonly revisit: { readonly command: RevisitCommandInput; readonly state: RevisitState; readonly missing: Wanted };
  readonly complaint: {
    readonly command: ComplaintCommandInput;
    readonly state: ComplaintState;
    readonly missing: ComplaintMissing;
  };
  readonly emergency: {
    readonly command: EmergencyCommandInput;
    readonly state: EmergencyState;
    readonly missing: EmergencyMissing;
  };
  readonly emergencyPlan: {
    readonly command: EmergencyPlanCommandInput;
    readonly state: EmergencyPlanState;
    readonly missing: EmergencyPlanMissing;
  };
  readonly slipBook: {
    readonly command: SlipBookCommandInput;
    readonly state: SlipBookState;
    readonly missing: Wanted;
  };
  readonly leftover: {
    readonly command: LeftoverCommandInput;
    readonly state: LeftoverState;
    readonly missing: Wanted;
  };
  readonly qualitySurvey: {
    readonly command: SurveyCommandInput;
    readonly state: SurveyState;
    readonly missing: Wanted;
  };
  readonly training: {
    readonly command: TrainingCommandInput;
    readonly state: TrainingState;
    readonly missing: Wanted;
  };
  readonly securityAccident: {
    readonly command: AccidentCommandInput;
    readonly state: AccidentState;
    readonly missing: Wanted;
  };
  readonly consequence: {
    readonly command: ConsequenceCommandInput;
    readonly state: ConsequenceState;
    readonly missing: Wanted;
  };
  readonly customer: {
    readonly command: CustomerCommandInput;
    readonly state: CustomerState;
    readonly missing: Wanted;
  };
  readonly sendInRepair: {
    readonly command: SendInCommandInput;
    readonly state: SendInState;
    readonly missing: Wanted;
  };
  readonly article: { readonly command: ArticleCommandInput; readonly state: ArticleState; readonly missing: Wanted };
  readonly configurationItem: {
    readonly command: ItemCommandInput;
    readonly state: ItemState;
    readonly missing: Wanted;
  };
  readonly reviews: { readonly command: ReviewCommandInput; readonly state: ReviewState; readonly missing: Wanted };
  readonly problem: {
    readonly command: ProblemCommandInput;
    readonly state: ProblemState;
    readonly missing: Wanted;
  };
  readonly part: { readonly command: PartCommandInput; readonly state: PartState; readonly missing: Wanted };
  readonly requisition: {
    readonly command: RequisitionCommandInput;
    readonly state: RequisitionState;
    readonly missing: Wanted;
  };
}

/** The kinds of stream that a desk runs. */
export type KindOfStream = keyof KindsOfStream;

/** Of each kind whose streams can adopt other rules, the statuses in which they do. */
export const adoptingStatuses: ReadonlyMap<string, readonly string[]> = new Map(
  [...processes].flatMap(([kind, { transitions }]) => {
    const open = Object.entries(transitions).filter(([, commands]) => commands.includes("AdoptPolicy"));
    return open.length === 0 ? [] : [[kind, open.map(([status]) => status)]];
  }),
);

/** The process that a stream of a tenant is an instance of, if there can be such a stream. */
export const processOf = (
  tenant: string,
  { kind, id }: StreamId,
): Result<AnyProcess, UnknownKindOfStream | ImpossibleId> => {
  const process = processes.get(kind);
  if (process === undefined) return err({ type: "UnknownKindOfStream", kind, known: [...processes.keys()] });
  const impossible = impossibleId("stream", id) ?? impossibleId("tenant", tenant);
  return impossible === null ? ok(process) : err(impossible);
};
