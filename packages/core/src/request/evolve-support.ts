import { requestMilestones } from "../policy/request-words.ts";
import { openHelpCall, type Annexes } from "./annexes.ts";
import { impossible } from "./evolve-receipt.ts";
import type { RequestEvent } from "./request-events.ts";
import { annexed, marked } from "./request-file.ts";
import type { BegunRequest } from "./request-state.ts";

/** What was asked of others, and with what a request is bound up; null when the event is about something else. */
export const evolveSupport = (state: BegunRequest, event: RequestEvent): BegunRequest | null => {
  const { at, by } = event;
  const { annexes } = state.file;
  const after = (mark: string, changed: Partial<Annexes> = {}): BegunRequest => ({
    ...state,
    file: marked(annexed(state.file, changed), at, mark),
  });
  switch (event.type) {
    case "RequestEscalated":
      return after("escalated", { escalations: [...annexes.escalations, { ...event.data, at, by }] });
    case "ProjectManagerTold":
      return after("projectManagerTold");
    case "HelpRequested": {
      const call = { at, by, question: event.data.question, answer: null };
      return after("helpRequested", { helpCalls: [...annexes.helpCalls, call] });
    }
    case "HelpGiven": {
      const answered = openHelpCall(annexes);
      if (answered === undefined) throw impossible(state, event);
      const answer = { ...event.data, at, by };
      const helpCalls = annexes.helpCalls.map((call) => (call === answered ? { ...call, answer } : call));
      return after("helpGiven", { helpCalls });
    }
    case "ReportedToHeadquarters":
      return after("reportedToHeadquarters");
    case "RecordNoted":
      return { ...state, file: annexed(state.file, { records: [...annexes.records, event.data] }) };
    case "RequestTransferred":
      return after("transferred", { transfers: [...annexes.transfers, { ...event.data, at, by }] });
    case "RequestCountersigned": {
      const approval = { ...event.data, at, by, cycle: state.file.cycle };
      return after("countersigned", { approvals: [...annexes.approvals, approval] });
    }
    case "ReturnedForCorrection": {
      const { withdrawn } = event.data;
      const { cycle } = state.file;
      const standing = annexes.approvals.filter((one) => one.cycle !== cycle || !withdrawn.includes(one.slot));
      return after("returnedForCorrection", { approvals: standing });
    }
    case "SlipReturned":
      return after("slipReturned");
    case "SlipAudited":
      return after("audited", { audit: { ...event.data, at, by } });
    case "SettlementNoted":
      return after("settled");
    case "ExpensesNoted":
      return after("expensesRecorded");
    case "UnitIdentified": {
      const { unit: item, repairs } = event.data;
      return { ...state, file: annexed(state.file, { unit: { item, repairs } }) };
    }
    case "RepairsNoted": {
      const { item, counts } = event.data;
      return { ...state, file: annexed(state.file, { unit: { item, repairs: counts } }) };
    }
    case "SendInNoted": {
      const file = annexed(state.file, { sendIns: [...annexes.sendIns, { ...event.data, at }] });
      const milestone = requestMilestones.find((one) => one === event.data.standing);
      return { ...state, file: milestone === undefined ? file : marked(file, at, milestone) };
    }
    case "RequestLinked":
      return { ...state, file: annexed(state.file, { links: [...annexes.links, event.data] }) };
    case "EvidenceAttached": {
      const attachments = [...annexes.attachments, { ...event.data, at, by }];
      return { ...state, file: annexed(state.file, { attachments }) };
    }
    default:
      return null;
  }
};
