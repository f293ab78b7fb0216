import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complaints } from "../../test-support/complaint-fixtures.ts";
import { hardZones } from "../../test-support/hard-zones.ts";
import { at, command, contextAt, given, sealer, upTo } from "../../test-support/request-fixtures.ts";
import { sealed } from "../event/sealing.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RequestCommandInput } from "../request/request-commands.ts";
import { requestProcess } from "../request/request-process.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { wallTimeAt } from "../time/wall-time.ts";
import { revisitProcess } from "./revisit-process.ts";
import type { RevisitState } from "./revisit-state.ts";

// Every policy here is that of an organisation in Shanghai, where it is five hours earlier than in Auckland.
const auckland = { timeZone: "Pacific/Auckland" } as const;
const nextDay = (time: string) => at(time, "2024-11-22");

const plan = {
  type: "PlanRevisit",
  by: { id: "guo", role: "dutyManager" },
  subject: { kind: "asset", id: "pump-7" },
  customer: "c-1",
  serviceDoneAt: at("15:05"),
  channel: "phone",
  windowFrom: nextDay("09:00"),
  windowUntil: nextDay("10:00"),
  dueBy: null,
};
const inVain = { type: "RecordAttempt", by: { id: "li", role: "hotlineEngineer" }, result: "noAnswer" };

const revisitContext = (now: Instant) => ({ ...contextAt(now), stream: { kind: "revisit", id: "v-1" } });
const told = (state: RevisitState, input: object, now: Instant) =>
  revisitProcess
    .parse(input, now)
    .andThen((one) => revisitProcess.decide(revisitContext(now))(sealed(one, sealer), state))
    .map((events) => events.reduce((before, event) => revisitProcess.evolve(before, event), state));
const planned = (more: object): RevisitState =>
  told(revisitProcess.initial, { ...plan, ...more }, at("15:40"))._unsafeUnwrap();
const triedAgain = (state: RevisitState, now: Instant) => {
  const tried = told(state, inVain, now)._unsafeUnwrap();
  return tried.status === "unplanned" ? [] : tried.attempts.map(({ next }) => next);
};

const schedule = (timeZone: string) => ({
  ...{ timeZone, putOff: false, blocking: false },
  serves: [
    {
      ...{ key: "k", subject: "pump-7", anchor: "a", scheme: "phone003", date: "oneMonth", dueBy: null },
      ...{ anchoredAt: at("15:05"), falls: "2024-11-22", preferred: "2024-11-22" },
    },
  ],
});

describe("a revisit that no scheme planned is tried again", () => {
  test("by the day of a customer in Auckland, where the plan says that they are there", () => {
    const next = { windowFrom: at("04:00", "2024-11-23"), windowUntil: at("05:00", "2024-11-23") };
    expect(triedAgain(planned(auckland), nextDay("09:10"))).toEqual([next]);
  });

  test("by the policy's day where nothing is said", () => {
    const next = { windowFrom: nextDay("14:00"), windowUntil: nextDay("16:00") };
    expect(planned({})).not.toHaveProperty("task.timeZone");
    expect(triedAgain(planned({}), nextDay("09:10"))).toEqual([next]);
  });

  test("by the day of the zone that schemes plan it for, once they do", () => {
    const place = { windowFrom: nextDay("16:00"), windowUntil: nextDay("17:00"), dueBy: null };
    const moving = { type: "MoveRevisit", by: plan.by, ...place, because: "zoneChanged" };
    const moved = told(planned(auckland), { ...moving, schedule: schedule("Europe/Berlin") }, at("15:50"));
    const next = { windowFrom: nextDay("16:00"), windowUntil: nextDay("17:00") };
    expect(triedAgain(moved._unsafeUnwrap(), nextDay("14:30"))).toEqual([next]);
  });

  test("in a window of the customer's own day, wherever they are", () => {
    const moments = fc.integer({ min: toMillis(at("16:00")), max: toMillis(at("16:00", "2025-11-21")) });
    fc.assert(
      fc.property(fc.constantFrom(...hardZones), moments, (timeZone, ms) => {
        const [next] = triedAgain(planned({ timeZone }), fromMillis(ms));
        expect(["09:00", "14:00"]).toContain(wallTimeAt(next!.windowFrom, timeZone).slice(11, 16));
        expect(toMillis(next!.windowFrom) - ms).toBeGreaterThanOrEqual(60 * 60_000);
      }),
    );
  });

  test("only in a zone that there is", () => {
    const refusal = told(revisitProcess.initial, { ...plan, timeZone: "Moon/Base" }, at("15:40"))._unsafeUnwrapErr();
    expect(refusal).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "timeZone", message: "must be an IANA time zone such as Asia/Shanghai" }],
    });
  });
});

