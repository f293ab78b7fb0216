import { describe, expect, test } from "vitest";
import { at, contextAt, sealer } from "../../test-support/request-fixtures.ts";
import { sealed } from "../event/sealing.ts";
import type { EventEnvelope } from "../event/event.ts";
import { replay } from "../process/process.ts";
import { revisitSchemes } from "../policy/presets/revisit-schemes.ts";
import { presets } from "../presets/presets.ts";
import { RequestCommand } from "../request/request-commands.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { localDate } from "../time/local-date.ts";
import { revisitFigures } from "./revisit-figures.ts";
import { revisitProcess } from "./revisit-process.ts";
import type { RevisitEvent, RevisitState } from "./revisit-state.ts";
import { revisitTopics } from "./revisit-topics.ts";

const nextDay = (time: string) => at(time, "2024-11-22");
const hotline = { id: "li", role: "hotlineEngineer" };
const manager = { id: "guo", role: "dutyManager" };
const { preparation } = presets.documents.standard.revisit;

const plan = {
  type: "PlanRevisit",
  by: manager,
  subject: { kind: "asset", id: "pump-7" },
  customer: "c-1",
  contact: { cardId: "card-1" },
  serviceDoneAt: at("15:05"),
  channel: "phone",
  windowFrom: nextDay("09:00"),
  windowUntil: nextDay("10:00"),
  dueBy: null,
  schemes: ["phone003"],
};

const context = (recordedAt: Instant) => ({ ...contextAt(recordedAt), stream: { kind: "revisit", id: "v-1" } });
const when = (state: RevisitState, input: object, recordedAt: Instant) =>
  revisitProcess
    .parse({ by: hotline, ...input }, recordedAt)
    .andThen((command) => revisitProcess.decide(context(recordedAt))(sealed(command, sealer), state));

/** What is known after these commands, ten minutes apart. */
const after = (...commands: readonly object[]): { state: RevisitState; events: readonly RevisitEvent[] } => {
  const events: RevisitEvent[] = [];
  for (const [nth, command] of [plan, ...commands].entries()) {
    const recordedAt = fromMillis(toMillis(nextDay("09:00")) + nth * 600_000);
    events.push(...when(replay(revisitProcess, events), command, recordedAt)._unsafeUnwrap());
  }
  return { state: replay(revisitProcess, events), events };
};

const inVain = { type: "RecordAttempt", result: "noAnswer" };
const notContent = { type: "RecordRevisit", satisfied: false, remarks: "It hums" };
const inCharge = { type: "AssignFollowUp", by: manager, personInCharge: "chen" };

describe("a revisit is prepared (R-389, R-390, R-388)", () => {
  test("with the whole list of what is to be known before the call", () => {
    const topics = preparation.map(({ id }) => id);
    expect(after({ type: "PrepareRevisit", topics }).state).toMatchObject({ status: "prepared" });
    const { state } = after();
    const prepare = (list: readonly string[]) =>
      when(state, { type: "PrepareRevisit", topics: list }, nextDay("09:05"))._unsafeUnwrapErr();
    expect(prepare(["person", "weather"])).toEqual({ type: "UnknownTopic", topic: "weather", known: topics });
    expect(prepare(topics.slice(1))).toEqual({ type: "TopicsMissing", topics: ["person"] });
    expect(preparation.flatMap(({ source }) => source)).toEqual(expect.arrayContaining(["R-388", "R-389", "R-390"]));
  });

  test("with nothing of it where a questionnaire asks, and nobody is called", () => {
    const asked = when(revisitProcess.initial, { ...plan, channel: "questionnaire" }, at("15:40"))._unsafeUnwrap();
    const state = replay(revisitProcess, asked);
    const prepare = (topics: readonly string[]) => when(state, { type: "PrepareRevisit", topics }, nextDay("09:05"));
    expect(prepare([])._unsafeUnwrap()).toMatchObject([{ type: "RevisitPrepared", data: { topics: [] } }]);
    expect(prepare(["weather"])._unsafeUnwrapErr()).toMatchObject({ type: "UnknownTopic", topic: "weather" });
  });
});

