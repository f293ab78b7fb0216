import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { Subject } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { StreamId } from "../event/event.ts";

/** What the facts of a stream may consult beside its state, and nothing else. */
export interface FactsContext {
  /** The policy of the stream's latest event, compiled with its calendars. */
  readonly policy: CompiledPolicy;
  readonly stream: StreamId;
  /** The stream's number, once it has one. */
  readonly number: string | null;
  /** When its latest event was recorded: what is missed by then is missed, what runs then has no outcome yet. */
  readonly knownAt: Instant;
}

/** What reports count of the streams of a process, apart from their clocks. */
export interface Reported<State> {
  /** No fact holds personal data or text that somebody wrote. */
  readonly factsOf: (context: FactsContext, state: State) => readonly ReportFact[];
  /** Whose promise the clocks of a subject are; the engineer of the search row where this is left out. */
  readonly engineerOn?: (subject: Subject, state: State) => string | null;
}
