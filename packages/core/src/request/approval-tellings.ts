import type { NoticeRecipient } from "../notice/notice.ts";
import type { RequestVariables } from "../notice/variables/request-variables.ts";
import type { ApprovalSlot } from "../policy/approval-slot.ts";
import type { RequestRules } from "../policy/request-rules.ts";
import { told, type Told } from "../process/routed-notices.ts";
import { nextSlot } from "./approvals.ts";
import type { RequestEvent } from "./request-events.ts";
import type { BegunRequest } from "./request-state.ts";

/** What brings a request to a step that may wait for signatures, or a slip to its next slot. */
const TURNS: ReadonlySet<RequestEvent["type"]> = new Set<RequestEvent["type"]>([
  "RequestLoggedFromPatrol",
  "RequestTriaged",
  "VisitDispatched",
  "VisitDeclined",
  "NonVisitRecorded",
  "WorkStarted",
  "VisitEnded",
  "RequestSignedOff",
  "UnsignedRecorded",
  "ReceiptDecided",
  "RequestResumed",
  "RequestReopened",
  "RequestCountersigned",
  "ReturnedForCorrection",
]);

/** Whose turn it is to sign now, one telling for each role that may; `state` is the state after the event. */
export const approvalTellings = (
  rules: RequestRules,
  request: RequestVariables,
  event: RequestEvent,
  state: BegunRequest,
): readonly Told[] => {
  if (!TURNS.has(event.type) && event.type !== "SlipFilled") return [];
  const slot = nextSlot(rules, state);
  if (slot === undefined || (event.type === "SlipFilled" && !hangsOn(slot, event.data.fields))) return [];
  const returned = event.type === "ReturnedForCorrection" ? event.data : null;
  const variables = { ...request, slot: slot.label, corrected: returned !== null };
  const wanted = told("approvalWanted", variables, { opinion: returned?.opinion ?? null });
  return slot.roles.flatMap((role) => {
    const meant = signatory(role, rules, state);
    return meant === null ? [] : [{ ...wanted, meant }];
  });
};

/** Whether what was written just now decides whether the slot is asked for, so that its turn may have come with it. */
const hangsOn = ({ appliesWhen = {} }: ApprovalSlot, fields: object): boolean =>
  Object.keys(appliesWhen).some((fact) => Object.hasOwn(fields, fact));

/** Who signs in this role: the contact where the customer does, since no other customer is meant. */
const signatory = (role: string, { customerRole }: RequestRules, { file }: BegunRequest): NoticeRecipient | null =>
  role === customerRole ? file.intake.contact : { role };
