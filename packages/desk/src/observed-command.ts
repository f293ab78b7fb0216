import type { Refusal, StreamId } from "@callout/core";
import type { Result } from "neverthrow";
import type { Attributes, Ending } from "./observe.ts";
import { processOf } from "./processes.ts";

const UNKNOWN = "unknown";

/** The kind of stream and the type of a command, where there are such: anything else may be anything. */
export const commandAttributes = (stream: StreamId, input: unknown): Attributes => {
  const transitions = processOf("any", { kind: stream.kind, id: "any" }).map((process) => process.transitions);
  const types = new Set(Object.values(transitions.unwrapOr({})).flat());
  const type = typeof input === "object" && input !== null && "type" in input ? input.type : null;
  return {
    "callout.kind": transitions.isOk() ? stream.kind : UNKNOWN,
    "callout.command": typeof type === "string" && types.has(type) ? type : UNKNOWN,
  };
};

/** How a command ended: refusals are answers, and only what the storage or the policies did wrong is a failure. */
export const endingOfCommand = (
  answer: Result<{ readonly events: readonly unknown[]; readonly repeated: boolean }, Refusal>,
): Ending => {
  if (answer.isErr()) {
    const { type } = answer.error;
    return { outcome: type, failed: /Fault$/.test(type) || type === "TooBusy" };
  }
  const { events, repeated } = answer.value;
  return {
    outcome: repeated ? "repeated" : events.length === 0 ? "nothing" : "recorded",
    failed: false,
    more: { "callout.events": events.length },
  };
};
