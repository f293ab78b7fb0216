import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { SurveyCommand } from "./survey-commands.ts";
import { surveyDecisions } from "./survey-decisions.ts";
import type { SurveyRefusal } from "./survey-refusal.ts";
import { evolveSurvey, surveyTransitions, type SurveyEvent, type SurveyState } from "./survey-state.ts";
import { surveyReported } from "./survey-reported.ts";

/** Who must be told what because of an event of a survey. `state` is the state after it. */
const noticesFor = (context: DecisionContext, envelope: EventEnvelope, state: SurveyState): readonly NewNotice[] => {
  if (state.status === "unopened") return [];
  const event = envelope as SurveyEvent;
  const { request, customer, contact, investigator } = state.task;
  const about = { requestId: request.id, number: request.number, customer };
  const survey = { ...about, surveyId: context.stream.id, surveyNumber: context.number, investigator };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "engineer") return { actorId: investigator };
      return route === "contact" ? contact : typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "SurveyOpened":
      return telling(told("surveyOpened", survey));
    case "SurveyReturned":
      return telling(told("surveyOpened", survey, { remarks: event.data.opinion }));
    case "SurveyRecorded": {
      const { satisfied, opinion } = event.data;
      return telling(told("surveyRecorded", { ...survey, satisfied }, { remarks: opinion }));
    }
    default:
      return [];
  }
};

/** The request that is asked about notes the survey's number, where it is kept here. */
const reactionsTo = (
  { stream, number }: DecisionContext,
  { type }: EventEnvelope,
  state: SurveyState,
): readonly Reaction[] =>
  type === "SurveyOpened" && state.status !== "unopened"
    ? [
        {
          stream: { kind: "request", id: state.task.request.id },
          command: { type: "NoteRecord", record: "qualitySurvey", id: stream.id, number },
          numbered: true,
          otherwise: null,
        },
      ]
    : [];

/**
 * A service-quality survey 服务质量调查: a numbered record of what an investigator found, countersigned by the management
 * representative.
 */
export const surveyProcess: Process<SurveyCommand, SurveyState, SurveyEvent, SurveyRefusal> = recordProcess({
  kind: "qualitySurvey",
  section: "qualitySurvey",
  initial: { status: "unopened" },
  schema: SurveyCommand,
  transitions: surveyTransitions,
  rulesOf: ({ qualitySurvey }) => qualitySurvey,
  decisions: surveyDecisions,
  evolve: evolveSurvey,
  noticesFor,
  reactionsTo,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unopened" ? null : state.task.customer,
    engineer: state.status === "unopened" ? null : state.task.investigator,
    tier: null,
    severity: null,
  }),
  numberSeries: "qualitySurvey",
  reported: surveyReported,
});
