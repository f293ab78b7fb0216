import type { DecisionContext, Instant, StreamId } from "@callout/core";
import type { Result } from "neverthrow";
import type { PolicyTrouble } from "./compiled-policies.ts";
import type { Engine } from "./engine.ts";
import type { StreamNow } from "./load-stream.ts";

/** What a policy is chosen by when a stream begins. */
interface Beginning {
  /** When it happened; when it is recorded, if nobody said. */
  readonly at: Instant | null;
  readonly customer: string | null;
}

/** What a decision on the stream as it stands may consult. The clock of records never runs backwards in a stream. */
export const decisionContext = async (
  { policies, now }: Engine,
  tenant: string,
  stream: StreamId,
  { loaded }: StreamNow,
  { at, customer }: Beginning = { at: null, customer: null },
): Promise<Result<DecisionContext, PolicyTrouble>> => {
  const clock = now();
  const recordedAt = loaded.recordedAt !== null && loaded.recordedAt > clock ? loaded.recordedAt : clock;
  const policy =
    loaded.latest === null
      ? await policies.current(tenant, { stream, customer }, at ?? recordedAt)
      : await policies.pinned(tenant, loaded.latest);
  return policy.map((compiled) => ({ policy: compiled, recordedAt, stream, number: loaded.number }));
};
