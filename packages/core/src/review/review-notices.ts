import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { ReviewVariables } from "../notice/variables/review-notices.ts";
import { called } from "../process/called.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { ReviewEvent, ReviewState, Reviews } from "./review-state.ts";

/** Who must be told what because of an event of a series of reviews. `state` is the state after it. */
export const reviewNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ReviewState,
): readonly NewNotice[] => {
  if (state.status === "unscheduled") return [];
  const event = envelope as ReviewEvent;
  const { kind, customer } = state.reviews;
  const about = { requestId: context.stream.id, number: context.number, customer };
  if (event.type === "ClockWarned" || event.type === "ClockMissed" || event.type === "ClockEscalated")
    return clockNotices(event, about, null, null);
  const review = { ...about, review: called(kind, context.policy.policy.reviews?.kinds) };
  return routedNotices(context, event.at, tellings(review, event, state.reviews), (route, { meant = null }) => {
    if (route === "called" || route === "engineer") return meant;
    return typeof route === "object" ? route : null;
  });
};

/** Each who was invited, and each who has something to do, is told of it; who keeps the series knows when it begins and ends. */
const tellings = (review: ReviewVariables, event: ReviewEvent, { planned }: Reviews): readonly Told[] => {
  const invited = (one: Told): readonly Told[] =>
    (planned?.invited ?? []).map((actorId) => ({ ...one, meant: { actorId } }));
  const plannedFor = planned?.plannedFor ?? event.at;
  const period = planned?.period ?? null;
  const report = period === null ? null : { ...review, periodFrom: period.from, periodUntil: period.until };
  switch (event.type) {
    case "ReviewPlanned":
      return invited(
        report === null
          ? told("reviewPlanned", { ...review, plannedFor, moved: false })
          : told("reportWanted", { ...report, plannedFor }),
      );
    case "ReviewMoved": {
      const { reason } = event.data;
      return invited(
        report === null
          ? told("reviewPlanned", { ...review, plannedFor, moved: true }, { reason })
          : told("reportWanted", { ...report, plannedFor }, { reason }),
      );
    }
    case "ReviewCancelled":
    case "ReviewsDiscontinued": {
      const fell = planned?.marks.at(-1);
      return fell?.name === "cancelled" && fell.at === event.at
        ? invited(told("reviewCancelled", { ...review, plannedFor }, { reason: event.data.reason }))
        : [];
    }
    case "ReviewHeld": {
      const { decisions, minutes } = event.data;
      const decided = decisions.map(({ what, owner, dueBy }) => ({
        ...told("reviewDecided", { ...review, heldAt: event.at, dueBy }, { decision: what }),
        meant: { actorId: owner },
      }));
      const submitted =
        report === null ? [] : [told("reportSubmitted", { ...report, submittedAt: event.at }, { summary: minutes })];
      return [...submitted, ...decided];
    }
    default:
      return [];
  }
};
