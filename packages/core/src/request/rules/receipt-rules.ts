import { ok } from "neverthrow";
import { planAfterRepair } from "../../revisit/plan-after-repair.ts";
import type { RequestRules } from "../../policy/request-rules.ts";
import { holds, mismatches } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";
import { numbersOf } from "../annexes.ts";
import { currentVisit } from "../current-visit.ts";
import { engineersOf } from "../engineers.ts";
import { knownFacts } from "../known-facts.ts";
import type { GateNotMet, RequestRefusal } from "../request-refusal.ts";
import type { BegunRequest, SignOff } from "../request-state.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { customerZone } from "../customer-zone.ts";
import { ratingScales, type GradeScale } from "../slip/rating-scales.ts";
import { notTheLast, stepOutOfOrder } from "./order.ts";
import { happened, refused, rulesOf, signed, type Rule } from "./rule.ts";

/** The user's part, the receipt, the performance assessment and the archive. */
export const receiptRules = {
  SignOff: (command, state, context) => {
    const refusal =
      stepOutOfOrder(state, "signed", command.at) ??
      ratingsRefusal(ratingScales(rulesOf(context), state), command.ratings);
    if (refusal) return refused(refusal);
    const { outcome, opinion = null, ratings, signature } = command;
    const said = { outcome, opinion, ratings, signature };
    return ok([happened(command, "RequestSignedOff", signed(context, state, "RequestSignedOff", said))]);
  },

  Rate: (command, state, context) => {
    const { signOff } = state.evidence;
    const refusal =
      stepOutOfOrder(state, "rated", command.at) ??
      ratingsRefusal(ratingScales(rulesOf(context), state), command.ratings) ??
      changedRating(signOff, command.ratings);
    if (refusal) return refused(refusal);
    const news = Object.entries(command.ratings).filter(([question]) => signOff.ratings[question] === undefined);
    return ok(news.length === 0 ? [] : [happened(command, "RequestRated", { ratings: Object.fromEntries(news) })]);
  },

  RecordUnsigned: (command, state) => {
    const early = stepOutOfOrder(state, "unsigned", command.at);
    if (early) return refused(early);
    const { reason, explanation, witness = null, evidence } = command;
    return ok([happened(command, "UnsignedRecorded", { reason, explanation, witness, evidence })]);
  },

  DecideReceipt: (command, state, context) => {
    const { decision, explanation = null } = command;
    const refusal =
      stepOutOfOrder(state, "receiptDecided", command.at) ??
      (decision.type === "archive" ? notArchivable(rulesOf(context), state) : null);
    if (refusal) return refused(refusal);
    const scheme = rulesOf(context).afterRepair;
    const revisit =
      decision.type === "archive" && scheme?.kinds.includes(state.file.intake.kind) === true
        ? planAfterRepair(scheme, {
            revisitId: `${context.stream.id}-r${String(state.file.annexes.revisits.length + 1)}`,
            workDoneAt: state.work.at,
            decidedAt: command.at,
            timeZone: customerZone(state.file.intake) ?? context.policy.policy.timeZone,
          })
        : null;
    return ok([happened(command, "ReceiptDecided", { decision, explanation, revisit })]);
  },

  Resume: (command, state) => {
    const early = stepOutOfOrder(state, "resumed", command.at);
    return early ? refused(early) : ok([happened(command, "RequestResumed", { reason: command.reason ?? null })]);
  },

  AssessPerformance: (command, state) => {
    const person = command.by.id;
    if (engineersOf(state).includes(person)) {
      return refused({ type: "NotIndependent", person, alreadyActedAs: "engineer" });
    }
    const accepted = state.file.marks.filter(({ name }) => name === "accepted");
    const early = outOfOrder(accepted, "assessed", command.at);
    if (early) return refused(early);
    return ok([happened(command, "PerformanceAssessed", { score: command.score })]);
  },

  ReviewAssessment: (command, state) => {
    const person = command.by.id;
    if (engineersOf(state).includes(person)) {
      return refused({ type: "NotIndependent", person, alreadyActedAs: "engineer" });
    }
    if (state.assessment?.assessor === person) {
      return refused({ type: "NotIndependent", person, alreadyActedAs: "assessor" });
    }
    const assessed = state.file.marks.filter(({ name }) => name === "assessed");
    const early = outOfOrder(assessed, "assessmentReviewed", command.at);
    if (early) return refused(early);
    return ok([happened(command, "AssessmentReviewed", { opinion: command.opinion ?? null })]);
  },

  Archive: (command, state) => {
    const early = stepOutOfOrder(state, "archived", command.at);
    if (early) return refused(early);
    const { annexes } = state.file;
    const leftoverSlips = [...new Set([...numbersOf(annexes, "leftover"), ...command.leftoverSlips])];
    const surveySlip = command.surveySlip ?? numbersOf(annexes, "qualitySurvey").at(-1) ?? null;
    return ok([happened(command, "RequestArchived", { leftoverSlips, surveySlip })]);
  },

  NoteRevisitDone: (command, state) => {
    const { revisitId, satisfied } = command;
    const known = state.file.annexes.revisits;
    if (!known.includes(revisitId)) return refused({ type: "UnknownWord", what: "revisit", word: revisitId, known });
    const done = "revisit" in state && state.revisit?.revisitId === revisitId && state.revisit.done;
    return ok(done ? [] : [happened(command, "RevisitNoted", { revisitId, satisfied })]);
  },

  Close: (command, state) => {
    const early = notTheLast(state, "closed", command.at);
    return early ? refused(early) : ok([happened(command, "RequestClosed", {})]);
  },

  Reopen: (command, state) => {
    const early = stepOutOfOrder(state, "reopened", command.at);
    return early ? refused(early) : ok([happened(command, "RequestReopened", { reason: command.reason })]);
  },
} satisfies {
  SignOff: Rule<"SignOff">;
  Rate: Rule<"Rate">;
  RecordUnsigned: Rule<"RecordUnsigned">;
  DecideReceipt: Rule<"DecideReceipt">;
  Resume: Rule<"Resume">;
  AssessPerformance: Rule<"AssessPerformance">;
  ReviewAssessment: Rule<"ReviewAssessment">;
  Archive: Rule<"Archive">;
  NoteRevisitDone: Rule<"NoteRevisitDone">;
  Close: Rule<"Close">;
  Reopen: Rule<"Reopen">;
};

