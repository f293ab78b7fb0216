import { ok } from "neverthrow";
import { decideClocks, type Clocked } from "../../process/decide-clocks.ts";
import { evolveRequest } from "../evolve-request.ts";
import type { RequestEvent } from "../request-events.ts";
import type { RequestState } from "../request-state.ts";
import { clocksInRequest, requestTimelines } from "../request-timelines.ts";
import { requestAlarms } from "../request-alarms.ts";
import { happened, type Rule } from "./rule.ts";

/** How the clocks of a request run. */
export const requestClocks: Clocked<RequestState, RequestEvent> = {
  timelinesOf: requestTimelines,
  clocksIn: clocksInRequest,
  evolve: evolveRequest,
};

/** What the clocks put on record: when their moment has come, and when the rules over them are exchanged. */
export const clockRules = {
  FireTimer: (command, state, context) => {
    const alarm = requestAlarms(context.stream.id, state).find(({ key }) => key === command.key);
    if (alarm !== undefined && alarm.at <= context.recordedAt)
      return ok([happened({ at: alarm.at, by: command.by }, "RequestResumed", { reason: null })]);
    return decideClocks(requestClocks, context, command, state);
  },
  AdoptPolicy: (command, state, context) => decideClocks(requestClocks, context, command, state),
  AdoptCalendar: (command, state, context) => decideClocks(requestClocks, context, command, state),
} satisfies {
  FireTimer: Rule<"FireTimer">;
  AdoptPolicy: Rule<"AdoptPolicy">;
  AdoptCalendar: Rule<"AdoptCalendar">;
};
