import type { DecisionContext, Instant, StreamId } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { PolicyTrouble } from "./compiled-policies.ts";
import type { Engine } from "./engine.ts";
import type { StreamNow } from "./load-stream.ts";
import type { RulesNamed } from "./rules-named.ts";

/** What of a command its context depends on: what a policy is chosen by when a stream begins, and what it adopts. */
interface About {
  /** When it happened; when it is recorded, if nobody said. */
  readonly at: Instant | null;
  readonly customer: string | null;
  readonly adopts: RulesNamed | null;
}

/** What a decision on the stream as it stands may consult. The clock of records never runs backwards in a stream. */
export const decisionContext = async (
  { policies, now }: Engine,
  tenant: string,
  stream: StreamId,
  { loaded }: StreamNow,
  { at, customer, adopts }: About = { at: null, customer: null, adopts: null },
): Promise<Result<DecisionContext, PolicyTrouble>> => {
  const clock = now();
  const recordedAt = loaded.recordedAt !== null && loaded.recordedAt > clock ? loaded.recordedAt : clock;
  const policy =
    loaded.latest === null
      ? await policies.current(tenant, { stream, customer }, at ?? recordedAt)
      : await policies.pinned(tenant, loaded.latest);
  if (policy.isErr()) return err(policy.error);
  const context: DecisionContext = { policy: policy.value, recordedAt, stream, number: loaded.number };
  if (adopts === null || loaded.latest === null) return ok(context);
  const adopting = await policies.named(tenant, adopts, loaded.latest, recordedAt);
  return adopting.map((compiled) => ({ ...context, adopting: compiled }));
};