/** What a request with these facts asks of other streams when its last command is done. */
const asked = (
  facts: Readonly<Record<string, string>>,
  ...steps: readonly RequestCommandInput[]
): readonly Reaction[] => {
  const lived = given(command("Log", { at: at("09:12"), facts }), ...steps.slice(1));
  const envelope = { ...lived.events.at(-1), version: 12 } as unknown as EventEnvelope;
  return requestProcess.reactionsTo(contextAt(nextDay("10:00")), envelope, lived.state);
};

describe("a request says in which zone its customer is", () => {
  const accepted = (facts: Readonly<Record<string, string>>) => asked(facts, ...upTo("DecideReceipt"));
  const badlyRated = (facts: Readonly<Record<string, string>>) =>
    asked(facts, ...upTo("CompleteWork"), command("SignOff", { at: at("15:20"), ratings: { attitude: 1 } }));

  test.for([
    ["PlanRevisit", accepted],
    ["NoticeDissatisfaction", badlyRated],
  ] as const)("with %s, where its facts name one that there is", ([type, reactionsOf]) => {
    const said = (facts: Readonly<Record<string, string>>) =>
      reactionsOf(facts).flatMap(({ command: one }) => (one.type === type ? [one["timeZone"]] : []));
    expect(said(auckland)).toEqual(["Pacific/Auckland"]);
    expect(said({ timeZone: "Moon/Base" })).toEqual([undefined]);
    expect(said({})).toEqual([undefined]);
  });
});

describe.for([
  ["the complaint that it opens", "NoticeDissatisfaction", { satisfied: false }],
  ["the request that it opens", "Log", { satisfied: true, outcome: "needsService" }],
] as const)("a revisit tells %s in which zone the customer is", ([, type, found]) => {
  const opened = (more: object) => {
    const answer = { type: "RecordRevisit", by: inVain.by, ...found };
    const done = told(planned(more), answer, nextDay("09:10"))._unsafeUnwrap();
    const envelope = { type: "RevisitDone" } as unknown as EventEnvelope;
    return revisitProcess
      .reactionsTo(revisitContext(nextDay("09:10")), envelope, done)
      .map(({ command: one }) => [one.type, { ...one, ...(one["facts"] as object | undefined) }["timeZone"]]);
  };

  test.for([
    ["the customer's own", auckland, "Pacific/Auckland"],
    ["that of its schedule", { schedule: schedule("Europe/Berlin") }, "Europe/Berlin"],
    ["none where it knows none", {}, undefined],
  ] as const)("%s", ([, more, timeZone]) => {
    expect(opened(more)).toEqual([[type, timeZone]]);
  });
});

describe("the revisit that settles a complaint", () => {
  const { given: living } = complaints;
  const handled = ["AdmitComplaint", "AssignComplaint", "VerifyComplaint", "HandleComplaint"] as const;
  // Answered at 15:00 in Shanghai, when it is 20:00 in Auckland.
  const answered = (type: "ReceiveComplaint" | "NoticeDissatisfaction", more: object) =>
    living([type, { ...more }], ...handled, ["ReplyToComplaint", { recordedAt: at("15:00") }]);

  test.for(["ReceiveComplaint", "NoticeDissatisfaction"] as const)(
    "lies in the day of a customer in Auckland, as %s says, and is tried again there (R-420, R-387)",
    (type) => {
      const { state, reacted } = answered(type, auckland);
      const place = { windowFrom: nextDay("04:00"), windowUntil: nextDay("05:00") };
      expect(state).toMatchObject({ status: "replied", reply: { revisit: { ...place, dueBy: nextDay("15:00") } } });
      expect(reacted()).toMatchObject([{ command: { type: "PlanRevisit", ...place, ...auckland } }]);
    },
  );

  test.for(["ReceiveComplaint", "NoticeDissatisfaction"] as const)(
    "lies in the policy's day where %s says none",
    (type) => {
      const { state, reacted, events } = answered(type, {});
      const place = { windowFrom: nextDay("09:00"), windowUntil: nextDay("10:00") };
      expect(state).toMatchObject({ status: "replied", reply: { revisit: place } });
      expect(reacted()[0]?.command).not.toHaveProperty("timeZone");
      expect(events[0]?.data).not.toHaveProperty("timeZone");
    },
  );

  test("lies in the customer's day in every round", () => {
    const { state } = living(
      ["ReceiveComplaint", auckland],
      ...handled,
      ["ReplyToComplaint", { recordedAt: at("15:00") }],
      ["NoteRevisitDone", { satisfied: false, recordedAt: nextDay("04:30") }],
      ...handled.slice(1),
      ["ReplyToComplaint", { recordedAt: nextDay("15:00") }],
    );
    expect(state).toMatchObject({ file: { round: 2 }, reply: { revisit: { windowFrom: at("04:00", "2024-11-23") } } });
  });

  test("is asked for in no zone that there is not", () => {
    const refusal = living().when("ReceiveComplaint", { timeZone: "Moon/Base" })._unsafeUnwrapErr();
    expect(refusal).toMatchObject({ type: "MalformedCommand", issues: [{ path: "timeZone" }] });
  });
});
