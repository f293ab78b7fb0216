import type { Reported } from "../process/reported.ts";
import { toMillis } from "../time/instant.ts";
import { entriesOf } from "./duty-log.ts";
import type { EmergencyState } from "./emergency-state.ts";

const MINUTE_MILLIS = 60_000;

/** What reports count of emergencies: each once, when it was reported, with what it was found to be and how it ended. */
export const emergencyReported: Reported<EmergencyState> = {
  factsOf: (_context, state) => {
    if (state.status === "unreported") return [];
    const { customer, channel, log } = state.file;
    const [first] = entriesOf(log, "EmergencyReported");
    if (first === undefined) return [];
    const end = entriesOf(log, "EmergencyRecovered").at(-1) ?? entriesOf(log, "EmergencyFiled").at(-1);
    const { weight = null, fault = null } = "classification" in state ? state.classification : {};
    const plan = "plan" in state ? (state.plan?.plan ?? null) : null;
    const minutes = end === undefined ? null : Math.floor((toMillis(end.at) - toMillis(first.at)) / MINUTE_MILLIS);
    return [
      {
        about: "emergency",
        at: first.at,
        facts: { weight, fault, plan, channel, customer, outcome: outcomeOf(state), minutes },
      },
    ];
  },
};

/** How it ended; null while it has not. */
const outcomeOf = ({ status }: EmergencyState): string | null => {
  switch (status) {
    case "recovered":
    case "closed":
      return "recovered";
    case "filed":
    case "cancelled":
      return status;
    default:
      return null;
  }
};
