import { err, type Result } from "neverthrow";
import type { RequestRules } from "../../policy/request-rules.ts";
import type { DecisionContext } from "../../process/process.ts";
import type { Sealed } from "../../event/sealing.ts";
import type { Instant } from "../../time/instant.ts";
import type { RequestCommand, RequestCommandName } from "../request-commands.ts";
import type { RecordedOfRequest, RequestEvent, RequestEventData, RequestEventName } from "../request-events.ts";
import type { RequestRefusal } from "../request-refusal.ts";
import type { BegunRequest } from "../request-state.ts";
import { signedDigest, type Signing, type SigningName } from "../signature/signed-text.ts";
import type { StateAccepting } from "../request-transitions.ts";

/** The command named `Name`, with its texts and cards kept elsewhere. */
export type SealedCommand<Name extends RequestCommandName = RequestCommandName> = Sealed<
  Extract<RequestCommand, { type: Name }> & { readonly at: Instant }
>;

/** What one command causes, or why it is refused. An empty list: nothing to do. */
export type Decision = Result<readonly RecordedOfRequest[], RequestRefusal>;

/** What one command does, called only in a status that accepts it and by a role that may. */
export type Rule<Name extends RequestCommandName> = (
  command: SealedCommand<Name>,
  state: StateAccepting<Name>,
  context: DecisionContext,
) => Decision;

/** The event that a command caused. */
export const happened = <Name extends RequestEventName>(
  command: Pick<SealedCommand, "at" | "by">,
  type: Name,
  data: RequestEventData[Name],
): RequestEvent<Name> => ({ type, at: command.at, by: command.by, data });

/** What somebody says in signing, with the digest of exactly what is signed. */
export const signed = <Name extends SigningName>(
  { stream }: DecisionContext,
  state: BegunRequest,
  type: Name,
  said: Signing<Name>,
): Signing<Name> & { readonly digest: string } => ({ ...said, digest: signedDigest(stream.id, state, type, said) });

/** A refusal as a decision. */
export const refused = (refusal: RequestRefusal): Decision => err(refusal);

/** How the policy says requests are lived through. */
export const rulesOf = (context: DecisionContext): RequestRules => context.policy.policy.request;
