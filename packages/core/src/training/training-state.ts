import type { CardRef, TextRef } from "../event/sealing.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { SurveyAnswer } from "../survey/survey-state.ts";
import type { Instant } from "../time/instant.ts";
import type { Mastery } from "./mastery.ts";
import type { TrainingCommandName } from "./training-commands.ts";

/** When and where a training is held. */
export interface TrainingSession {
  readonly from: Instant;
  readonly until: Instant;
  readonly place: TextRef | null;
}

/** Whom a training is for. */
export type TrainingAudience =
  | {
      readonly type: "customer";
      readonly customer: string;
      readonly contact: CardRef | null;
      readonly agreement: string | null;
      readonly organisation: string | null;
    }
  | { readonly type: "staff" };

/** The data of each event of a training. */
export interface TrainingEventData {
  readonly TrainingPlanned: {
    readonly audience: TrainingAudience;
    readonly occasion: string;
    readonly contents: readonly string[];
    readonly course: {
      readonly line: string | null;
      readonly industry: string | null;
      readonly edition: string | null;
    };
    readonly lecturers: readonly string[];
    readonly supervisor: string;
    readonly session: TrainingSession;
    /** What has to be ready before each session and who may say that it is, by the policy it was planned under. */
    readonly preparations: readonly { readonly item: string; readonly by: readonly string[] }[];
  };
  readonly TrainingMoved: { readonly session: TrainingSession; readonly reason: TextRef };
  readonly PreparationRecorded: { readonly item: string; readonly note: TextRef | null };
  readonly TrainingDelivered: { readonly attendees: readonly string[] };
  readonly ExamRecorded: { readonly points: Readonly<Record<string, number>>; readonly mastery: Mastery };
  readonly TrainingRepeated: { readonly session: TrainingSession; readonly reason: TextRef };
  readonly TrainingSummarised: { readonly summary: TextRef };
  readonly TrainingSurveyed: {
    /** The answers of each who was asked. */
    readonly answers: readonly (readonly SurveyAnswer[])[];
    readonly opinion: TextRef | null;
  };
  readonly TrainingCancelled: { readonly reason: TextRef };
}

/** What has happened to a training. */
export type TrainingEvent = EventOf<TrainingEventData>;

/** What a training is, and what is ready for its session. */
export interface Training {
  readonly plan: TrainingEventData["TrainingPlanned"];
  /** Who planned it: the training administrator 培训管理员. */
  readonly administrator: string;
  readonly session: TrainingSession;
  /** 1 for the first session, one more for each repetition. */
  readonly round: number;
  readonly prepared: readonly string[];
}

/** Who came, and when it ended. */
export interface TrainingDelivery {
  readonly attendees: readonly string[];
  readonly at: Instant;
}

/** A training that was held. */
export interface HeldTraining {
  readonly training: Training;
  readonly delivery: TrainingDelivery;
}

/** A training with what its exam came to. */
export interface ExaminedTraining extends HeldTraining {
  readonly mastery: Mastery;
}

/** What those who were asked answered, and when. */
export interface TrainingSurvey {
  /** The answers of each who was asked. */
  readonly answers: readonly (readonly SurveyAnswer[])[];
  readonly at: Instant;
}

/** A training between events. */
export type TrainingState =
  | { readonly status: "unplanned" }
  | { readonly status: "planned"; readonly training: Training }
  | { readonly status: "ready"; readonly training: Training }
  | { readonly status: "cancelled"; readonly training: Training }
  | ({ readonly status: "delivered" } & HeldTraining)
  | ({ readonly status: "mastered" } & ExaminedTraining)
  | ({ readonly status: "fellShort" } & ExaminedTraining)
  | ({ readonly status: "summarised" } & ExaminedTraining)
  | ({ readonly status: "surveyed"; readonly survey: TrainingSurvey } & ExaminedTraining);

/** The state machine of a training: the commands each status accepts. */
export const trainingTransitions = {
  unplanned: ["PlanTraining"],
  planned: ["RecordPreparation", "MoveTraining", "CancelTraining"],
  ready: ["RecordTrainingDelivered", "MoveTraining", "CancelTraining"],
  delivered: ["RecordExam"],
  mastered: ["SummariseTraining"],
  fellShort: ["RepeatTraining", "SummariseTraining"],
  summarised: ["RecordTrainingSurvey"],
  surveyed: [],
  cancelled: [],
} as const satisfies Record<TrainingState["status"], readonly TrainingCommandName[]>;

/** Where each command leads. */
export const trainingOutcomes: Readonly<Record<TrainingCommandName, "same" | readonly TrainingState["status"][]>> = {
  PlanTraining: ["planned", "ready"],
  MoveTraining: "same",
  RecordPreparation: ["ready"],
  RecordTrainingDelivered: ["delivered"],
  RecordExam: ["mastered", "fellShort"],
  RepeatTraining: ["planned", "ready"],
  SummariseTraining: ["summarised"],
  RecordTrainingSurvey: ["surveyed"],
  CancelTraining: ["cancelled"],
};

/** What its session still waits for. */
export const stillToPrepare = ({ plan, prepared }: Training): Training["plan"]["preparations"] =>
  plan.preparations.filter(({ item }) => !prepared.includes(item));

/** A training is ready once everything that its plan wants is. */
const preparing = (training: Training): TrainingState => ({
  status: stillToPrepare(training).length === 0 ? "ready" : "planned",
  training,
});

const examined = (training: Training, delivery: TrainingDelivery, mastery: Mastery): TrainingState => ({
  status: mastery.reached ? "mastered" : "fellShort",
  training,
  delivery,
  mastery,
});

/** The training after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveTraining = (state: TrainingState, event: TrainingEvent): TrainingState => {
  const { at, by, type } = event;
  if (state.status === "unplanned") {
    if (type !== "TrainingPlanned") throw corrupt(type, state.status);
    const { session } = event.data;
    return preparing({ plan: event.data, administrator: by.id, session, round: 1, prepared: [] });
  }
  const { status, training } = state;
  switch (type) {
    case "TrainingMoved":
      if (status === "planned" || status === "ready")
        return { status, training: { ...training, session: event.data.session } };
      break;
    case "PreparationRecorded":
      if (status === "planned") return preparing({ ...training, prepared: [...training.prepared, event.data.item] });
      break;
    case "TrainingDelivered":
      if (status === "ready") return { status: "delivered", training, delivery: { ...event.data, at } };
      break;
    case "ExamRecorded":
      if (status === "delivered") return examined(training, state.delivery, event.data.mastery);
      break;
    case "TrainingRepeated":
      if (status === "fellShort")
        return preparing({ ...training, session: event.data.session, round: training.round + 1, prepared: [] });
      break;
    case "TrainingSummarised":
      if (status === "mastered" || status === "fellShort") return { ...state, status: "summarised" };
      break;
    case "TrainingSurveyed":
      if (status === "summarised") return { ...state, status: "surveyed", survey: { answers: event.data.answers, at } };
      break;
    case "TrainingPlanned":
      break;
    case "TrainingCancelled":
      if (status === "planned" || status === "ready") return { status: "cancelled", training };
      break;
  }
  throw corrupt(type, status);
};
