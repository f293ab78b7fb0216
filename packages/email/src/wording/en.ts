import type { LanguagePack } from "../language-pack.ts";
import type { WallClock } from "../wall-clock.ts";
import { accidents } from "./en/accidents.ts";
import { articles } from "./en/articles.ts";
import { changes } from "./en/changes.ts";
import { clocks } from "./en/clocks.ts";
import { complaints } from "./en/complaints.ts";
import { devices } from "./en/devices.ts";
import { emergencies } from "./en/emergencies.ts";
import { emergencyPlans } from "./en/emergency-plans.ts";
import { leftovers } from "./en/leftovers.ts";
import { parts } from "./en/parts.ts";
import { problems } from "./en/problems.ts";
import { requests } from "./en/requests.ts";
import { reviews } from "./en/reviews.ts";
import { revisits } from "./en/revisits.ts";
import { slips } from "./en/slips.ts";
import { surveys } from "./en/surveys.ts";
import { trainings } from "./en/trainings.ts";
import { visits } from "./en/visits.ts";

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

const day = ({ year, month, day: dayOfMonth, weekday }: WallClock): string =>
  `${WEEKDAYS[weekday - 1] ?? ""} ${String(dayOfMonth)} ${MONTHS[month - 1] ?? ""} ${String(year)}`;

/** English, as service desks outside China write it: short, courteous, the day before the month. */
export const en: LanguagePack = {
  tag: "en",
  greeting: (name) => (name === null ? "Hello," : `Dear ${name},`),
  moment: (clock) => `${day(clock)}, ${clock.time}${clock.offset === null ? "" : ` ${clock.offset}`}`,
  day,
  until: " to ",
  colon: ": ",
  openRequest: "Open the request",
  openRecord: "Open the record",
  signAndRate: (until) => `Sign and rate (until ${until})`,
  answer: (until) => `Answer the questions (until ${until})`,
  appointment: "Service appointment",
  automatic: "This message was sent automatically.",
  zone: (name, id) => `Times are given in ${name} (${id}).`,
  digest: (count) => ({
    subject: `Summary: ${String(count)} ${count === 1 ? "notice" : "notices"}`,
    opening: "This is what has come up since the last summary.",
  }),
  notices: {
    ...requests,
    ...visits,
    ...slips,
    ...clocks,
    ...revisits,
    ...parts,
    ...devices,
    ...complaints,
    ...leftovers,
    ...surveys,
    ...trainings,
    ...accidents,
    ...problems,
    ...articles,
    ...changes,
    ...reviews,
    ...emergencies,
    ...emergencyPlans,
  },
};
