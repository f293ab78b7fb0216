import type { CommonRefusal } from "../process/decide-by-rules.ts";

/** The policy knows no such part of a plan, or no such item in it. */
export interface UnknownPlanItem {
  readonly type: "UnknownPlanItem";
  /** Such as `itMeasures` or `itMeasures.tea`. */
  readonly items: readonly string[];
  readonly known: readonly string[];
}

/** The plan does not contain yet what every plan must. */
export interface PlanIncomplete {
  readonly type: "PlanIncomplete";
  /** Such as `itMeasures.dataBackup`. */
  readonly items: readonly string[];
}

/** The policy wants drills in earnest. */
export interface SimulationNotAllowed {
  readonly type: "SimulationNotAllowed";
  readonly drill: string;
}

/** Nobody who took part stood for these, who carry the plan out. */
export interface ExecutorsMissing {
  readonly type: "ExecutorsMissing";
  readonly responsible: readonly string[];
}

/** What was learnt is seen to first. */
export interface LessonsOpen {
  readonly type: "LessonsOpen";
  readonly lessons: readonly string[];
}

/** No such lesson is open. */
export interface UnknownLesson {
  readonly type: "UnknownLesson";
  readonly lesson: string;
  readonly open: readonly string[];
}

/** Only a draft takes something in: the next version is begun first. */
export interface NoDraft {
  readonly type: "NoDraft";
  readonly lesson: string;
  readonly version: number;
}

/** What only emergency plans refuse. */
export type OwnEmergencyPlanRefusal =
  UnknownPlanItem | PlanIncomplete | SimulationNotAllowed | ExecutorsMissing | LessonsOpen | UnknownLesson | NoDraft;

/** Why a command on an emergency plan was refused. Nothing was recorded. */
export type EmergencyPlanRefusal = OwnEmergencyPlanRefusal | CommonRefusal;

/** What a command on an emergency plan still needs before somebody can issue it. */
export interface EmergencyPlanMissing {
  /** The contents that every plan must have; what was learnt is seen to; something was learnt that is open. */
  readonly requirement: "contents" | "lessonsSettled" | "openLesson";
}
