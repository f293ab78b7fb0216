import { err, ok, Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { TrainingRules } from "../policy/training-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import { readSurvey } from "../survey/read-survey.ts";
import type { SurveyIncomplete } from "../survey/survey-refusal.ts";
import { masteryOf } from "./mastery.ts";
import type { TrainingCommand } from "./training-commands.ts";
import type { NotTaught, OwnTrainingRefusal } from "./training-refusal.ts";
import type {
  TrainingAudience,
  TrainingEvent,
  TrainingSession,
  TrainingState,
  trainingTransitions,
} from "./training-state.ts";

/** What each command on a training causes, or why it is refused. */
export const trainingDecisions: RecordRules<
  TrainingCommand,
  TrainingState,
  typeof trainingTransitions,
  TrainingEvent,
  OwnTrainingRefusal | SurveyIncomplete,
  TrainingRules
> = {
  PlanTraining: (command, _, { rules }) => {
    const { occasion, contents, lecturers, supervisor, by } = command;
    const refusal = notListed(rules.occasions, [occasion]) ?? notListed(rules.contents, contents);
    if (refusal) return err(refusal);
    if ([...lecturers, by.id].includes(supervisor)) return err({ type: "OwnTraining", person: supervisor });
    const audience = audienceOf(command.audience);
    const preparations = rules.preparations
      .filter(({ audiences }) => audiences.includes(audience.type))
      .map(({ id, by: roles }) => ({ item: id, by: roles }));
    const { line = null, industry = null, edition = null } = command.course;
    const course = { line, industry, edition };
    const session = sessionOf(command.session);
    const plan = { audience, occasion, contents, course, lecturers, supervisor, session, preparations };
    return ok([happened(command, "TrainingPlanned", plan)]);
  },

  MoveTraining: (command) =>
    ok([happened(command, "TrainingMoved", { session: sessionOf(command.session), reason: command.reason })]),

  RecordPreparation: (command, { training }) => {
    const { item, note = null, by } = command;
    const { preparations } = training.plan;
    const wanted = preparations.find((one) => one.item === item);
    if (wanted === undefined)
      return err({ type: "NothingToPrepare", item, wanted: preparations.map((one) => one.item) });
    if (training.prepared.includes(item)) return err({ type: "AlreadyPrepared", item });
    return wanted.by.includes(by.role)
      ? ok([happened(command, "PreparationRecorded", { item, note })])
      : err({ type: "NotYoursToPrepare", item, roles: wanted.by });
  },

  RecordTrainingDelivered: (command, { training: { session } }) => {
    const { at, attendees } = command;
    return at <= session.from
      ? err({ type: "NotHeldYet", from: session.from, at })
      : ok([happened(command, "TrainingDelivered", { attendees })]);
  },

  RecordExam: (command, { delivery: { attendees } }, { rules }) => {
    const { points } = command;
    const people = Object.keys(points).filter((person) => !attendees.includes(person));
    if (people.length > 0) return err({ type: "DidNotAttend", people });
    const mastery = masteryOf(rules.mastery, attendees.length, Object.values(points));
    return ok([happened(command, "ExamRecorded", { points, mastery })]);
  },

  RepeatTraining: (command) =>
    ok([happened(command, "TrainingRepeated", { session: sessionOf(command.session), reason: command.reason })]),

  SummariseTraining: (command, { mastery }) =>
    mastery.required && !mastery.reached
      ? err({ type: "MasteryNotReached", mastery })
      : ok([happened(command, "TrainingSummarised", { summary: command.summary })]),

  RecordTrainingSurvey: (command, { training: { plan, administrator } }, { rules }) => {
    const { by, opinion = null } = command;
    if ([...plan.lecturers, administrator].includes(by.id)) return err({ type: "OwnTraining", person: by.id });
    return Result.combine(command.answers.map((grades) => readSurvey(rules.questionnaire, rules.scales, grades))).map(
      (answers) => [happened(command, "TrainingSurveyed", { answers, opinion })],
    );
  },

  CancelTraining: (command) => ok([happened(command, "TrainingCancelled", { reason: command.reason })]),
};

const notListed = (list: readonly { readonly id: string }[], named: readonly string[]): NotTaught | null => {
  const known = list.map(({ id }) => id);
  const unknown = named.filter((id) => !known.includes(id));
  return unknown.length === 0 ? null : { type: "NotTaught", unknown, known };
};

type Planned = Sealed<Extract<TrainingCommand, { readonly type: "PlanTraining" }>>;

const audienceOf = (audience: Planned["audience"]): TrainingAudience => {
  if (audience.type === "staff") return { type: "staff" };
  const { type, customer, contact = null, agreement = null, organisation = null } = audience;
  return { type, customer, contact, agreement, organisation };
};

const sessionOf = ({ from, until, place }: Planned["session"]): TrainingSession => ({
  from,
  until,
  place: place ?? null,
});
