import type { LivedStep } from "./lived.ts";

interface Bare {
  readonly status: string;
  readonly at: string;
  readonly version: number;
}

/** What no library can be quicker than: a switch over the command, a look at the status, one literal. */
export const bareSwitch = (state: Bare, { type, at }: LivedStep["command"]): Bare => {
  const { status, version } = state;
  const to = (from: string, target: string): Bare => ({
    status: status === from ? target : status,
    at,
    version: version + 1,
  });
  switch (type) {
    case "Log":
      return to("draft", "logged");
    case "StartGuidance":
      return to("logged", "guiding");
    case "EndGuidance":
      return to("guiding", "logged");
    case "Triage":
      return to("logged", "triaged");
    case "Dispatch":
      return to("triaged", "dispatched");
    case "Confirm":
      return to("dispatched", "confirmed");
    case "Depart":
      return to("confirmed", "travelling");
    case "Arrive":
      return to("travelling", "onsite");
    case "StartWork":
      return to("onsite", "working");
    case "CompleteWork":
      return to("working", "completed");
    case "SignOff":
      return to("completed", "signed");
    case "DecideReceipt":
      return to("signed", "accepted");
    case "Archive":
      return to("accepted", "archived");
    case "Close":
      return to("archived", "closed");
    default:
      return to(status, status);
  }
};
