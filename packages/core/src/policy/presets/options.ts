import type { PolicyOverride } from "../compose-policy.ts";
import { workingAgainWithin } from "./send-in-repair.ts";
import { sendInRules } from "./send-in-rules.ts";

const TWELVE_HOURS = 720;

/**
 * The other readings of what the sources leave open, each to be laid over a preset with `composePolicy`.
 *
 * The presets themselves follow the reading that the rulebook recommends. Keys name the ambiguity, conflict or rule.
 */
export const options = {
  /** Severity at the edges: more than four hours is critical, so that four are normal. */
  "A-01": {
    fourHoursAreNormal: {
      severityRules: [
        { rank: 10, when: { function: "none", onsiteHours: { moreThan: 4 } } },
        { rank: 21, when: { onsiteHours: { atLeast: 2, atMost: 4 } } },
      ],
    },
  },
  /** A normal fault needs both of its signs. */
  "A-02": {
    normalNeedsBoth: {
      without: { severityRules: [21] },
      severityRules: [{ rank: 20, when: { function: "partly", onsiteHours: { atLeast: 2, lessThan: 4 } } }],
    },
  },
  /** A fault that fits both grades is minor. */
  "A-03": {
    minorBeforeNormal: {
      severityRules: [
        { rank: 15, when: { function: "mostly" }, severity: "minor", source: ["R-154", "A-03"] },
        { rank: 16, when: { onsiteHours: { lessThan: 2 } }, severity: "minor", source: ["R-154", "A-03"] },
      ],
    },
  },
  /** The 48 hours of data entry begin with the customer's signature. */
  "A-07": { fromSignature: { clocks: [{ id: "dataEntry", start: "signed" }] } },
  /** The hours of S-72 pass by the clock on the wall. */
  "A-08": {
    aroundTheClock: {
      clocks: [
        {
          id: "response",
          promises: [
            { rank: 10, target: { elapsed: 60 } },
            { rank: 20, target: { elapsed: 60 } },
            { rank: 30, target: { elapsed: 120 } },
          ],
        },
        {
          id: "resolution",
          promises: [
            { rank: 10, target: { elapsed: 120 } },
            { rank: 20, target: { elapsed: 240 } },
            { rank: 30, target: { elapsed: 240 } },
          ],
        },
      ],
    },
  },
  /** The four hours of the written report begin when the event became known. */
  "A-13": { fromKnowledge: { clocks: [{ id: "writtenReport", start: "reported" }] } },
  /** Confirmed means that the task is done. */
  "A-14": {
    result: { clocks: [{ id: "confirmation", stop: { anyOf: ["completed", "declined", "reassigned", "notMade"] } }] },
  },
  /** A solution is the fault removed, not a proposal. */
  "A-17": { removed: { clocks: [{ id: "solution", stop: "completed" }] } },
  /** The resident's ten minutes count day and night. */
  "A-22": { aroundTheClock: { clocks: [{ id: "arrival", promises: [{ rank: 90, target: { elapsed: 10 } }] }] } },
  /** The four hours to the site begin when remote help has failed. */
  "A-23": { fromFailedRemoteHelp: { clocks: [{ id: "arrival", start: "remoteFailed" }] } },
  /** Of 48 to 72 hours, the earlier is the promise. */
  "A-30": {
    earlier: {
      clocks: [
        { id: "arrival", promises: [{ rank: 90, target: { elapsed: { from: 2880, to: 4320, promise: "from" } } }] },
      ],
    },
  },
  /** A response is the arrival on site. */
  "A-32": { arrival: { clocks: [{ id: "response", stop: { anyOf: ["arrived", "completed"] } }] } },
  /** S-73 answers everybody within an hour, whatever the tier. */
  "C-05": {
    floorOfOneHour: {
      clocks: [
        {
          id: "response",
          floor: {
            promises: [{ rank: 90, when: {}, target: { open: 60 }, source: ["R-088", "C-05"] }],
            take: "stricter",
          },
        },
      ],
    },
  },
  /** A third party's repair is back before the second weekend. */
  "C-07": {
    secondWeekend: {
      clocks: [{ id: "repair", promises: [{ rank: 10, target: { weekend: 2 }, source: ["R-318", "C-07"] }] }],
    },
  },
  /** A device is lent once the fault has lasted twelve hours, wherever the customer's own is by then, or as somebody decides. */
  "C-08": {
    afterTwelveHours: {
      sendIn: { ...sendInRules, loaner: { kind: "afterMinutes", minutes: TWELVE_HOURS } },
      clocks: [workingAgainWithin(TWELVE_HOURS, "R-310", "C-08")],
    },
    asDecided: { sendIn: { ...sendInRules, loaner: { kind: "manual" } } },
  },
  /** Two places are answered and served at once: facts `location` headquarters and economicInspection. */
  "R-085": {
    atOnceInTwoPlaces: {
      clocks: ["response", "resolution"].map((id) => ({
        id,
        promises: [
          {
            rank: 5,
            when: { location: ["headquarters", "economicInspection"] },
            target: { elapsed: 0 },
            source: ["R-085"],
          },
        ],
      })),
    },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, PolicyOverride>>>>;