/** What keeps a receipt from being archived. */
const notArchivable = ({ archivable }: RequestRules, state: BegunRequest): GateNotMet | null => {
  const facts = { ...knownFacts(state.file, currentVisit(state)), ...evidenceFacts(state) };
  const missing = archivable
    .filter(({ when, wanted }) => holds(when, facts) && !holds(wanted, facts))
    .map(({ id, wanted }) => ({
      requirement: "archivable" as const,
      condition: id,
      mismatches: mismatches(wanted, facts),
    }));
  return missing.length === 0 ? null : { type: "GateNotMet", command: "DecideReceipt", missing };
};

/** What an organisation may want of the customer's part before it is over (C-19, C-20). */
const evidenceFacts = (state: BegunRequest): Facts => {
  if (!("evidence" in state)) return {};
  const { evidence } = state;
  return evidence.type === "signed"
    ? { signed: true, outcome: evidence.signOff.outcome, sealed: evidence.signOff.seal !== null }
    : { signed: false, outcome: null, sealed: false };
};

/** What the customer signed stays: a question that was answered is not answered anew. */
const changedRating = ({ at, ratings }: SignOff, said: Readonly<Record<string, number>>): RequestRefusal | null => {
  const changed = Object.keys(said).find(
    (question) => ratings[question] !== undefined && ratings[question] !== said[question],
  );
  return changed === undefined ? null : { type: "AlreadyRecorded", mark: changed, at };
};

const ratingsRefusal = (
  scales: Readonly<Record<string, GradeScale>>,
  ratings: Readonly<Record<string, number>>,
): RequestRefusal | null => {
  for (const [question, value] of Object.entries(ratings)) {
    const scale = Object.hasOwn(scales, question) ? scales[question] : undefined;
    if (scale === undefined)
      return { type: "UnknownWord", what: "question", word: question, known: Object.keys(scales) };
    const { worst, best } = scale;
    if (value < worst || value > best) return { type: "RatingOutOfScale", question, value, worst, best };
  }
  return null;
};
