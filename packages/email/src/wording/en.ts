import type { LanguagePack, Told } from "../language-pack.ts";
import { fact, factsLabelled, inHours, quote } from "./labelled-facts.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MODES = { onsite: "On site", remote: "Remote", resident: "Resident engineer" } as const;
const CHANNELS = { phone: "By phone", onsite: "In person", questionnaire: "By questionnaire" } as const;
const CONTACT_US = "If you have any questions, please contact the service desk and quote the number above.";

const { reference, customer, site, contact, engineer, mode, appointment, visit, clock, parts } = factsLabelled({
  reference: "Service request",
  references: { complaint: "Complaint" },
  customer: "Customer",
  site: "Site",
  contact: "Contact",
  engineer: "Engineer",
  mode: "Service",
  modes: MODES,
  appointment: "Appointment",
  tier: "Service level",
  tiers: { standard: "Standard", advanced: "Advanced", vip: "VIP" },
  startedAt: "Running since",
  dueAt: "Due",
  store: "Store",
  part: "Part",
  quantity: "Quantity",
});

/** English, as service desks outside China write it: short, courteous, the day before the month. */
export const en: LanguagePack = {
  tag: "en",
  greeting: (name) => (name === null ? "Hello," : `Dear ${name},`),
  moment: ({ year, month, day, weekday, time, offset }) =>
    `${WEEKDAYS[weekday - 1] ?? ""} ${String(day)} ${MONTHS[month - 1] ?? ""} ${String(year)}, ${time}${offset === null ? "" : ` ${offset}`}`,
  until: " to ",
  colon: ": ",
  openRequest: "Open the request",
  signAndRate: (until) => `Sign and rate (until ${until})`,
  appointment: "Service appointment",
  automatic: "This message was sent automatically.",
  zone: (name, id) => `Times are given in ${name} (${id}).`,
  notices: {
    requestLogged: (told) => ({
      subject: "We have logged your service request",
      opening: ["Your service request has been logged. We will keep you informed of its progress."],
      facts: [reference(told), fact("Logged", told.moment(told.variables.loggedAt))],
      quotes: [quote("Reported fault", told.texts["symptom"])],
      closing: ["If anything is not as you described it, please contact the service desk and quote the number above."],
    }),
    visitDispatched: (told) => ({
      subject: `New task: ${MODES[told.variables.mode].toLowerCase()}`,
      opening: ["A new service task has been dispatched to you. Please confirm it."],
      facts: [
        ...visit(told),
        contact(told),
        fact("Dispatched", told.moment(told.variables.dispatchedAt)),
        told.variables.checklist.length === 0
          ? null
          : fact(
              "Confirmed by the customer before work starts",
              told.variables.checklist.map((item) => item.en).join("; "),
            ),
      ],
      quotes: [quote("Reported fault", told.texts["symptom"]), quote("Suggested action", told.texts["suggestion"])],
      closing: [],
    }),
    visitAnnounced: (told) => ({
      subject: "An engineer has been assigned to your request",
      opening: [announcement(told)],
      facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
      quotes: [],
      closing: [
        told.variables.appointmentFrom === null
          ? "No time has been agreed yet; the engineer will contact you."
          : "If this time no longer suits you, please tell the service desk as early as you can.",
      ],
    }),
    visitReassigned: (told) => ({
      subject: "Your task has been reassigned",
      opening: [
        `This task has been reassigned to ${told.nameOf(told.variables.newEngineer)}. There is nothing more for you to do.`,
      ],
      facts: visit(told),
      quotes: [quote("Suggested action", told.texts["suggestion"])],
      closing: [],
    }),
    visitDeclined: (told) => ({
      subject: "Task declined: please dispatch it again",
      opening: [
        `${told.nameOf(told.variables.engineer)} has declined this task. Please dispatch it to another engineer.`,
      ],
      facts: visit(told),
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [],
    }),
    visitNotMade: (told) => ({
      subject: "The visit will not take place",
      opening: ["The visit planned for this service request will not take place."],
      facts: [reference(told), site(told), engineer(told), mode(told), appointment(told)],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    visitDelayed: (told) => ({
      subject: DELAY[told.variables.outcome].subject,
      opening: [DELAY[told.variables.outcome].sentence],
      facts: [
        ...visit(told),
        told.variables.expectedAt === null ? null : fact("Expected", told.moment(told.variables.expectedAt)),
      ],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: ["Please talk to the customer and dispatch the task again if need be."],
    }),
    visitEnded: (told) => ({
      subject: "Visit over, work not finished",
      opening: [ENDED[told.variables.result]],
      facts: visit(told),
      quotes: [quote("What was found", told.texts["findings"])],
      closing: ["Please decide how to go on."],
    }),
    requestAdvised: (told) => ({
      subject: "Our advice on your service request",
      opening: [
        "What you asked for lies outside the agreed scope of service, so no engineer will come. Here is our advice.",
      ],
      facts: [reference(told)],
      quotes: [quote("Advice", told.texts["advice"])],
      closing: [CONTACT_US],
    }),
    requestEscalated: (told) => ({
      subject: "Escalation: please see to it at once",
      opening: ["Something abnormal was reported on this service request. Please see to it at once."],
      facts: [reference(told), customer(told), fact("Reported", told.moment(told.variables.escalatedAt))],
      quotes: [quote("What was reported", told.texts["reason"])],
      closing: [],
    }),
    seniorEngineerWanted: (told) => ({
      subject: "Technical support wanted at once",
      opening: ["A technical problem was reported that is beyond those on site. Your support is wanted at once."],
      facts: [reference(told), customer(told), fact("Reported", told.moment(told.variables.escalatedAt))],
      quotes: [quote("What was reported", told.texts["reason"])],
      closing: [],
    }),
    helpRequested: (told) => ({
      subject: "The engineer asks for help",
      opening: [
        "The engineer on this service request asks for help. Please answer from the knowledge base or ask somebody who knows.",
      ],
      facts: [reference(told), customer(told)],
      quotes: [quote("Question", told.texts["question"])],
      closing: [],
    }),
    helpGiven: (told) => ({
      subject: "The help you asked for",
      opening: ["Here is the answer to your question."],
      facts: [reference(told), customer(told)],
      quotes: [quote("Answer", told.texts["answer"])],
      closing: [],
    }),
    reportedToHeadquarters: (told) => ({
      subject: "Service request reported to headquarters",
      opening: ["The duty manager reports this service request to headquarters."],
      facts: [reference(told), customer(told)],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [],
    }),
    requestTransferred: (told) => ({
      subject: "A service request was handed over to you",
      opening: ["You answer for this service request from now on, until the customer is satisfied."],
      facts: [reference(told), customer(told)],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [],
    }),
    slipSentBack: (told) => ({
      subject: "The slip was returned for correction",
      opening: ["The slip of this service request was returned. Please correct it."],
      facts: [reference(told), customer(told)],
      quotes: [quote("What is to be corrected", told.texts["reason"])],
      closing: [],
    }),
    requestReopened: (told) => ({
      subject: "Service request reopened",
      opening: ["A closed service request is open again. Please dispatch it."],
      facts: [reference(told), customer(told), fact("Reopened", told.moment(told.variables.reopenedAt))],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [],
    }),
    clockWarned: (told) => ({
      subject: `Due soon: ${told.variables.clockLabel.en}`,
      opening: [
        told.variables.percent === null
          ? `“${told.variables.clockLabel.en}” is due on ${told.moment(told.variables.dueAt)}.`
          : `“${told.variables.clockLabel.en}” has used ${String(told.variables.percent)}% of its time and is due on ${told.moment(told.variables.dueAt)}.`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["Please make sure that it is done in time."],
    }),
    clockMissed: (told) => ({
      subject: `Overdue: ${told.variables.clockLabel.en}`,
      opening: [
        `“${told.variables.clockLabel.en}” was due on ${told.moment(told.variables.dueAt)} and had not been done by then.`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["Please see to it at once."],
    }),
    clockEscalated: (told) => ({
      subject: `Escalation: ${told.variables.clockLabel.en} overdue by ${duration(told.variables.minutesAfterDue)}`,
      opening: [
        `“${told.variables.clockLabel.en}” was due on ${told.moment(told.variables.dueAt)}. It is still open ${duration(told.variables.minutesAfterDue)} later and is therefore brought to your attention.`,
      ],
      facts: clock(told),
      quotes: [],
      closing: ["Please see that it is dealt with."],
    }),
    signOffRequested: (told) => ({
      subject: "Service completed: please review and sign",
      opening: [
        "The work on your service request has been completed. Please check the result, rate the service and sign the slip.",
      ],
      facts: [reference(told), engineer(told), mode(told), fact("Completed", told.moment(told.variables.completedAt))],
      quotes: [],
      closing: [CONTACT_US],
    }),
    receiptDecided: (told) => ({
      subject: RECEIPT[told.variables.decision].subject,
      opening: [RECEIPT[told.variables.decision].sentence],
      facts: [reference(told)],
      quotes: [],
      closing: [CONTACT_US],
    }),
    requestCancelled: (told) => ({
      subject: "Service request cancelled",
      opening: ["This service request has been cancelled. No further work is planned."],
      facts: [reference(told), appointment(told)],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    requestClosed: (told) => ({
      subject: "Service request closed",
      opening: ["Your service request is closed. Thank you for working with us."],
      facts: [reference(told), fact("Closed", told.moment(told.variables.closedAt))],
      quotes: [],
      closing: ["If the problem returns, please contact the service desk and quote the number above."],
    }),
    revisitPlanned: (told) => ({
      subject: "Follow-up to make",
      opening: ["Please follow up with the customer in the time below and ask whether all is well."],
      facts: [
        reference(told),
        customer(told),
        contact(told),
        fact("How", CHANNELS[told.variables.channel]),
        fact("When", told.span(told.variables.windowFrom, told.variables.windowUntil)),
      ],
      quotes: [],
      closing: [],
    }),
    revisitDissatisfied: (told) => ({
      subject: "Customer not satisfied at follow-up",
      opening: ["At the follow-up the customer said that not all is well. Please see to it soon."],
      facts: [reference(told), customer(told)],
      quotes: [quote("What the customer said", told.texts["remarks"])],
      closing: [],
    }),
    partsRequested: (told) => ({
      subject: `Parts requested: ${told.variables.partName}`,
      opening: [`${told.nameOf(told.variables.engineer)} has requested parts for a service request.`],
      facts: parts(told),
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [],
    }),
    partsNotThere: (told) => ({
      subject: `Not in the store: ${told.variables.partName}`,
      opening: ["The parts below could not be given out: they are not in the store, or not fit to be put in."],
      facts: [...parts(told), told.variables.serial === null ? null : fact("Serial number", told.variables.serial)],
      quotes: [],
      closing: ["Please arrange for others."],
    }),
    progressTold: (told) => ({
      subject: "How the repair goes",
      opening: ["This is how the repair of your device goes."],
      facts: [
        reference(told),
        customer(told),
        fact("Device", told.variables.device),
        told.variables.deviceSerial === null ? null : fact("Serial number", told.variables.deviceSerial),
        fact("As of", told.moment(told.variables.toldAt)),
      ],
      quotes: [quote("Word of progress", told.texts["word"])],
      closing: [],
    }),
    deviceReturned: (told) => ({
      subject: "Your device is back",
      opening: ["Your device has been repaired and returned."],
      facts: [
        reference(told),
        customer(told),
        fact("Device", told.variables.device),
        told.variables.deviceSerial === null ? null : fact("Serial number", told.variables.deviceSerial),
        fact("Returned", told.moment(told.variables.returnedAt)),
      ],
      quotes: [],
      closing: [CONTACT_US],
    }),
    replacementDue: (told) => ({
      subject: `Replacement due: ${told.variables.part ?? told.variables.unit}`,
      opening: [
        `${told.variables.part === null ? "The unit" : `Part ${told.variables.part} of the unit`} has been repaired ${String(told.variables.repairs)} times, which is more than ${String(told.variables.moreThan)}. It is to be replaced, not repaired again.`,
      ],
      facts: [
        reference(told),
        customer(told),
        fact("Unit", told.variables.unit),
        told.variables.unitSerial === null ? null : fact("Serial number", told.variables.unitSerial),
      ],
      quotes: [],
      closing: [],
    }),
    complaintReceived: (told) => ({
      subject: "New complaint",
      opening: ["A complaint has been received. Please admit it and have it assigned."],
      facts: [reference(told), customer(told), fact("Received", told.moment(told.variables.receivedAt))],
      quotes: [quote("Complaint", told.texts["content"])],
      closing: [],
    }),
    dissatisfactionNoticed: (told) => ({
      subject: OPENED[told.variables.opened].subject,
      opening: [
        `${told.variables.by === "rating" ? "A customer gave a bad rating." : "A customer was not satisfied at a follow-up."} ${OPENED[told.variables.opened].sentence}`,
      ],
      facts: [
        reference(told),
        customer(told),
        told.variables.about === null ? null : fact("About service request", told.variables.about),
      ],
      quotes: [quote("What the customer said", told.texts["content"])],
      closing: [],
    }),
    complaintAdmitted: (told) => ({
      subject: "We are looking into your complaint",
      opening: ["We have taken up your complaint and will look into it. We will let you have our answer."],
      facts: [reference(told), fact("Taken up", told.moment(told.variables.admittedAt))],
      quotes: [],
      closing: [CONTACT_US],
    }),
    complaintAssigned: (told) => ({
      subject: "Complaint to handle",
      opening: ["A complaint has been assigned to you. Please verify what it says and see that it is resolved."],
      facts: [reference(told), customer(told)],
      quotes: [quote("Complaint", told.texts["content"]), quote("Suggested action", told.texts["suggestion"])],
      closing: [],
    }),
    complaintReplied: (told) => ({
      subject: "Our answer to your complaint",
      opening: ["We have looked into your complaint. This is our answer."],
      facts: [reference(told), fact("Answered", told.moment(told.variables.repliedAt))],
      quotes: [quote("Answer", told.texts["reply"])],
      closing: [CONTACT_US],
    }),
    complaintReopened: (told) => ({
      subject: "Complainant not satisfied: please take it up again",
      opening: [
        `The complainant is not satisfied with how the complaint was handled. Round ${String(told.variables.round)} begins; please assign it again.`,
      ],
      facts: [reference(told), customer(told)],
      quotes: [],
      closing: [],
    }),
    complaintMerged: (told) => ({
      subject: "Complaint joined with another",
      opening: [
        `This complaint and ${told.variables.into} are about the same matter. From now on they are handled together under ${told.variables.into}.`,
      ],
      facts: [reference(told)],
      quotes: [quote("Reason", told.texts["reason"])],
      closing: [CONTACT_US],
    }),
    leftoverAssigned: (told) => ({
      subject: "A leftover problem is yours",
      opening: ["This leftover problem waits for you."],
      facts: [
        reference(told),
        customer(told),
        fact("Leftover problem", told.variables.leftoverNumber ?? told.variables.leftoverId),
        fact("Owner", told.nameOf(told.variables.owner)),
        told.variables.dueBy === null ? null : fact("To be settled by", told.moment(told.variables.dueBy)),
      ],
      quotes: [quote("The problem", told.texts["problem"])],
      closing: [],
    }),
    leftoverSettled: (told) => ({
      subject: "A leftover problem wants to be verified",
      opening: [
        `The leftover problem of ${told.nameOf(told.variables.owner)} is said to be settled. Please have it verified.`,
      ],
      facts: [
        reference(told),
        customer(told),
        fact("Leftover problem", told.variables.leftoverNumber ?? told.variables.leftoverId),
        told.variables.dueBy === null ? null : fact("To be settled by", told.moment(told.variables.dueBy)),
      ],
      quotes: [quote("The problem", told.texts["problem"]), quote("How it was settled", told.texts["solution"])],
      closing: [],
    }),
    surveyOpened: (told) => ({
      subject: "Please survey this service",
      opening: ["Please ask the customer about the quality of this service."],
      facts: [
        reference(told),
        customer(told),
        fact("Survey", told.variables.surveyNumber ?? told.variables.surveyId),
        fact("Investigator", told.nameOf(told.variables.investigator)),
      ],
      quotes: [quote("What was wanting", told.texts["remarks"])],
      closing: [],
    }),
    surveyRecorded: (told) => ({
      subject: told.variables.satisfied ? "A survey wants to be countersigned" : "Customer not satisfied in a survey",
      opening: [`${told.nameOf(told.variables.investigator)} has made the survey. Please countersign it.`],
      facts: [
        reference(told),
        customer(told),
        fact("Survey", told.variables.surveyNumber ?? told.variables.surveyId),
        fact("The customer is", told.variables.satisfied ? "satisfied" : "not satisfied"),
      ],
      quotes: [quote("What the customer said", told.texts["remarks"])],
      closing: [],
    }),
  },
};

const OPENED = {
  complaint: {
    subject: "Dissatisfied customer: complaint opened",
    sentence: "A complaint has been opened; please admit it and have it assigned.",
  },
  qualityNotice: {
    subject: "Dissatisfied customer: quality notice",
    sentence: "Please put it on record, or take it up as a complaint.",
  },
} as const;

const RECEIPT = {
  archive: {
    subject: "Your service slip has been archived",
    sentence: "The duty manager has reviewed the signed slip of your service request, and it goes to the archive.",
  },
  redispatch: {
    subject: "An engineer will be dispatched again",
    sentence:
      "The duty manager has reviewed the signed slip of your service request and will dispatch an engineer again.",
  },
  defer: {
    subject: "Your service request has been deferred",
    sentence: "The duty manager has reviewed the signed slip of your service request and has deferred further work.",
  },
} as const;

const DELAY = {
  late: {
    subject: "The engineer will be late",
    sentence: "The engineer will arrive later than agreed.",
  },
  cannotArrive: {
    subject: "The engineer cannot come",
    sentence: "The engineer cannot come to this visit.",
  },
} as const;

const ENDED = {
  surveyed: "The engineer has looked at the site. The work itself is still to be done.",
  unfinished: "The engineer's visit is over, and the work is not finished.",
  partsNeeded: "The engineer's visit is over. A part is needed before the work can go on.",
} as const;

const announcement = (told: Told<"visitAnnounced">): string => {
  const name = told.nameOf(told.variables.engineer);
  switch (told.variables.mode) {
    case "onsite":
      return `${name} will visit you on site.`;
    case "remote":
      return `${name} will help you remotely.`;
    case "resident":
      return `${name}, the engineer stationed with you, will see to your request.`;
  }
};

const duration = (minutes: number): string =>
  inHours(minutes, { hours: (hours) => count(hours, "hour"), minutes: (rest) => count(rest, "minute") });

const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
