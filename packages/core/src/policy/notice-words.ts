/** Notices that go where the policy says; those of clocks go where the clock's rungs say. The processes hold theirs to this list. */
export const routedNotices = [
  "requestLogged",
  "visitDispatched",
  "visitAnnounced",
  "visitReassigned",
  "visitDeclined",
  "visitNotMade",
  "signOffRequested",
  "receiptDecided",
  "requestCancelled",
  "requestClosed",
  "visitDelayed",
  "visitEnded",
  "requestAdvised",
  "requestEscalated",
  "seniorEngineerWanted",
  "helpRequested",
  "helpGiven",
  "reportedToHeadquarters",
  "requestTransferred",
  "requestReopened",
  "revisitPlanned",
  "revisitDissatisfied",
  "partsRequested",
  "partsNotThere",
  "replacementDue",
] as const;

/** A notice that a policy routes. */
export type RoutedNotice = (typeof routedNotices)[number];
