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
