import { ok } from "neverthrow";
import { planAfterRepair } from "../../revisit/plan-after-repair.ts";
import type { Survey } from "../../policy/request-rules.ts";
import type { RequestRefusal } from "../request-refusal.ts";
import { outOfOrder } from "./order.ts";
import { happened, refused, rulesOf, type Rule } from "./rule.ts";

/** The user's part, the receipt, the performance assessment and the archive. */
export const receiptRules = {
  SignOff: (command, { file, visit }, context) => {
    const refusal =
      outOfOrder(file.marks, "signed", command.at) ??
      (visit === null ? null : outOfOrder(visit.marks, "signed", command.at)) ??
      ratingsRefusal(rulesOf(context).survey, command.ratings);
    if (refusal) return refused(refusal);
    const { outcome, opinion = null, ratings, signature } = command;
    return ok([happened(command, "RequestSignedOff", { outcome, opinion, ratings, signature })]);
  },

  Rate: (command, _state, context) => {
    const refusal = ratingsRefusal(rulesOf(context).survey, command.ratings);
    return refusal ? refused(refusal) : ok([happened(command, "RequestRated", { ratings: command.ratings })]);
  },

  RecordUnsigned: (command, { file }) => {
    const early = outOfOrder(file.marks, "unsigned", command.at);
    if (early) return refused(early);
    const { reason, explanation, witness = null, evidence } = command;
    return ok([happened(command, "UnsignedRecorded", { reason, explanation, witness, evidence })]);
  },

  DecideReceipt: (command, state, context) => {
    const early = outOfOrder(state.file.marks, "receiptDecided", command.at);
    if (early) return refused(early);
    const { decision, explanation = null } = command;
    const scheme = rulesOf(context).afterRepair;
    const revisit =
      decision.type === "archive" && scheme !== null
        ? planAfterRepair(scheme, {
            revisitId: `${context.stream.id}-r1`,
            workDoneAt: state.work.at,
            decidedAt: command.at,
            timeZone: context.policy.policy.timeZone,
          })
        : null;
    return ok([happened(command, "ReceiptDecided", { decision, explanation, revisit })]);
  },

  Resume: (command, { file }) => {
    const early = outOfOrder(file.marks, "resumed", command.at);
    return early ? refused(early) : ok([happened(command, "RequestResumed", { reason: command.reason ?? null })]);
  },

  AssessPerformance: (command, state) => {
    const { visit } = state;
    const engineers = visit === null ? [] : [...visit.assigned, ...visit.team];
    if (engineers.includes(command.by.id)) {
      return refused({ type: "NotIndependent", person: command.by.id, alreadyActedAs: "engineer" });
    }
    return ok([happened(command, "PerformanceAssessed", { score: command.score })]);
  },

  ReviewAssessment: (command, { visit, assessment }) => {
    const person = command.by.id;
    if (visit !== null && [...visit.assigned, ...visit.team].includes(person)) {
      return refused({ type: "NotIndependent", person, alreadyActedAs: "engineer" });
    }
    if (assessment?.assessor === person) return refused({ type: "NotIndependent", person, alreadyActedAs: "assessor" });
    return ok([happened(command, "AssessmentReviewed", { opinion: command.opinion ?? null })]);
  },

  Archive: (command, { file }) => {
    const early = outOfOrder(file.marks, "archived", command.at);
    if (early) return refused(early);
    const { leftoverSlips, surveySlip } = command;
    return ok([happened(command, "RequestArchived", { leftoverSlips, surveySlip })]);
  },

  NoteRevisitDone: (command, { revisit }) => {
    const { revisitId, satisfied } = command;
    if (revisit?.revisitId !== revisitId) {
      const known = revisit === null ? [] : [revisit.revisitId];
      return refused({ type: "UnknownWord", what: "revisit", word: revisitId, known });
    }
    return ok(revisit.done ? [] : [happened(command, "RevisitNoted", { revisitId, satisfied })]);
  },

  Close: (command, { file }) => {
    const early = outOfOrder(file.marks, "closed", command.at);
    return early ? refused(early) : ok([happened(command, "RequestClosed", {})]);
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
};

const ratingsRefusal = (survey: Survey, ratings: Readonly<Record<string, number>>): RequestRefusal | null => {
  const { worst, best } = survey;
  const known = survey.questions.map(({ id }) => id);
  for (const [question, value] of Object.entries(ratings)) {
    if (!known.includes(question)) return { type: "UnknownWord", what: "question", word: question, known };
    if (value < worst || value > best) return { type: "RatingOutOfScale", question, value, worst, best };
  }
  return null;
};
