import type { EventEnvelope } from "../src/event/event.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import { replay } from "../src/process/process.ts";
import { requestProcess } from "../src/request/request-process.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import { contextAt, type Lived } from "./request-fixtures.ts";

const enveloped = (event: Lived["events"][number], version: number, recordedAt: Instant): EventEnvelope => ({
  ...event,
  id: `e-${String(version)}`,
  tenant: "acme",
  stream: { kind: "request", id: "T-1" },
  version,
  v: 1,
  recordedAt,
  commandId: null,
  policy: { id: "standard", version: "1" },
  calendars: [],
  number: null,
});

/** What follows from each event of a request, in order, when it is recorded so many minutes after it happened. */
export const following = ({ events }: Lived, minutesLate = 0, policy?: CompiledPolicy) =>
  events.map((event, index) => {
    const recordedAt = fromMillis(toMillis(event.at) + minutesLate * 60_000);
    const context = { ...contextAt(recordedAt, policy), number: "202411-0001" };
    const state = replay(requestProcess, events.slice(0, index + 1));
    const envelope = enveloped(event, index + 1, recordedAt);
    return {
      event: event.type,
      notices: requestProcess.noticesFor(context, envelope, state),
      reactions: requestProcess.reactionsTo(context, envelope, state),
    };
  });
