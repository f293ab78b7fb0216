import { describe, expect, test } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import { by, dispatch, log, note, R1, T1, triage } from "../test-support/commands.ts";

describe("a command is refused, with nothing recorded", () => {
  test("when it is malformed, saying where and what", async () => {
    const { acme } = bench();
    const refused = refusal(
      await acme.executeUntyped(T1, { type: "Log", by: { id: "li" }, customer: "c-1", fault: " ", colour: "red" }),
    );
    expect(refused.type).toBe("MalformedCommand");
    const { issues } = refused as Extract<typeof refused, { type: "MalformedCommand" }>;
    expect(issues.map(({ path }) => path).sort()).toEqual(["", "by.role", "fault"]);
    expect(issues.find(({ path }) => path === "fault")?.message).toBe("must not be empty");
    expect(answer(await acme.read(T1))).toBeNull();
  });

  test.for([undefined, null, "Log", 7, [], { type: "Explode" }, { type: "Log", by: null }])(
    "when it is no command at all: %j",
    async (input) => {
      expect(refusal(await bench().acme.executeUntyped(T1, input)).type).toBe("MalformedCommand");
    },
  );

  test("when no process of its kind is known, naming those there are", async () => {
    const { acme } = bench();
    const stream = { kind: "party", id: "p-1" };
    const unknown = {
      type: "UnknownKindOfStream",
      kind: "party",
      known: expect.arrayContaining(["request", "revisit", "slipBook"]) as unknown,
    };
    expect(refusal(await acme.executeUntyped(stream, log))).toEqual(unknown);
    expect(refusal(await acme.history(stream))).toEqual(unknown);
  });

  test.for(["", "x".repeat(201), "a\0b", "a\nb", "\ud800"])("when an id cannot be one: %j", async (id) => {
    const { desk, acme } = bench();
    const impossible = (what: string) => ({ type: "ImpossibleId", what, received: id });
    expect(refusal(await acme.execute({ kind: "request", id }, log))).toEqual(impossible("stream"));
    expect(refusal(await acme.read({ kind: "request", id }))).toEqual(impossible("stream"));
    expect(refusal(await acme.history({ kind: "request", id }))).toEqual(impossible("stream"));
    expect(refusal(await acme.availableCommands({ kind: "request", id }, "dutyManager"))).toEqual(impossible("stream"));
    const nobody = desk.forTenant(id);
    expect(refusal(await nobody.execute(T1, log))).toEqual(impossible("tenant"));
    expect(refusal(await nobody.read(T1))).toEqual(impossible("tenant"));
    expect(refusal(await nobody.find({ kind: "request", limit: 10 }))).toEqual(impossible("tenant"));
    expect(refusal(await nobody.texts(["t"]))).toEqual(impossible("tenant"));
    expect(refusal(await nobody.deadLetters(10))).toEqual(impossible("tenant"));
    expect(refusal(await nobody.replay("i"))).toEqual(impossible("tenant"));
  });

  test("when nothing is recorded under the id, saying what would begin it", async () => {
    const { acme } = bench();
    expect(refusal(await acme.execute(T1, triage))).toEqual({
      type: "NotFound",
      kind: "request",
      begunBy: ["Log", "LogFromPatrol", "TranscribeSlip", "ImportHistory"],
    });
    expect(refusal(await acme.execute(R1, { type: "RecordRevisit", by: by.hotline, satisfied: true }))).toEqual({
      type: "NotFound",
      kind: "revisit",
      begunBy: ["PlanRevisit"],
    });
  });

  test("in a status that does not accept it, naming what it accepts", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, log));
    expect(refusal(await acme.execute(T1, dispatch))).toMatchObject({
      type: "NotAllowed",
      command: "Dispatch",
      status: "logged",
    });
    expect(await typesIn(acme, T1)).toEqual(["RequestLogged"]);
  });

  test("from a role that may not issue it, naming those that may", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, log));
    answer(await acme.execute(T1, triage));
    expect(refusal(await acme.execute(T1, { ...dispatch, by: by.hotline }))).toEqual({
      type: "NotPermitted",
      command: "Dispatch",
      role: "hotlineEngineer",
      permitted: ["dutyManager"],
    });
  });

  test("when its caller decided on another version than the one that is there", async () => {
    const { acme } = bench();
    expect(refusal(await acme.execute(T1, log, { expectedVersion: 3 }))).toEqual({
      type: "StaleVersion",
      expected: 3,
      actual: 0,
    });
    answer(await acme.execute(T1, log, { expectedVersion: 0 }));
    expect(refusal(await acme.execute(T1, triage, { expectedVersion: 0 }))).toEqual({
      type: "StaleVersion",
      expected: 0,
      actual: 1,
    });
    expect(answer(await acme.execute(T1, triage, { expectedVersion: 1 })).version).toBe(2);
  });
});

describe("a command that was accepted", () => {
  test("gives its events in their envelopes, the version and the number", async () => {
    const { acme, clock } = bench({ newId: countingIds() });
    const { events, version, number, repeated } = answer(await acme.execute(T1, { ...log, commandId: "first" }));
    expect({ version, number, repeated }).toEqual({ version: 1, number: "202603-0001", repeated: false });
    expect(events).toEqual([
      {
        id: expect.any(String) as unknown,
        tenant: "acme",
        stream: T1,
        version: 1,
        type: "RequestLogged",
        v: 2,
        at: clock.now(),
        recordedAt: clock.now(),
        by: by.hotline,
        commandId: "first",
        policy: { id: "standard", version: "1" },
        calendars: [
          { id: "onsite-5x8", version: "1" },
          { id: "phone-7x24", version: "1" },
        ],
        number: "202603-0001",
        data: expect.objectContaining({ customer: "c-1", tier: "standard" }) as unknown,
      },
    ]);
    expect(answer(await acme.history(T1))).toEqual(events);
  });

  test("and changes nothing gives no events and leaves the version", async () => {
    const { acme } = bench();
    for (const command of [log, triage, dispatch]) answer(await acme.execute(T1, command));
    const again = answer(await acme.execute(T1, { type: "Reassign", by: by.manager, engineer: "chen" }));
    expect(again).toEqual({ events: [], version: 3, number: "202603-0001", repeated: false });
  });
});

describe("when it is recorded", () => {
  test("never runs backwards in a stream, even when the clock does", async () => {
    const { acme, clock } = bench();
    answer(await acme.execute(T1, log));
    const first = clock.now();
    clock.pass(-3);
    answer(await acme.execute(T1, note("written by a desk whose clock is behind")));
    clock.pass(10);
    answer(await acme.execute(T1, note("and by one whose clock is right")));
    const recorded = answer(await acme.history(T1)).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([first, first, clock.now()]);
  });

  test("is when it happened, for a command that does not say: a clock a little behind refuses nobody", async () => {
    const { acme, clock } = bench();
    for (const command of [log, triage]) answer(await acme.execute(T1, command));
    const triagedAt = clock.now();
    clock.pass(-1);
    const { events } = answer(await acme.execute(T1, dispatch));
    expect(events.map(({ at, recordedAt }) => [at, recordedAt])).toEqual([[triagedAt, triagedAt]]);
  });

  test("is not when it happened, for a command that says so", async () => {
    const { acme, clock } = bench();
    const at = clock.now();
    clock.pass(30);
    const [event] = answer(await acme.execute(T1, { ...log, at })).events;
    expect([event?.at, event?.recordedAt]).toEqual([at, clock.now()]);
  });
});

function countingIds(): () => string {
  let count = 0;
  return () => `id-${String((count += 1))}`;
}
