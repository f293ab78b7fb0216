import type { NoticeRoutes, OvertakenNotices } from "../notice-rules.ts";

/** Who is told what by default; roles are those of rulebook §3.8. */
export const noticeRoutes: NoticeRoutes = {
  requestLogged: ["contact"],
  visitDispatched: ["engineer", "department"],
  visitAnnounced: ["contact"],
  visitReassigned: ["previousEngineer"],
  visitDeclined: [{ role: "dutyManager" }],
  visitNotMade: ["contact", { role: "dutyManager" }],
  visitDelayed: [{ role: "hotlineEngineer" }, { role: "dutyManager" }],
  visitEnded: [{ role: "dutyManager" }],
  requestAdvised: ["contact"],
  //
  requestEscalated: [{ role: "hotlineEngineer" }, { role: "dutyManager" }, { role: "projectManager" }],
  seniorEngineerWanted: [{ role: "seniorSystemEngineer" }],
  helpRequested: [{ role: "hotlineEngineer" }],
  helpGiven: ["engineer"],
  reportedToHeadquarters: [{ role: "hqSupportManager" }],
  requestTransferred: ["responsible"],
  slipSentBack: ["responsible", "engineer"],
  requestReopened: [{ role: "dutyManager" }],
  signOffRequested: ["contact"],
  receiptDecided: ["contact"],
  requestCancelled: ["contact", "engineer"],
  requestClosed: ["contact"],
  revisitPlanned: [{ role: "hotlineEngineer" }],
  revisitDissatisfied: [{ role: "dutyManager" }],
  partsRequested: [{ role: "spareStorekeeper" }],
  partsNotThere: ["engineer", { role: "spareStorekeeper" }],
  replacementDue: [{ role: "dutyManager" }],
  complaintReceived: [{ role: "complaintTeam" }, { role: "safetyQualityDepartment" }],
  dissatisfactionNoticed: [{ role: "safetyQualityDepartment" }, { role: "complaintTeam" }],
  complaintAdmitted: ["contact"],
  complaintAssigned: ["handler"],
  complaintReplied: ["contact"],
  complaintReopened: [{ role: "complaintTeam" }, { role: "departmentHead" }],
  complaintMerged: ["contact", { role: "complaintTeam" }],
  leftoverAssigned: ["engineer"],
  leftoverSettled: [{ role: "dutyManager" }],
  surveyOpened: ["engineer"],
  surveyRecorded: [{ role: "managementRepresentative" }],
  progressTold: ["contact", { role: "customerItDepartment" }],
  deviceReturned: ["contact"],
};

/** Nobody is asked to sign, or told of a visit, an hour after the fact. */
export const overtakenNotices: OvertakenNotices = {
  afterMinutes: 60,
  notices: ["visitAnnounced", "signOffRequested"],
  source: ["callout"],
};
