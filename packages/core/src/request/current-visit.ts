import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import { pastVisitChanged } from "./request-file.ts";

/** The visit under way or just done, or null. */
export const currentVisit = (state: BegunRequest): Visit | null => {
  const step = state.status === "waiting" ? state.held : state;
  return "visit" in step ? step.visit : null;
};

/** Every visit of a request, in the order of dispatch. */
export const visitsOf = (state: BegunRequest): readonly Visit[] => {
  const current = currentVisit(state);
  return current === null ? state.file.pastVisits : [...state.file.pastVisits, current];
};

/** The same state with one of its visits, current or past, changed. */
export const visitChanged = (state: BegunRequest, visitId: string, change: (visit: Visit) => Visit): RequestState => {
  const current = currentVisit(state);
  if (current?.id === visitId) return withCurrentVisit(state, change(current));
  const past = state.file.pastVisits.find(({ id }) => id === visitId);
  if (past === undefined) throw new Error(`corrupt history: no visit ${visitId}`);
  return { ...state, file: pastVisitChanged(state.file, change(past)) };
};

const withCurrentVisit = (state: BegunRequest, visit: Visit): RequestState =>
  state.status === "waiting"
    ? ({ ...state, held: { ...state.held, visit } } as RequestState)
    : ({ ...state, visit } as RequestState);
