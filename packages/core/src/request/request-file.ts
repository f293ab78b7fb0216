import type { Actor } from "../event/actor.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { factsChanged, memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import type { Instant } from "../time/instant.ts";
import { noAnnexes, type Annexes } from "./annexes.ts";
import { withMark } from "./marks.ts";
import type { RequestEventData } from "./request-events.ts";
import { requestFacts } from "./request-facts.ts";
import type { ProgressNote, RequestFile, Visit } from "./request-state.ts";

// The whole literal is written out: objects of one fixed shape keep replaying fast.

/** The file of a request just logged. */
export const newFile = (
  intake: RequestEventData["RequestLogged"],
  loggedBy: Actor,
  at: Instant,
  imported: RequestFile["imported"],
): RequestFile => ({
  intake,
  loggedBy,
  imported,
  triage: null,
  cycle: 1,
  marks: [{ name: "logged", at, cycle: 1 }],
  pauses: [],
  clocks: nothingRemembered,
  progress: [],
  pastVisits: [],
  annexes: noAnnexes,
});

/** The file with some of what it keeps replaced; the one place that writes the literal out. */
const changed = (
  file: RequestFile,
  {
    intake = file.intake,
    triage = file.triage,
    cycle = file.cycle,
    marks = file.marks,
    pauses = file.pauses,
    clocks = file.clocks,
    progress = file.progress,
    pastVisits = file.pastVisits,
    annexes = file.annexes,
  }: Partial<Omit<RequestFile, "loggedBy" | "imported">>,
): RequestFile => ({
  intake,
  loggedBy: file.loggedBy,
  imported: file.imported,
  triage,
  cycle,
  marks,
  pauses,
  clocks,
  progress,
  pastVisits,
  annexes,
});

/** The file with marks added, in the current cycle. It is what most events do, and does without {@link changed}. */
export const marked = (file: RequestFile, at: Instant, ...names: readonly string[]): RequestFile => {
  const { intake, loggedBy, imported, triage, cycle, pauses, clocks, progress, pastVisits, annexes } = file;
  let { marks } = file;
  for (const name of names) marks = withMark(marks, { name, at, cycle });
  return { intake, loggedBy, imported, triage, cycle, marks, pauses, clocks, progress, pastVisits, annexes };
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
export const triaged = (file: RequestFile, at: Instant, triage: RequestEventData["RequestTriaged"]): RequestFile =>
  withFacts(changed(file, { triage }), at, file);

/** The file with another severity or tier; what they were is remembered. */
export const regraded = (
  file: RequestFile,
  at: Instant,
  { severity, tier, scope }: Omit<RequestEventData["RequestRegraded"], "reason">,
): RequestFile => {
  const triage = file.triage === null ? null : { ...file.triage, severity, scope };
  return withFacts(changed(file, { triage, intake: { ...file.intake, tier } }), at, file);
};

/** The file whose clocks remember what was known before it changed. */
const withFacts = (file: RequestFile, at: Instant, before: RequestFile): RequestFile =>
  changed(file, { clocks: factsChanged(before.clocks, at, requestFacts(before), requestFacts(file)) });

/** The file with its visit put among those that are over; unchanged when there was none. */
export const visitOver = (file: RequestFile, visit: Visit | null): RequestFile =>
  visit === null ? file : changed(file, { pastVisits: [...file.pastVisits, visit] });

/** The file with an earlier visit replaced by a later account of it. */
export const pastVisitChanged = (file: RequestFile, visit: Visit): RequestFile =>
  changed(file, { pastVisits: file.pastVisits.map((past) => (past.id === visit.id ? visit : past)) });

/** The file at the start of its next round, ready to be dispatched; `mark` says what began it. */
export const nextRound = (
  file: RequestFile,
  mark: "redispatched" | "resumed" | "reopened",
  at: Instant,
): RequestFile => {
  // A new round has a slip of its own to be audited.
  const annexes = file.annexes.audit === null ? file.annexes : { ...file.annexes, audit: null };
  return marked(changed(file, { cycle: file.cycle + 1, annexes }), at, mark, "triaged");
};

/** The file with a stretch of waiting begun. */
export const waitingFrom = (file: RequestFile, reason: string, from: Instant): RequestFile =>
  changed(file, { pauses: [...file.pauses, { reason, from, to: null }] });

/** The file with the stretch of waiting that lasts ended; unchanged when none does. */
export const waitingEnded = (file: RequestFile, to: Instant): RequestFile =>
  file.pauses.every((pause) => pause.to !== null)
    ? file
    : changed(file, {
        pauses: file.pauses.map((pause) =>
          pause.to === null ? { reason: pause.reason, from: pause.from, to } : pause,
        ),
      });

/** The file with what a clock put on record. */
export const clockRecorded = (file: RequestFile, event: ClockEvent): RequestFile =>
  changed(file, { clocks: memoryAfter(file.clocks, event) });

/** The file whose clocks take these timers for fired. */
export const timersPassed = (file: RequestFile, { timers }: RequestEventData["TimersPassed"]): RequestFile => {
  const fired = [...file.clocks.fired, ...timers.map(({ key, at }) => ({ key, at, corrected: false }))];
  return changed(file, { clocks: { ...file.clocks, fired } });
};

/** The file with one more note of progress. */
export const noted = (file: RequestFile, note: ProgressNote): RequestFile =>
  changed(file, { progress: [...file.progress, note] });

/** The file with some of its annexes replaced. */
export const annexed = (file: RequestFile, some: Partial<Annexes>): RequestFile =>
  changed(file, { annexes: { ...file.annexes, ...some } });
