import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { Wanted } from "../process/available-commands.ts";
import { called } from "../process/called.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import { TrainingCommand, type TrainingCommandName } from "./training-commands.ts";
import { trainingDecisions } from "./training-decisions.ts";
import type { TrainingRefusal } from "./training-refusal.ts";
import { trainingReported } from "./training-reported.ts";
import {
  evolveTraining,
  stillToPrepare,
  trainingTransitions,
  type TrainingEvent,
  type TrainingState,
} from "./training-state.ts";

/** Who must be told what because of an event of a training. `state` is the state after it. */
const noticesFor = (context: DecisionContext, envelope: EventEnvelope, state: TrainingState): readonly NewNotice[] => {
  if (state.status === "unplanned") return [];
  const event = envelope as TrainingEvent;
  const { plan, session, round } = state.training;
  const { audience, lecturers, supervisor } = plan;
  const customer = audience.type === "customer" ? audience : null;
  const training = {
    requestId: context.stream.id,
    number: context.number,
    customer: customer?.customer ?? null,
    contents: plan.contents.map((id) => called(id, context.policy.policy.training?.contents)),
    from: session.from,
    until: session.until,
    round,
  };
  const { place } = session;
  const telling = (one: Told): readonly NewNotice[] => {
    const toOne = routedNotices(context, event.at, [one], (route) => {
      if (route === "supervisor") return { actorId: supervisor };
      return route === "contact" ? (customer?.contact ?? null) : typeof route === "object" ? route : null;
    });
    const toLecturers = lecturers.flatMap((actorId) =>
      routedNotices(context, event.at, [one], (route) => (route === "engineer" ? { actorId } : null)),
    );
    return [...toOne, ...toLecturers];
  };
  switch (event.type) {
    case "TrainingPlanned":
      return telling(told("trainingPlanned", training, { place }));
    case "TrainingMoved":
    case "TrainingRepeated":
      return telling(told("trainingPlanned", training, { place, reason: event.data.reason }));
    case "TrainingCancelled":
      return telling(told("trainingCancelled", training, { reason: event.data.reason }));
    case "TrainingSummarised":
      return telling(told("trainingSummarised", training, { summary: event.data.summary }));
    default:
      return [];
  }
};

/** A role has nothing to prepare once what is left is others'; what fell short is held again first. */
const lacking = (command: TrainingCommandName, state: TrainingState, role: string): readonly Wanted[] => {
  if (command === "RecordPreparation" && state.status === "planned")
    return stillToPrepare(state.training).some(({ by }) => by.includes(role))
      ? []
      : [{ requirement: "othersPreparation" }];
  return command === "SummariseTraining" && state.status === "fellShort" && state.mastery.required
    ? [{ requirement: "mastery" }]
    : [];
};

/**
 * A training 培训 of users or of staff (S-06, S-35): planned, made ready, held, examined, summed up, and its quality asked
 * by a service supervisor. One that falls short of the mastery is held again.
 */
export const trainingProcess: Process<TrainingCommand, TrainingState, TrainingEvent, TrainingRefusal> = recordProcess({
  kind: "training",
  stateVersion: 2,
  section: "training",
  initial: { status: "unplanned" },
  schema: TrainingCommand,
  transitions: trainingTransitions,
  rulesOf: ({ training }) => training,
  decisions: trainingDecisions,
  lacking,
  evolve: evolveTraining,
  noticesFor,
  searchRowOf: (state) => ({
    status: state.status,
    customer:
      state.status !== "unplanned" && state.training.plan.audience.type === "customer"
        ? state.training.plan.audience.customer
        : null,
    engineer: state.status === "unplanned" ? null : (state.training.plan.lecturers[0] ?? null),
    tier: null,
    severity: null,
  }),
  numberSeries: "training",
  reported: trainingReported,
});
