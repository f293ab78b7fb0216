import type { Actor } from "../event/actor.ts";
import type { Instant } from "../time/instant.ts";
import { notAccepted, notPermitted, type AcceptedBy } from "./acceptance.ts";
import type { DecisionContext } from "./process.ts";
import { outOfBounds } from "./recording-bounds.ts";
import type { InTheFuture, NotAllowed, NotFound, NotInPolicy, NotPermitted, TooLate } from "./refusals.ts";

/** Command → the roles that may issue it; a command that is absent is nobody's. */
export type Permissions = Readonly<Partial<Record<string, readonly string[]>>>;

/** What every process refuses before it looks at what a command says. */
export type RefusedBeforehand = NotInPolicy | NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture;

/**
 * Why a command is refused before anybody looks at what it says; null when nothing speaks against it.
 *
 * Asked in this order: does the policy know the process at all, does the status accept the command, may the role, can
 * it have happened then.
 * `section` is the part of the policy that the process goes by, with the permissions in it; null where it has none.
 */
export const refusedBeforehand = <Status extends string>(
  context: DecisionContext,
  accepted: AcceptedBy<Status>,
  section: { readonly name: string; readonly permissions: Permissions | null },
  command: { readonly type: string; readonly at: Instant; readonly by: Actor },
  status: Status,
): RefusedBeforehand | null => {
  if (section.permissions === null) return { type: "NotInPolicy", section: section.name };
  return (
    notAccepted(accepted, command.type, status) ??
    notPermitted(section.permissions, command.type, command.by.role) ??
    outOfBounds(context, command)
  );
};
