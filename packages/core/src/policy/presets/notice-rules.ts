import type { NoticeRoutes, OvertakenNotices } from "../notice-rules.ts";

/** Who is told what by default, with the rules that ask for it; what names none is Callout's. */
export const noticeRoutes: NoticeRoutes = {
  //
  requestLogged: ["contact"],
  //
  visitDispatched: ["engineer", "department"],
  //
  visitAnnounced: ["contact"],
  //
  visitReassigned: ["previousEngineer"],
  visitDeclined: [{ role: "dutyManager" }],
  visitNotMade: [{ role: "dutyManager" }],
  //
  visitMoved: ["contact", "engineer"],
  visitCalledOff: ["contact", "engineer"],
  //
  visitDelayed: [{ role: "hotlineEngineer" }, { role: "dutyManager" }],
  visitEnded: [{ role: "dutyManager" }],
  //
  requestAdvised: ["contact"],
  //
  requestEscalated: [{ role: "hotlineEngineer" }, { role: "dutyManager" }, { role: "projectManager" }],
  seniorEngineerWanted: [{ role: "seniorSystemEngineer" }],
  //
  helpRequested: [{ role: "hotlineEngineer" }],
  helpGiven: ["engineer"],
  //
  reportedToHeadquarters: [{ role: "hqSupportManager" }],
  //
  requestTransferred: ["responsible"],
  //
  slipSentBack: ["responsible", "engineer"],
  //
  approvalWanted: ["signatory"],
  amendmentToSign: ["contact"],
  //
  workAuthorised: ["engineer"],
  authorisationWithdrawn: ["engineer", { role: "dutyManager" }],
  // R-180…R-194
  conductBroken: [{ role: "dutyManager" }],
  requestReopened: [{ role: "dutyManager" }],
  //
  signOffRequested: ["contact"],
  //
  receiptDecided: ["contact"],
  requestCancelled: ["contact", "engineer"],
  //
  requestClosed: ["contact"],
  //
  revisitPlanned: [{ role: "hotlineEngineer" }],
  answerInvited: ["contact"],
  //
  revisitToRepeat: [{ role: "hotlineEngineer" }],
  revisitUnreached: [{ role: "dutyManager" }],
  revisitCancelled: [{ role: "hotlineEngineer" }],
  revisitDissatisfied: [{ role: "dutyManager" }],
  //
  revisitAssigned: ["engineer"],
  revisitTransferred: ["department"],
  //
  partsRequested: [{ role: "spareStorekeeper" }],
  partsNotThere: ["engineer", { role: "spareStorekeeper" }],
  //
  replacementDue: [{ role: "dutyManager" }],
  //
  complaintReceived: [{ role: "complaintTeam" }, { role: "safetyQualityDepartment" }],
  //
  dissatisfactionNoticed: [{ role: "safetyQualityDepartment" }, { role: "complaintTeam" }],
  //
  complaintAdmitted: ["contact"],
  complaintAssigned: ["handler"],
  //
  complaintReplied: ["contact"],
  complaintReopened: [{ role: "complaintTeam" }, { role: "departmentHead" }],
  complaintMerged: ["contact", { role: "complaintTeam" }],
  complaintNotMerged: [{ role: "complaintTeam" }],
  //
  leftoverAssigned: ["engineer"],
  leftoverSettled: [{ role: "dutyManager" }],
  //
  surveyOpened: ["engineer"],
  surveyRecorded: [{ role: "managementRepresentative" }],
  trainingPlanned: ["contact", "engineer"],
  trainingCancelled: ["contact", "engineer"],
  trainingSummarised: ["supervisor"],
  //
  accidentReported: [{ role: "safetyQualityDepartment" }, { role: "projectManager" }, { role: "customerItDepartment" }],
  accidentTold: ["contact"],
  accidentConfirmed: [{ role: "generalManager" }, { role: "customerItDepartment" }],
  accidentClosed: [{ role: "generalManager" }, { role: "customerItDepartment" }],
  //
  consequenceProposed: ["engineer", { role: "departmentHead" }],
  consequenceDecided: ["engineer", { role: "serviceSupervisor" }],
  consequenceDropped: ["engineer"],
  //
  progressTold: ["contact", { role: "customerItDepartment" }],
  deviceReturned: ["contact"],
  problemOpened: ["engineer", { role: "projectManager" }],
  problemAssigned: ["engineer"],
  //
  problemEscalated: [{ role: "seniorSystemEngineer" }, { role: "projectSupervisor" }],
  emergencyAgreed: ["engineer", { role: "hotlineEngineer" }],
  measurePlanned: ["engineer"],
  measureDone: [{ role: "projectManager" }],
  measureWithoutEffect: ["engineer", { role: "projectManager" }],
  //
  problemSolved: ["engineer", { role: "hotlineEngineer" }],
  //
  articleSubmitted: [{ role: "dutyManager" }],
  articleSentBack: ["engineer"],
  articleReady: [{ role: "hotlineEngineer" }],
  articlePublished: ["engineer", { role: "hotlineEngineer" }],
  //
  changeProposed: [{ role: "seniorSystemEngineer" }],
  changeUnfit: [{ role: "dutyManager" }],
  changeApplied: [{ role: "hotlineEngineer" }],
  // to the purchaser's department and to headquarters
  reportWanted: ["called"],
  reportSubmitted: [{ role: "customerItDepartment" }, { role: "hqSupportManager" }],
  reviewPlanned: ["called"],
  reviewCancelled: ["called"],
  //
  reviewDecided: ["engineer"],
  //
  emergencyReported: [{ role: "dutyManager" }, { role: "departmentHead" }, { role: "emergencyTeam" }],
  emergencyHeadCalled: ["called"],
  emergencyClassified: [{ role: "emergencyLeadership" }],
  emergencyProgressTold: [{ role: "generalManager" }, { role: "emergencyLeadership" }],
  emergencyInstruction: [{ role: "emergencyTeam" }, { role: "departmentHead" }],
  emergencyDepartmentTold: ["department"],
  emergencyFiled: [{ role: "emergencyLeadership" }],
  emergencyReportPrepared: [{ role: "leaderInCharge" }],
  emergencyReportDelivered: [{ role: "generalManager" }],
  emergencySuperiorInformed: [{ role: "superiorAuthority" }],
  emergencyPlanAuthorised: [{ role: "emergencyTeam" }],
  emergencyPlanStarted: [{ role: "emergencyLeadership" }],
  emergencyPlanNotReady: [{ role: "emergencyTeam" }, { role: "emergencyLeadership" }],
  emergencyNotHandedOn: [{ role: "emergencyTeam" }],
  emergencyRecovered: [{ role: "businessDepartment" }, { role: "emergencyLeadership" }],
  emergencyClosed: [{ role: "generalManager" }, { role: "emergencyLeadership" }],
  emergencyCancelled: [{ role: "departmentHead" }, { role: "emergencyTeam" }],
  planLessonReceived: [{ role: "emergencyTeam" }],
  planDrilled: [{ role: "emergencyLeadership" }],
  planApproved: [{ role: "emergencyTeam" }],
  planReturned: [{ role: "emergencyTeam" }],
};

/** Nobody is asked to sign, or told of a visit, an hour after the fact. */
export const overtakenNotices: OvertakenNotices = {
  afterMinutes: 60,
  notices: ["visitAnnounced", "signOffRequested"],
  source: ["callout"],
};