describe("somebody who is not reached", () => {
  test("is tried again in the next window after the wait", () => {
    const { state } = after(inVain);
    expect(state).toMatchObject({
      status: "planned",
      task: { windowFrom: nextDay("14:00"), windowUntil: nextDay("16:00") },
      attempts: [{ result: "noAnswer", at: nextDay("09:10") }],
    });
  });

  test("is tried again by the customer's own day, where a plan knows the zone", () => {
    const schedule = {
      ...{ timeZone: "Europe/Berlin", putOff: false, blocking: false },
      serves: [
        {
          ...{ key: "k", subject: "pump-7", anchor: "a", scheme: "phone003", date: "oneMonth", dueBy: null },
          ...{ anchoredAt: at("15:05"), falls: "2024-11-22", preferred: "2024-11-22" },
        },
      ],
    };
    const [planned] = when(revisitProcess.initial, { ...plan, schedule }, nextDay("08:00"))._unsafeUnwrap();
    const begun = revisitProcess.evolve(revisitProcess.initial, planned!);
    const [tried] = when(begun, inVain, nextDay("14:30"))._unsafeUnwrap();
    expect(tried?.data).toEqual({
      result: "noAnswer",
      next: { windowFrom: nextDay("16:00"), windowUntil: nextDay("17:00") },
    });
  });

  test("is asked when it suits them, where they said so (R-388)", () => {
    const again = { windowFrom: nextDay("19:00"), windowUntil: nextDay("19:30") };
    expect(after({ ...inVain, result: "inconvenient", again }).state).toMatchObject({ status: "planned", task: again });
  });

  test("counts as not reached after the last attempt, and may still call back", () => {
    const { state } = after(inVain, inVain, inVain);
    expect(state).toMatchObject({ status: "unreached", attempts: [{}, {}, { next: null }] });
    expect(after(inVain, inVain, inVain, { type: "RecordRevisit", satisfied: true }).state.status).toBe("done");
  });
});

describe("a customer who is not content (R-373)", () => {
  test("is flagged, somebody takes charge, and the result is verified", () => {
    expect(after(notContent).state).toMatchObject({ status: "flagged", outcome: "dissatisfied" });
    expect(after(notContent, inCharge).state).toMatchObject({ status: "followingUp", personInCharge: "chen" });
    const verified = (resolved: boolean) => after(notContent, inCharge, { type: "VerifyFollowUp", resolved }).state;
    expect(verified(true)).toMatchObject({ status: "followedUp", followedUpAt: nextDay("09:30") });
    expect(verified(false)).toMatchObject({ status: "flagged" });
  });

  test("stays on record with another department until they agree (F-22)", () => {
    const moved = { type: "TransferRevisit", to: "engineering", reason: "The foundation settles" };
    const settled = (agreed: boolean) =>
      after(notContent, moved, { type: "SettleTransfer", agreed, remarks: "Seen to" }).state;
    expect(settled(false)).toMatchObject({ status: "transferred", department: "engineering" });
    expect(settled(true)).toMatchObject({ status: "followedUp" });
    const onward = after(notContent, moved, { ...moved, to: "sales" }).state;
    expect(onward).toMatchObject({ status: "transferred", department: "sales" });
  });
});

describe("what is asked in a revisit (R-377, R-378, R-379, R-397, R-398)", () => {
  const { schemes } = presets.documents.standard.revisit;
  const onSite = { ...plan, channel: "onsite", schemes: ["onsiteB"] };
  const listed = revisitTopics(schemes, { schemes: ["onsiteB"], schedule: null });
  const asked = (planning: object, topics: readonly string[]) => {
    const [planned] = when(revisitProcess.initial, planning, nextDay("08:00"))._unsafeUnwrap();
    const state = revisitProcess.evolve(revisitProcess.initial, planned!);
    return when(state, { type: "RecordRevisit", satisfied: true, topics }, nextDay("09:05")).map(
      ([done]) => revisitProcess.evolve(state, done!) as RevisitState & { readonly topics?: readonly string[] },
    );
  };

  test("is usage, wear, ageing, hazards replaced, the test afterwards, and whom to tell what was found", () => {
    expect(listed.map(({ id }) => id)).toEqual([
      "usage",
      "wear",
      "ageing",
      "hazards",
      "tested",
      "passedOn",
      "suggestions",
    ]);
    expect(listed.flatMap(({ source }) => source)).toEqual(
      expect.arrayContaining(["R-377", "R-378", "R-379", "R-397", "R-398"]),
    );
  });

  test("is on record with the answer, and refused where the schemes list no such thing", () => {
    const topics = ["usage", "hazards", "passedOn"];
    expect(asked(onSite, topics)._unsafeUnwrap()).toMatchObject({ status: "done", topics });
    expect(asked(onSite, ["usage", "weather"])._unsafeUnwrapErr()).toEqual({
      type: "UnknownTopic",
      topic: "weather",
      known: listed.map(({ id }) => id),
    });
    expect(asked({ ...plan, schemes: ["gone"] }, ["usage"])._unsafeUnwrapErr()).toMatchObject({ known: [] });
  });

  test("is that of the dates alone for which a plan put it there, each once", () => {
    const occasion = (date: string) => ({
      ...{ key: date, subject: "pump-7", anchor: "a", scheme: "phone003", date, anchoredAt: at("15:05"), dueBy: null },
      ...{ falls: localDate("2024-11-22"), preferred: localDate("2024-11-22") },
    });
    const topicsOf = (first: string, ...others: readonly string[]) =>
      revisitTopics(schemes, {
        schemes: ["phone003"],
        schedule: {
          timeZone: "Asia/Shanghai",
          putOff: false,
          blocking: false,
          serves: [occasion(first), ...others.map(occasion)],
        },
      }).map(({ id }) => id);
    expect(topicsOf("oneMonth")).toEqual(["familiar", "reminders"]);
    expect(topicsOf("oneMonth", "installDay", "oneMonth")).toEqual([
      "familiar",
      "reminders",
      "installers",
      "suggestions",
    ]);
    const cycle = { schemes: [], schedule: null };
    expect(revisitTopics([revisitSchemes.monthly], { ...cycle, schemes: ["monthly"] })).toEqual(listed);
  });
});

