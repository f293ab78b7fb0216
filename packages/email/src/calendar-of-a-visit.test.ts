import { fromMillis, instant, toMillis, type Instant, type RequestCommandInput } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { expect, test } from "vitest";
import { eventIn } from "../test-support/event-in.ts";
import { answer, deskOver, FROM } from "../test-support/late-requests.ts";
import { emailNotifier } from "./email-notifier.ts";
import type { OutgoingMail } from "./mail-transport.ts";

const request = { kind: "request", id: "T-1" } as const;
const [li, wang] = [
  { id: "li", role: "hotlineEngineer" },
  { id: "wang", role: "dutyManager" },
];
const engineer = (id: string) => ({ id, role: "fieldEngineer" });
const [afternoon, tomorrow] = [
  { from: instant("2026-03-02T05:30:00Z"), until: instant("2026-03-02T07:30:00Z") },
  { from: instant("2026-03-03T01:00:00Z"), until: instant("2026-03-03T03:00:00Z") },
];
const toldOf = { person: { name: "刘敏" }, at: instant("2026-03-02T01:00:00Z"), channel: "phone" } as const;
const contact = { name: "刘敏", email: "customer@customer.example" };

const logged = { type: "Log", by: li, customer: "c-1", fault: "The protector does not react", contact } as const;
const triaged = { type: "Triage", by: li, severity: "normal" } as const;
const dispatched = { type: "Dispatch", by: wang, engineer: "chen", appointment: afternoon } as const;
const again = { ...dispatched, engineer: "hu", appointment: tomorrow };
const notMade = { type: "RecordNonVisit", by: engineer("chen"), reason: "The bridge is closed", told: toldOf } as const;
const movedTo = { ...notMade, next: { type: "appointment", appointment: tomorrow } } as const;
const triagedAgain = { ...notMade, next: { type: "triage" } } as const;
const cancelled = { type: "Cancel", by: wang, reason: "It works again" } as const;

/** What stands in the calendars of all who were told, when each has done what its mails ask, the latest SEQUENCE last. */
const calendarsAfter = async (...commands: readonly RequestCommandInput[]) => {
  let now = toMillis(instant("2026-03-02T01:00:00Z"));
  const desk = deskOver(memoryStorage(), () => fromMillis(now));
  const sent: OutgoingMail[] = [];
  const notifier = emailNotifier({ transport: { sendMail: async (mail) => void sent.push(mail) }, from: FROM });
  for (const command of commands) {
    answer(await desk.forTenant("acme").execute(request, command));
    answer(await desk.relay([notifier]));
    now += 60_000;
  }
  const calendars = new Map<string, Map<string, { readonly from: Instant; readonly sequence: number }>>();
  for (const { to, icalEvent } of sent) {
    if (icalEvent === undefined) continue;
    const who = to.address.split("@")[0] ?? "";
    const entries = calendars.get(who) ?? new Map<string, { readonly from: Instant; readonly sequence: number }>();
    calendars.set(who, entries);
    const { uid, sequence, startDate } = eventIn(icalEvent.content).read;
    const known = entries.get(uid);
    // Nobody is told to remove what they were never told of.
    if (known === undefined) expect(icalEvent.method).toBe("REQUEST");
    else expect(sequence).toBeGreaterThan(known.sequence);
    if (icalEvent.method === "CANCEL") entries.delete(uid);
    else entries.set(uid, { from: fromMillis(startDate.toJSDate().getTime()), sequence });
  }
  return Object.fromEntries(
    [...calendars].map(([who, entries]) => [who, [...entries.values()].map(({ from }) => from)]),
  );
};

test.for([
  ["is agreed", [], { customer: [afternoon.from], chen: [afternoon.from] }],
  [
    "goes to another engineer",
    [{ type: "Reassign", by: wang, engineer: "hu" }],
    { customer: [afternoon.from], chen: [], hu: [afternoon.from] },
  ],
  ["is moved, since nobody could go", [movedTo], { customer: [tomorrow.from], chen: [tomorrow.from] }],
  ["is not made", [triagedAgain], { customer: [], chen: [] }],
  [
    "is not made, and another is agreed",
    [triagedAgain, again],
    { customer: [tomorrow.from], chen: [], hu: [tomorrow.from] },
  ],
  [
    "is declined, and another is agreed",
    [{ type: "Decline", by: engineer("chen"), reason: "On another site" }, again],
    { customer: [tomorrow.from], chen: [], hu: [tomorrow.from] },
  ],
  ["is moved, and called off with its request", [movedTo, cancelled], { customer: [], chen: [] }],
] as const)("calendars hold what was agreed last, and nothing else, when a visit %s", async ([, steps, expected]) => {
  expect(await calendarsAfter(logged, triaged, dispatched, ...steps)).toEqual(expected);
});

test("calendars hold nothing of a visit from afar that was not needed any more", async () => {
  const remote = { ...dispatched, mode: "remote" } as const;
  const solved = { type: "ResolveRemotely", by: li, solution: "The parameter was put back" } as const;
  expect(await calendarsAfter(logged, triaged, remote, solved)).toEqual({ customer: [], chen: [] });
});
