import type { Actor } from "../event/actor.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { factsChanged, memoryAfter, nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import type { TextRef } from "../event/sealing.ts";
import type { Mark, Waiting } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { noAnnexes, type Annexes } from "./annexes.ts";
import { withMark } from "./marks.ts";
import type { RequestEventData } from "./request-events.ts";
import { requestFacts } from "./request-facts.ts";
import type { RequestFile, Visit } from "./request-state.ts";

// Each function writes out the whole literal: objects of one fixed shape keep replaying fast.

/** The file of a request just logged. */
export const newFile = (intake: RequestEventData["RequestLogged"], loggedBy: Actor, at: Instant): RequestFile => ({
  intake,
  loggedBy,
  triage: null,
  cycle: 1,
  marks: [{ name: "logged", at, cycle: 1 }],
  pauses: [],
  clocks: nothingRemembered,
  progress: [],
  pastVisits: [],
  annexes: noAnnexes,
});

const rebuilt = (
  file: RequestFile,
  triage: RequestFile["triage"],
  cycle: number,
  marks: readonly Mark[],
  pauses: readonly Waiting[],
  clocks: ClockMemory,
  progress: RequestFile["progress"],
  pastVisits: readonly Visit[],
  annexes: RequestFile["annexes"],
): RequestFile => ({
  intake: file.intake,
  loggedBy: file.loggedBy,
  triage,
  cycle,
  marks,
  pauses,
  clocks,
  progress,
  pastVisits,
  annexes,
});

/** The file with marks added, in the current cycle. */
export const marked = (file: RequestFile, at: Instant, ...names: readonly string[]): RequestFile => {
  const { cycle } = file;
  const marks = names.reduce<readonly Mark[]>((before, name) => withMark(before, { name, at, cycle }), file.marks);
  return rebuilt(
    file,
    file.triage,
    file.cycle,
    marks,
    file.pauses,
    file.clocks,
    file.progress,
    file.pastVisits,
    file.annexes,
  );
};

/** {@link marked}, and `responded` too when this is the first time a person turned to the customer. */
export const markedContact = (file: RequestFile, at: Instant, ...names: readonly string[]): RequestFile =>
  file.marks.some(({ name }) => name === "responded")
    ? marked(file, at, ...names)
    : marked(file, at, "responded", ...names);

/** Guidance is over when the request goes on without it. */
export const endOfGuidance = ({ status }: { readonly status: string }): readonly string[] =>
  status === "guiding" ? ["guidanceEnded"] : [];

/** The file with what triage found. */
export const triaged = (file: RequestFile, at: Instant, triage: RequestEventData["RequestTriaged"]): RequestFile => {
  const { intake, clocks } = file;
  const known = factsChanged(clocks, at, requestFacts(file), requestFacts({ intake, triage }));
  return rebuilt(
    file,
    triage,
    file.cycle,
    file.marks,
    file.pauses,
    known,
    file.progress,
    file.pastVisits,
    file.annexes,
  );
};

/** The file with another severity or tier; what they were is remembered. */
export const regraded = (
  file: RequestFile,
  at: Instant,
  { severity, tier }: Pick<RequestEventData["RequestRegraded"], "severity" | "tier">,
): RequestFile => {
  const triage = file.triage === null ? null : { ...file.triage, severity };
  const intake = { ...file.intake, tier };
  const clocks = factsChanged(file.clocks, at, requestFacts(file), requestFacts({ intake, triage }));
  const { cycle, marks, pauses, progress, pastVisits, annexes } = file;
  return rebuilt({ ...file, intake }, triage, cycle, marks, pauses, clocks, progress, pastVisits, annexes);
};

/** The file with its visit put among those that are over; unchanged when there was none. */
export const visitOver = (file: RequestFile, visit: Visit | null): RequestFile =>
  visit === null
    ? file
    : rebuilt(
        file,
        file.triage,
        file.cycle,
        file.marks,
        file.pauses,
        file.clocks,
        file.progress,
        [...file.pastVisits, visit],
        file.annexes,
      );

/** The file with an earlier visit replaced by a later account of it. */
export const pastVisitChanged = (file: RequestFile, visit: Visit): RequestFile => {
  const visits = file.pastVisits.map((past) => (past.id === visit.id ? visit : past));
  return rebuilt(
    file,
    file.triage,
    file.cycle,
    file.marks,
    file.pauses,
    file.clocks,
    file.progress,
    visits,
    file.annexes,
  );
};

/** The file at the start of its next round, ready to be dispatched; `mark` says what began it. */
export const nextRound = (
  file: RequestFile,
  mark: "redispatched" | "resumed" | "reopened",
  at: Instant,
): RequestFile => {
  const cycle = file.cycle + 1;
  const marks = [mark, "triaged"].reduce<readonly Mark[]>(
    (before, name) => withMark(before, { name, at, cycle }),
    file.marks,
  );
  return rebuilt(
    file,
    file.triage,
    cycle,
    marks,
    file.pauses,
    file.clocks,
    file.progress,
    file.pastVisits,
    // A new round has a slip of its own to be audited.
    file.annexes.audit === null ? file.annexes : { ...file.annexes, audit: null },
  );
};

/** The file with a stretch of waiting begun. */
export const waitingFrom = (file: RequestFile, reason: string, from: Instant): RequestFile => {
  const pauses = [...file.pauses, { reason, from, to: null }];
  return rebuilt(
    file,
    file.triage,
    file.cycle,
    file.marks,
    pauses,
    file.clocks,
    file.progress,
    file.pastVisits,
    file.annexes,
  );
};

/** The file with the stretch of waiting that lasts ended; unchanged when none does. */
export const waitingEnded = (file: RequestFile, to: Instant): RequestFile => {
  const pauses = file.pauses.map((pause) =>
    pause.to === null ? { reason: pause.reason, from: pause.from, to } : pause,
  );
  return rebuilt(
    file,
    file.triage,
    file.cycle,
    file.marks,
    pauses,
    file.clocks,
    file.progress,
    file.pastVisits,
    file.annexes,
  );
};

/** The file with what a clock put on record. */
export const clockRecorded = (file: RequestFile, event: ClockEvent): RequestFile => {
  const clocks = memoryAfter(file.clocks, event);
  return rebuilt(
    file,
    file.triage,
    file.cycle,
    file.marks,
    file.pauses,
    clocks,
    file.progress,
    file.pastVisits,
    file.annexes,
  );
};

/** The file with one more note of progress. */
export const noted = (file: RequestFile, at: Instant, by: Actor, note: TextRef): RequestFile =>
  rebuilt(
    file,
    file.triage,
    file.cycle,
    file.marks,
    file.pauses,
    file.clocks,
    [...file.progress, { at, by, note }],
    file.pastVisits,
    file.annexes,
  );

/** The file with some of its annexes replaced. */
export const annexed = (file: RequestFile, changed: Partial<Annexes>): RequestFile =>
  rebuilt(file, file.triage, file.cycle, file.marks, file.pauses, file.clocks, file.progress, file.pastVisits, {
    ...file.annexes,
    ...changed,
  });
