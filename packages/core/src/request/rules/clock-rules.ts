import { ok } from "neverthrow";
import { eventsOfTimer } from "../../process/clock-events.ts";
import { requestTimelines } from "../request-timelines.ts";
import type { Rule } from "./rule.ts";

/** What the clocks put on record when their moment has come. */
export const clockRules = {
  FireTimer: (command, state, context) =>
    ok(eventsOfTimer(context, requestTimelines(context.stream.id, state), state.file.fired, command)),
} satisfies { FireTimer: Rule<"FireTimer"> };
