import type { Wording } from "../sla/clock-rule.ts";

/** One sentence for a person, in each language, for each refusal that one process alone knows. */
export type RefusalWords<Own extends { readonly type: string }> = {
  readonly [Type in Own["type"]]: (refusal: Extract<Own, { readonly type: Type }>) => Wording;
};

/** One thing wrong with some input: where it stands, and what is wrong there, in a plain sentence. */
export interface InputIssue {
  /** Such as `visit.appointment.from`; empty for the input as a whole. */
  readonly path: string;
  readonly message: string;
}

/** The command does not have the shape its type asks for. */
export interface MalformedCommand {
  readonly type: "MalformedCommand";
  readonly issues: readonly InputIssue[];
}

/** The stream is not in a status that accepts this command. */
export interface NotAllowed {
  readonly type: "NotAllowed";
  readonly command: string;
  readonly status: string;
  /** The commands this status accepts. */
  readonly allowed: readonly string[];
}

/** The policy does not let this role issue this command. */
export interface NotPermitted {
  readonly type: "NotPermitted";
  readonly command: string;
  readonly role: string;
  readonly permitted: readonly string[];
}

/** The policy has no section for this process: the organisation does not work this way. */
export interface NotInPolicy {
  readonly type: "NotInPolicy";
  /** The section of the policy that is null, such as `slipBooks`. */
  readonly section: string;
}

/** Nothing is recorded under this id yet. */
export interface NotFound {
  readonly type: "NotFound";
  readonly kind: string;
  /** The commands that would begin it. */
  readonly begunBy: readonly string[];
}

/** `at` lies further back than the policy lets anyone record. */
export interface TooLate {
  readonly type: "TooLate";
  readonly at: string;
  readonly recordedAt: string;
  readonly allowedHours: number;
}

/** `at` lies further ahead than the policy's tolerance for wrong clocks. */
export interface InTheFuture {
  readonly type: "InTheFuture";
  readonly at: string;
  readonly recordedAt: string;
  readonly allowedMinutes: number;
}

/** The step would lie before one that was recorded already. */
export interface OutOfOrder {
  readonly type: "OutOfOrder";
  readonly mark: string;
  readonly at: string;
  readonly latest: { readonly name: string; readonly at: string };
}

/** No process of this kind is known. */
export interface UnknownKindOfStream {
  readonly type: "UnknownKindOfStream";
  readonly kind: string;
  readonly known: readonly string[];
}

/** An id that cannot be one: empty, longer than 200 characters, or with control characters. */
export interface ImpossibleId {
  readonly type: "ImpossibleId";
  readonly what: "tenant" | "stream";
  readonly received: string;
}

/** A command with this id was recorded on this stream already, and said something else. */
export interface CommandIdReused {
  readonly type: "CommandIdReused";
  readonly commandId: string;
}

/** The caller decided on an older version of the stream than the one that is there. */
export interface StaleVersion {
  readonly type: "StaleVersion";
  readonly expected: number;
  readonly actual: number;
}

/** Others kept changing the stream while this command was tried. Nothing was recorded; try again. */
export interface TooBusy {
  readonly type: "TooBusy";
  readonly attempts: number;
}

/** No policy, or not this version of it, or a calendar that it names, is kept. */
export interface PolicyNotFound {
  readonly type: "PolicyNotFound";
  readonly what: "policy" | "calendar";
  /** Null when no policy holds at the moment asked for. */
  readonly id: string | null;
  readonly version: string | null;
}

/** The policy that holds cannot be used. Each fault says where and why. */
export interface PolicyUnusable {
  readonly type: "PolicyUnusable";
  readonly id: string;
  readonly version: string;
  readonly faults: readonly { readonly "zh-CN": string; readonly en: string }[];
}
