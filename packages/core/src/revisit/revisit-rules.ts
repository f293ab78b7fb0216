import { err, ok, type Result } from "neverthrow";
import type { Sealed } from "../event/sealing.ts";
import type { RevisitRules } from "../policy/revisit-rules.ts";
import type { DecisionContext } from "../process/process.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { readGrade, scaleOf, type Rating, type RatingRefusal } from "../scoring/rating.ts";
import { dayAt } from "./day-at.ts";
import { firstWindow, type AskingWindow } from "./first-window.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import type { TopicsMissing, UnknownTopic } from "./revisit-refusal.ts";
import type { RevisitEvent, RevisitState, RevisitTask } from "./revisit-state.ts";
import { zoneOfTask } from "./zone-of-task.ts";
import { revisitTopics } from "./revisit-topics.ts";

type Begun = Exclude<RevisitState, { status: "unplanned" }>;
type OfLife = Exclude<Sealed<RevisitCommand>, { type: "PlanRevisit" | "FireTimer" | "AdoptPolicy" | "AdoptCalendar" }>;

/** What a command other than planning does to a revisit, called only in a status that accepts it. */
export const eventOf = (
  context: DecisionContext,
  command: OfLife,
  state: Begun,
): Result<RevisitEvent, UnknownTopic | TopicsMissing | RatingRefusal> => {
  const { at, by } = command;
  const { revisit, scoring, timeZone } = context.policy.policy;
  switch (command.type) {
    case "MoveRevisit": {
      const { windowFrom, windowUntil, dueBy, because, schedule } = command;
      const asked = command.asked && { contact: command.asked.contact ?? null, channel: command.asked.channel };
      return ok({ type: "RevisitMoved", at, by, data: { windowFrom, windowUntil, dueBy, because, asked, schedule } });
    }
    case "PrepareRevisit": {
      const { topics, notes = null } = command;
      const refusal = notPrepared(revisit, state.task.channel, topics);
      return refusal ? err(refusal) : ok({ type: "RevisitPrepared", at, by, data: { topics, notes } });
    }
    case "RecordAttempt": {
      const { result, again } = command;
      const next =
        again ?? nextAttempt(revisit.retry, state.attempts.length + 1, at, zoneOfTask(state.task) ?? timeZone);
      return ok({ type: "RevisitAttempted", at, by, data: { result, next } });
    }
    case "RecordRevisit": {
      const { satisfied, topics, ratings, remarks = null } = command;
      const { outcome = "fine" } = command;
      const found = !satisfied && outcome !== "needsService" ? "dissatisfied" : outcome;
      const listed = revisitTopics(revisit.schemes, state.task).map(({ id }) => id);
      const refusal = notListed(listed, topics) ?? unreadable(scoring, ratings);
      return refusal
        ? err(refusal)
        : ok({ type: "RevisitDone", at, by, data: { satisfied, outcome: found, topics, ratings, remarks } });
    }
    case "AssignFollowUp": {
      const { personInCharge, requirement = null } = command;
      return ok({ type: "FollowUpAssigned", at, by, data: { personInCharge, requirement } });
    }
    case "VerifyFollowUp": {
      const { resolved, remarks = null } = command;
      return ok({ type: "FollowUpVerified", at, by, data: { resolved, remarks } });
    }
    case "TransferRevisit": {
      const { to, reason } = command;
      return ok({ type: "RevisitTransferred", at, by, data: { to, reason } });
    }
    case "SettleTransfer": {
      const { agreed, remarks = null } = command;
      return ok({ type: "TransferSettled", at, by, data: { agreed, remarks } });
    }
    case "CancelRevisit":
      return ok({ type: "RevisitCancelled", at, by, data: { because: command.because } });
  }
};

/** The list is that of a call or a visit: who is sent questions has nobody to talk to. */
const notPrepared = (
  { preparation }: RevisitRules,
  channel: RevisitTask["channel"],
  topics: readonly string[],
): UnknownTopic | TopicsMissing | null => {
  const known = preparation.map(({ id }) => id);
  const missing = channel === "questionnaire" ? [] : known.filter((topic) => !topics.includes(topic));
  return notListed(known, topics) ?? (missing.length > 0 ? { type: "TopicsMissing", topics: missing } : null);
};

const notListed = (known: readonly string[], topics: readonly string[]): UnknownTopic | null => {
  const unknown = topics.find((topic) => !known.includes(topic));
  return unknown === undefined ? null : { type: "UnknownTopic", topic: unknown, known };
};

const MINUTE_MILLIS = 60_000;

/** When it is tried again after so many attempts in vain: in the first window to open after the wait. */
const nextAttempt = (
  { most, waitMinutes, windows }: RevisitRules["retry"],
  attempts: number,
  at: Instant,
  timeZone: string,
): AskingWindow | null => {
  if (attempts >= most) return null;
  const notBefore = fromMillis(toMillis(at) + waitMinutes * MINUTE_MILLIS);
  return firstWindow(windows, { day: dayAt(notBefore, timeZone), notBefore, timeZone });
};

const unreadable = (
  scoring: DecisionContext["policy"]["policy"]["scoring"],
  ratings: readonly Rating[],
): RatingRefusal | null => {
  for (const rating of ratings) {
    const read = scaleOf(scoring?.scales ?? [], rating).andThen((scale) => readGrade(scale, rating.grade));
    if (read.isErr()) return read.error;
  }
  return null;
};
