import type { TrainingRules } from "../policy/training-rules.ts";
import type { CapabilityEvidence } from "../scoring/evaluate-capability.ts";
import type { Instant } from "../time/instant.ts";
import type { TrainingState } from "./training-state.ts";

/** A training with the id of its stream. */
export interface KnownTraining {
  readonly id: string;
  readonly state: TrainingState;
}

/** Whether the trainings promised for a period were held. */
export interface TrainingStanding {
  readonly promised: number;
  readonly held: number;
  /** How many are still owed. */
  readonly owed: number;
}

/** The trainings that count: those that nobody has to repeat. */
const held = ({ state }: KnownTraining) =>
  state.status === "summarised" || state.status === "surveyed" ? [state] : [];

/**
 * How many of the trainings that an agreement promises were held in a period, such as two a year.
 *
 * A training counts when it ended within the period and was summed up. Trainings of other agreements do not count.
 *
 * @param period - from its first instant until the first one after it
 */
export const trainingStanding = (
  { agreement, promised }: { readonly agreement: string; readonly promised: number },
  trainings: readonly KnownTraining[],
  { from, until }: { readonly from: Instant; readonly until: Instant },
): TrainingStanding => {
  const counted = trainings.flatMap(held).filter(({ training: { plan }, delivery }) => {
    const { audience } = plan;
    return (
      audience.type === "customer" && audience.agreement === agreement && from <= delivery.at && delivery.at < until
    );
  }).length;
  return { promised, held: counted, owed: Math.max(0, promised - counted) };
};

/** Evidence for the capability model that somebody has from the trainings they taught. */
export const trainingEvidence = (
  { evidence }: Pick<TrainingRules, "evidence">,
  person: string,
  trainings: readonly KnownTraining[],
): readonly CapabilityEvidence[] =>
  evidence === null
    ? []
    : trainings.flatMap((one) =>
        held(one).flatMap(({ training: { plan } }) =>
          plan.lecturers.includes(person) ? [{ id: one.id, kind: evidence, ...plan.course }] : [],
        ),
      );
