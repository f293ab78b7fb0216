import type { StorageFault } from "@callout/core";

/**
 * What a client threw, as data.
 *
 * @param committing - whether the work was done and only the commit was under way: a connection lost then leaves it
 *   unknown whether the change was made
 */
export const faultOf = (during: string, cause: unknown, committing: boolean): StorageFault => ({
  type: "StorageFault",
  during,
  outcome: committing && isCutOff(cause) ? "unknown" : "unchanged",
  retryable: isCutOff(cause) || TRANSIENT.test(sqlState(cause) ?? ""),
  cause,
});

/** The name of the unique key that refused a row, or null when something else went wrong. */
export const refusingKey = (cause: unknown): string | null => {
  if (sqlState(cause) !== "23505") return null;
  const { constraint, constraint_name, message } = cause as Readonly<Record<string, unknown>>;
  const named = constraint ?? constraint_name ?? (typeof message === "string" ? /"([^"]+)"/.exec(message)?.[1] : null);
  return typeof named === "string" ? named : null;
};

/** Serialization failure, deadlock, lock and statement timeouts, a full disk or memory, a standby. */
const TRANSIENT = /^(40001|40P01|55P03|57014|25006|58030|53...)$/;

/** Lost connections, servers that are shutting down or starting up, sessions that idled too long. */
const CUT_OFF = /^(08...|57P..|25P03)$/;

/** Whether the connection ended before the server's answer, or with it. */
const isCutOff = (cause: unknown): boolean => {
  const state = sqlState(cause);
  return state === null ? !isOurBug(cause) : CUT_OFF.test(state);
};

/** What a client throws about its arguments, before it sends anything. */
const isOurBug = (cause: unknown): boolean =>
  cause instanceof TypeError || cause instanceof RangeError || codeOf(cause) === "UNDEFINED_VALUE";

/** The server's own code for what went wrong; null when it was not the server that said so. */
const sqlState = (cause: unknown): string | null => {
  const code = codeOf(cause);
  // Node's codes, such as EPIPE, can have five letters too: all codes of SQL have a digit.
  return code !== null && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null;
};

const codeOf = (cause: unknown): string | null =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : null;
