import { ok } from "neverthrow";
import { visitsOf } from "../current-visit.ts";
import type { AlreadyRecorded } from "../request-refusal.ts";
import type { BegunRequest, RequestState, Visit } from "../request-state.ts";
import { visitMark } from "../visit-record.ts";
import { paperOutOfOrder } from "./order.ts";
import { happened, refused, type Decision, type Rule, type SealedCommand } from "./rule.ts";

/** The paper of a visit: when the engineer left and was back, and when the slip was entered. It may come in late. */
export const paperRules = {
  Leave: (command, state) => paper(command, state),
  ReturnToCompany: (command, state) => paper(command, state),
  EnterData: (command, state) => paper(command, state),
} satisfies { Leave: Rule<"Leave">; ReturnToCompany: Rule<"ReturnToCompany">; EnterData: Rule<"EnterData"> };

type Paper = SealedCommand<"Leave" | "ReturnToCompany" | "EnterData">;

const marks = { Leave: "left", ReturnToCompany: "returned", EnterData: "dataEntered" } as const;
const events = { Leave: "EngineerLeft", ReturnToCompany: "EngineerReturned", EnterData: "DataEntered" } as const;

/** The refusal of paper that came in before; null when it is new. */
export const recordedBefore = (command: SealedCommand, state: RequestState): AlreadyRecorded | null => {
  if (state.status === "draft" || !isPaper(command)) return null;
  const mark = marks[command.type];
  const visit = visitMeant(command, state);
  const at = visit === undefined ? null : visitMark(visit, mark);
  return at === null ? null : { type: "AlreadyRecorded", mark, at };
};

const isPaper = (command: SealedCommand): command is Paper => Object.hasOwn(marks, command.type);

const paper = (command: Paper, state: BegunRequest): Decision => {
  const { type, visitId = "" } = command;
  const visit = visitMeant(command, state);
  if (visit === undefined) {
    return refused({ type: "NotCurrentVisit", visitId, current: visitsOf(state).at(-1)?.id ?? "" });
  }
  const before = comesAfter[type];
  if (visitMark(visit, before) === null) {
    return refused({ type: "GateNotMet", command: type, missing: [{ requirement: before }] });
  }
  const early = paperOutOfOrder(visit, marks[type], command.at);
  return early ? refused(early) : ok([happened(command, events[type], { visitId: visit.id })]);
};

/** What must be on the visit before: nobody is back who has not left. */
const comesAfter = { Leave: "arrived", ReturnToCompany: "left", EnterData: "arrived" } as const;

/** The visit that the command names; or the latest that was made, those whose paper is still to come before others. */
const visitMeant = ({ type, visitId }: Paper, state: BegunRequest): Visit | undefined => {
  const visits = visitsOf(state);
  if (visitId !== undefined) return visits.find(({ id }) => id === visitId);
  const made = visits.filter((visit) => visitMark(visit, comesAfter[type]) !== null);
  return made.findLast((visit) => visitMark(visit, marks[type]) === null) ?? made.at(-1);
};