describe("what comes of a revisit", () => {
  const reactions = (command: object, planning: object = plan) => {
    const [planned] = when(revisitProcess.initial, planning, nextDay("08:00"))._unsafeUnwrap();
    const state = revisitProcess.evolve(revisitProcess.initial, planned!);
    const [done] = when(state, command, nextDay("09:00"))._unsafeUnwrap();
    return revisitProcess.reactionsTo(
      context(nextDay("09:00")),
      done as unknown as EventEnvelope,
      revisitProcess.evolve(state, done!),
    );
  };
  const needed = { type: "RecordRevisit", satisfied: true, outcome: "needsService" };

  test("whoever needs service gets a request that names the revisit, at once (R-374, R-385)", () => {
    const [log] = reactions(needed);
    expect(log).toMatchObject({
      stream: { kind: "request", id: "v-1-s1" },
      command: { type: "Log", customer: "c-1", source: "revisit", facts: { revisit: "v-1" } },
    });
    expect(RequestCommand.safeParse({ ...log?.command, by: { id: "system", role: "system" } }).success).toBe(true);
  });

  test("a revisit of a request tells it as well, one of an asset tells nobody", () => {
    const ofRequest = { ...plan, subject: null, request: { id: "T-1", number: null } };
    expect(reactions(needed, ofRequest)).toMatchObject([
      { stream: { id: "T-1" }, command: { type: "NoteRevisitDone" } },
      { command: { type: "Log", facts: { revisit: "v-1", askedAbout: "T-1" } } },
    ]);
    expect(reactions({ type: "RecordRevisit", satisfied: true, outcome: "instructed" })).toEqual([]);
  });

  test("ratings are kept with the scale they were given on, and refused where it has no such grade", () => {
    const rated = (grade: string) => ({
      type: "RecordRevisit",
      satisfied: true,
      ratings: [{ question: "service", scale: "yesNo", grade }],
    });
    expect(after(rated("yes")).state).toMatchObject({ ratings: [{ scale: "yesNo", grade: "yes" }] });
    expect(when(after().state, rated("maybe"), nextDay("09:05"))._unsafeUnwrapErr()).toMatchObject({
      type: "UnknownGrade",
    });
  });
});

describe("a plan made anew", () => {
  const moved = {
    type: "MoveRevisit",
    by: { id: "system", role: "system" },
    windowFrom: nextDay("14:00"),
    windowUntil: nextDay("16:00"),
    dueBy: null,
    because: "anchorMoved",
  };

  test("moves a revisit, calls one off that nobody wants any more, and gives one a new chance", () => {
    expect(after(moved).state).toMatchObject({ status: "planned", task: { windowFrom: nextDay("14:00") } });
    expect(after({ type: "CancelRevisit", by: manager, because: "notInScheme" }).state.status).toBe("cancelled");
    expect(after(inVain, inVain, inVain, moved).state).toMatchObject({ status: "planned" });
  });

  test("leaves a revisit prepared that was", () => {
    const topics = preparation.map(({ id }) => id);
    expect(after({ type: "PrepareRevisit", topics }, moved).state).toMatchObject({ status: "prepared" });
  });
});

describe("what is remembered", () => {
  test("is whole through JSON in every status, and no event follows where it cannot", () => {
    const { state, events } = after(notContent, inCharge);
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
    const [planned, done, assigned] = events;
    expect(() => replay(revisitProcess, [planned!, assigned!])).toThrow("corrupt history: FollowUpAssigned");
    expect(() => replay(revisitProcess, [planned!, planned!])).toThrow("corrupt history: RevisitPlanned");
    expect(() => replay(revisitProcess, [planned!, done!, done!])).toThrow("corrupt history: RevisitDone");
    expect(() => replay(revisitProcess, [done!])).toThrow("corrupt history: RevisitDone");
  });
});

describe("coverage and timeliness (R-372, R-386, A-34)", () => {
  const one = (dueBy: string | null, doneAt: string | null, cancelled = false) => ({
    dueBy: dueBy === null ? null : nextDay(dueBy),
    doneAt: doneAt === null ? null : nextDay(doneAt),
    cancelled,
  });

  test("count what was wanted, and in time what was done by its due moment", () => {
    const { coverage, timeliness } = revisitFigures(
      [one("10:00", "10:00"), one("10:00", "10:01"), one("10:00", null), one("18:00", null), one(null, "11:00")],
      nextDay("12:00"),
      "0.95",
    );
    expect([coverage.count, coverage.of]).toEqual([3, 5]);
    expect([timeliness.count, timeliness.of]).toEqual([1, 3]);
  });

  test("say nothing of nobody, and leave out what was called off", () => {
    const { coverage, timeliness } = revisitFigures([one("10:00", null, true)], nextDay("12:00"), "0.95");
    expect([coverage.share, timeliness.share]).toEqual([null, null]);
  });
});
