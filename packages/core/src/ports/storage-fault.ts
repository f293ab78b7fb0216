/** The storage could not do it now: nothing was changed, unless `outcome` is `unknown`. */
export interface StorageFault {
  readonly type: "StorageFault";
  /** What was being done. */
  readonly during: string;
  /** `unknown`: the connection was lost while committing, so that the change may have been made. */
  readonly outcome: "unchanged" | "unknown";
  /** Whether the same call may succeed later: a lost connection yes, a missing table no. */
  readonly retryable: boolean;
  readonly cause: unknown;
}
