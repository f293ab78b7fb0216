import type { FactsContext, Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { minutesFrom } from "../report/whole-units.ts";
import type { Facts } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import { visitSubject } from "./request-timelines.ts";
import type { BegunRequest, Evidence, FinishedRequest, RequestState, Visit } from "./request-state.ts";
import { ratingScales } from "./slip/rating-scales.ts";
import { ratingWorth } from "./slip/rating-worth.ts";
import { visitMark } from "./visit-record.ts";

/** What reports count of service requests. */
export const requestReported: Reported<RequestState> = {
  factsOf: (context, state) =>
    state.status === "draft"
      ? []
      : [
          ...openFacts(state),
          ...visitsOf(state).flatMap((visit) => visitFacts(state, visit)),
          ...slipFacts(context, state),
        ],
  engineerOn: (subject, state) => {
    if (state.status === "draft") return null;
    const visits = visitsOf(state);
    const own = visits.find(({ id }) => subject.id.endsWith(visitSubject("", id).id));
    return (subject.kind === "visit" ? own : visits.at(-1))?.engineer ?? null;
  },
};

const openFacts = (state: BegunRequest): readonly ReportFact[] => {
  const { status, file } = state;
  const logged = file.marks.find(({ name }) => name === "logged");
  if (status === "closed" || status === "cancelled" || logged === undefined) return [];
  const { kind, tier, customer } = file.intake;
  const engineer = currentVisit(state)?.engineer ?? null;
  return [{ about: "open", at: logged.at, facts: { status, kind, tier, customer, engineer } }];
};

const visitFacts = ({ file }: BegunRequest, visit: Visit): readonly ReportFact[] => {
  const begun = visitMark(visit, "arrived") ?? visitMark(visit, "started");
  const at = visitMark(visit, "completed") ?? visitMark(visit, "ended");
  if (begun === null || at === null) return [];
  const { kind, customer } = file.intake;
  const { engineer, mode, purpose } = visit;
  const minutes = minutesFrom(begun, at);
  return [
    { about: "visit", at, facts: { engineer, mode, purpose, customer, minutes } },
    { about: "service", at, facts: { item: purpose, kind, minutes } },
  ];
};

/** What the slip tells, once it is signed or will not be. */
const slipFacts = (context: FactsContext, state: BegunRequest): readonly ReportFact[] => {
  if (!("evidence" in state)) return [];
  const { file, work, visit, evidence } = state;
  const { intake, triage, marks } = file;
  const { kind, tier, customer, site } = intake;
  const severity = triage?.severity ?? null;
  const engineer = visit?.engineer ?? null;
  const slip = context.number ?? context.stream.id;
  const at = evidenceAt(evidence);
  const done: Facts = {
    ...{ kind, tier, severity, customer, site, engineer },
    product: intake.product?.name ?? null,
    cause: triage?.faultCategory ?? null,
    outcome: evidence.type === "signed" ? evidence.signOff.outcome : null,
    signed: evidence.type === "advised" ? null : evidence.type === "signed",
    firstLine: work.type !== "visited",
    repeated: marks.some(({ name }) => name === "redispatched" || name === "reopened"),
    orgUnit: file.loggedBy.orgUnit ?? null,
    ...judged(state),
  };
  const estimate = triage?.estimate ?? null;
  return [
    { about: "request", at, facts: done },
    ...(visit === null ? [{ about: "service", at: work.at, facts: { item: work.type, kind, minutes: null } }] : []),
    ...partFacts(slip, state),
    ...(kind === "patrol"
      ? [{ about: "inspection", at: work.at, facts: { site, customer, defects: defects(state) } }]
      : []),
    ...(estimate === null ? [] : [{ about: "charge", at, facts: { slip, item: "estimate", ...estimate } }]),
    ...ratingFacts(context, state, evidence, { customer, engineer }),
  ];
};

/** What others found of the slip afterwards; null where nobody has looked yet. */
const judged = (state: FinishedRequest & BegunRequest): Facts => {
  const { assessment, revisit } = "assessment" in state ? state : ({ assessment: null, revisit: null } as const);
  const { audit } = state.file.annexes;
  return {
    assessment: assessment === null ? null : Math.round(assessment.score),
    reviewed: assessment === null ? null : assessment.reviewer !== null,
    audited: audit === null ? null : audit.outcome === "accepted",
    contentAtRevisit: revisit?.satisfied ?? null,
  };
};

const evidenceAt = (evidence: Evidence): Instant => {
  if (evidence.type === "signed") return evidence.signOff.at;
  return evidence.type === "unsigned" ? evidence.unsigned.at : evidence.told.at;
};

const partFacts = (slip: string, { work }: FinishedRequest): readonly ReportFact[] =>
  work.type === "visited"
    ? work.report.parts.map(({ name, quantity }) => ({
        about: "part",
        at: work.at,
        facts: { slip, part: name, quantity },
      }))
    : [];

/** How many problems a patrol left open: a slip for each, or one where it only says that there are some. */
const defects = (state: FinishedRequest & BegunRequest): number => {
  const slips = "leftoverSlips" in state ? state.leftoverSlips.length : 0;
  const open = state.work.type === "visited" && state.work.report.openProblems !== "none";
  return Math.max(slips, open ? 1 : 0);
};

const ratingFacts = (
  { policy }: FactsContext,
  state: FinishedRequest & BegunRequest,
  evidence: Evidence,
  about: Facts,
): readonly ReportFact[] => {
  if (evidence.type !== "signed") return [];
  const { at, ratings } = evidence.signOff;
  const { request, scoring } = policy.policy;
  const scales = ratingScales(request, state);
  return Object.entries(ratings).map(([question, value]) => ({
    about: "rating",
    at,
    facts: { question, ...ratingWorth(scoring, scales[question], value), ...about },
  }));
};
