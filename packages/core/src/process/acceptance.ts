import type { NotAllowed, NotFound, NotPermitted } from "./refusals.ts";

/**
 * The refusal of a command that a process does not accept in this status; null when it does.
 *
 * In the status before the first event, everything that does not begin the stream is about one that is not there.
 */
export const notAccepted = <Status extends string>(
  { kind, before, transitions }: AcceptedBy<Status>,
  command: string,
  status: Status,
): NotFound | NotAllowed | null => {
  const allowed = transitions[status];
  if (allowed.includes(command)) return null;
  return status === before
    ? { type: "NotFound", kind, begunBy: allowed }
    : { type: "NotAllowed", command, status, allowed };
};

/** What {@link notAccepted} goes by: a process's table, and where it begins. */
export interface AcceptedBy<Status extends string> {
  /** The kind of its streams. */
  readonly kind: string;
  /** The status before the first event. */
  readonly before: Status;
  readonly transitions: Readonly<Record<Status, readonly string[]>>;
}

/** The refusal of a command that these permissions do not give the role; null when they do. */
export const notPermitted = (
  permissions: Readonly<Partial<Record<string, readonly string[]>>>,
  command: string,
  role: string,
): NotPermitted | null => {
  const permitted = permissions[command] ?? [];
  return permitted.includes(role) ? null : { type: "NotPermitted", command, role, permitted };
};
