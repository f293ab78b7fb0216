import { describe, expect, test } from "vitest";
import { following } from "../../test-support/following.ts";
import {
  at,
  command,
  given,
  givenUnder,
  mainLine,
  timersLeft,
  upTo,
  type Lived,
} from "../../test-support/request-fixtures.ts";
import { variant } from "../../test-support/request-stories.ts";
import { compilePolicy, type CompiledPolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { presets } from "../presets/presets.ts";
import type { RequestCommandInput } from "./request-commands.ts";

const last = (lived: Lived) =>
  following(lived)
    .at(-1)
    ?.notices.map(({ key, to, urgent }) => [key, to, urgent]);

const contact = { name: "Zhao Min", phone: "1" };
const known = [command("Log", { at: at("09:12"), contact }), ...mainLine.slice(1)];
const withContact = (until: string) => given(...known.slice(0, known.findIndex(({ type }) => type === until) + 1));

describe("who is told what", () => {
  test("of something abnormal: the desk and the project manager, and where it is technical the senior engineer (R-513, R-514)", () => {
    const working = given(...upTo("StartWork"));
    const everybody = [
      ["requestEscalated", { role: "hotlineEngineer" }, false],
      ["requestEscalated", { role: "dutyManager" }, false],
      ["requestEscalated", { role: "projectManager" }, false],
    ];
    expect(last(working.then(command("Escalate", { at: at("14:10") })))).toEqual(everybody);
    expect(last(working.then(command("Escalate", { at: at("14:10"), technical: true })))).toEqual([
      ...everybody,
      ["seniorEngineerWanted", { role: "seniorSystemEngineer" }, false],
    ]);
  });

  test("on the main line: the contact, and the engineer whose task it is", () => {
    const told = following(withContact("Close")).flatMap(({ notices }) =>
      notices.map(({ key, to }) => [key, "cardId" in to ? "contact" : "actorId" in to ? to.actorId : to.role]),
    );
    expect(told).toEqual([
      ["requestLogged", "contact"],
      ["visitDispatched", "wang"],
      ["visitAnnounced", "contact"],
      ["signOffRequested", "contact"],
      ["receiptDecided", "contact"],
      ["requestClosed", "contact"],
    ]);
  });

  test("on a reassignment: the old engineer, the new one, and the contact", () => {
    expect(last(withContact("Dispatch").then(command("Reassign", { at: at("10:30") })))).toEqual([
      ["visitDispatched", { actorId: "chen" }, false],
      ["visitReassigned", { actorId: "wang" }, false],
      ["visitAnnounced", { cardId: "card-1" }, false],
    ]);
  });

  test("when it was written down more than an hour later, nobody is asked for what life has overtaken", () => {
    const keys = (minutesLate: number) =>
      following(withContact("Close"), minutesLate).flatMap(({ notices }) => notices.map(({ key }) => key));
    expect(keys(60)).toContain("signOffRequested");
    expect(keys(60.001)).toEqual(["requestLogged", "visitDispatched", "receiptDecided", "requestClosed"]);
  });

  test("a new suggestion for the same engineer goes to that engineer alone", () => {
    const again = command("Reassign", { at: at("10:30"), engineer: "wang", suggestion: "Take the spare plug-in" });
    expect(last(withContact("Dispatch").then(again))).toEqual([["visitDispatched", { actorId: "wang" }, false]]);
  });

  test("after a remote solution the contact is asked to sign, without a visit", () => {
    expect(last(withContact("Triage").then(command("ResolveRemotely", { at: at("10:30") })))).toEqual([
      ["signOffRequested", { cardId: "card-1" }, false],
    ]);
  });

  test("without a contact nobody outside is told", () => {
    expect(last(given(...upTo("Log")))).toEqual([]);
  });

  test("when it is called off: the engineer who was on it, not one who had declined", () => {
    const cancel = command("Cancel", { at: at("10:40") });
    expect(last(given(...upTo("Dispatch")).then(cancel))).toEqual([["requestCancelled", { actorId: "wang" }, false]]);
    const declined = given(...upTo("Dispatch")).then(command("Decline", { at: at("10:30") }));
    expect(last(declined.then(cancel))).toEqual([]);
  });

  test("the engineer: of whom to visit, where, and what is to be confirmed before work starts", () => {
    const from = at("13:30");
    const until = at("15:30");
    const dispatch = command("Dispatch", { at: at("10:14"), appointment: { from, until } });
    const logged = command("Log", { at: at("09:12"), contact, site: "s-1" });
    const [task] = following(given(logged, command("Triage", { at: at("09:40") }), dispatch)).at(-1)?.notices ?? [];
    expect(task?.cards).toEqual({ contact: { cardId: "card-1" } });
    expect(task?.variables).toMatchObject({ site: "s-1", appointmentFrom: from, appointmentUntil: until });
    expect(task?.variables).toHaveProperty("checklist.0.en", "The operating system is backed up");
  });

  describe("when what was arranged with the customer changes: whoever has it in a calendar", () => {
    const [from, until] = [at("13:30"), at("15:30")];
    const ungated = variant({ gates: {} });
    const agreed = (more: object = {}, policy = presets.compiled.standard) =>
      givenUnder(
        policy,
        command("Log", { at: at("09:12"), contact }),
        ...upTo("Triage").slice(1),
        command("Dispatch", { at: at("10:14"), appointment: { from, until }, ...more }),
      );
    const told = (lived: Lived) =>
      following(lived)
        .at(-1)
        ?.notices.map(({ key, to }) => [key, "cardId" in to ? "contact" : "actorId" in to ? to.actorId : to.role]);
    const off = [
      ["visitCalledOff", "contact"],
      ["visitCalledOff", "wang"],
    ];
    const notMade = (next: NonNullable<Extract<RequestCommandInput, { type: "RecordNonVisit" }>["next"]>) =>
      command("RecordNonVisit", { at: at("10:40"), next });

    test("the new time, where it is agreed at once as nobody went (R-048)", () => {
      const appointment = { from: at("09:00", "2024-11-22"), until: at("11:00", "2024-11-22") };
      const moved = agreed().then(notMade({ type: "appointment", appointment }));
      expect(told(moved)).toEqual([
        ["visitNotMade", "dutyManager"],
        ["visitMoved", "contact"],
        ["visitMoved", "wang"],
      ]);
      const { variables } = following(moved).at(-1)?.notices.at(-1) ?? {};
      const { from: appointmentFrom, until: appointmentUntil } = appointment;
      expect(variables).toMatchObject({ visitId: "v1", appointmentFrom, appointmentUntil });
    });

    test("that nobody comes, where nothing else is agreed: the customer even when no time had been (R-129)", () => {
      const next = { type: "triage" } as const;
      expect(told(agreed().then(notMade(next)))).toEqual([["visitNotMade", "dutyManager"], ...off]);
      expect(told(withContact("Dispatch").then(notMade(next)))).toEqual([["visitNotMade", "dutyManager"], ...off]);
    });

    test("that the engineer declined, where a time was agreed", () => {
      const declining = command("Decline", { at: at("10:30") });
      expect(told(agreed().then(declining))).toEqual([["visitDeclined", "dutyManager"], ...off]);
      expect(told(withContact("Dispatch").then(declining))).toEqual([["visitDeclined", "dutyManager"]]);
      const [{ texts } = { texts: {} }] = following(agreed().then(declining)).at(-1)?.notices.slice(-1) ?? [];
      expect(texts).toEqual({});
    });

    test("that advice, or a solution from afar, was enough before the time agreed was over", () => {
      const onsite = agreed({}, ungated);
      const advising = (time: string) => command("AdviseOnly", { at: at(time) });
      const solving = (time: string) => command("ResolveRemotely", { at: at(time) });
      expect(told(onsite.then(advising("15:29")))).toEqual([["requestAdvised", "contact"], ...off]);
      expect(told(onsite.then(advising("15:30")))).toEqual([["requestAdvised", "contact"]]);
      expect(told(onsite.then(solving("15:29")))).toEqual([["signOffRequested", "contact"], ...off]);
      expect(told(onsite.then(solving("15:30")))).toEqual([["signOffRequested", "contact"]]);
      expect(told(withContact("Triage").then(advising("10:30")))).toEqual([["requestAdvised", "contact"]]);
    });

    test("that a visit from afar is solved before its time; when that has come, it was the visit", () => {
      const remote = agreed({ mode: "remote" });
      const solving = (time: string) => command("ResolveRemotely", { at: at(time) });
      expect(told(remote.then(solving("13:29")))).toEqual([["signOffRequested", "contact"], ...off]);
      expect(told(remote.then(solving("13:30")))).toEqual([["signOffRequested", "contact"]]);
    });
  });

  test("of a request called off: which appointment falls away with it", () => {
    const cancel = command("Cancel", { at: at("10:40") });
    const variables = (lived: Lived) => following(lived.then(cancel)).at(-1)?.notices[0]?.variables;
    expect(variables(withContact("Dispatch"))).toMatchObject({ visitId: "v1", appointmentFrom: null });
    expect(variables(withContact("Triage"))).toMatchObject({ visitId: null });
  });

  test("the customer: until when the link to sign and rate works", () => {
    const [request] = following(withContact("CompleteWork"), 30).at(-1)?.notices ?? [];
    expect(request?.variables).toMatchObject({ completedAt: at("15:05"), linkUntil: at("15:35", "2024-11-28") });
  });

  test("by a visit's clock: the engineer of that visit, whoever is on the next one", () => {
    const again = given(...upTo("Leave")).then(
      command("DecideReceipt", { at: at("16:00"), decision: { type: "redispatch" } }),
      command("Dispatch", { at: at("16:10"), engineer: "chen" }),
      command("FireTimer", { at: at("18:00", "2024-11-25"), key: "visit:T-1/v1/dataEntry/1/1/80%" }),
    );
    expect(last(again)).toEqual([["clockWarned", { actorId: "wang" }, true]]);
  });
});

test("an anomaly tells the customer at once where the policy says so, and starts the escalation (R-124)", () => {
  const telling = composePolicy(presets.documents.standard, { notices: { requestEscalated: ["contact"] } })
    .andThen((one) => compilePolicy(one, presets.calendars))
    ._unsafeUnwrap();
  const escalated = withContact("Arrive").then(command("Escalate", { at: at("14:10") }));
  const told = following(escalated, 0, telling).at(-1);
  expect(told?.notices.map(({ key }) => key)).toEqual(["requestEscalated"]);
  expect(told?.notices[0]?.to).toEqual({ cardId: "card-1" });
  const timers = timersLeft(escalated.state, at("14:11"), telling);
  expect(timers.some(({ key }) => key.includes("escalationReport"))).toBe(true);
});

describe("what follows elsewhere", () => {
  test("an archived receipt plans the revisit, once, under an id of the request's", () => {
    const reactions = following(withContact("Close")).flatMap((one) => one.reactions);
    expect(reactions.filter(({ stream: { kind } }) => kind === "revisit")).toEqual([
      {
        stream: { kind: "revisit", id: "T-1-r1" },
        command: {
          type: "PlanRevisit",
          request: { id: "T-1", number: "202411-0001" },
          customer: "c-1",
          site: null,
          contact: { cardId: "card-1" },
          serviceDoneAt: at("15:05"),
          channel: "phone",
          windowFrom: at("14:00", "2024-11-22"),
          windowUntil: at("16:00", "2024-11-22"),
          dueBy: at("15:05", "2024-11-22"),
        },
      },
    ]);
  });

  test("the customer's file is told that the request came, and what became of it (R-039)", () => {
    const told = (lived: Lived, policy?: CompiledPolicy) =>
      following(lived, 0, policy).flatMap(({ reactions }) =>
        reactions.filter(({ stream }) => stream.kind === "customer"),
      );
    const fault = { ref: "text-of-28", digest: "0".repeat(64) };
    const service = {
      request: { id: "T-1", number: "202411-0001" },
      loggedAt: at("09:12"),
      kind: "fault",
      fault,
      product: null,
    };
    const noted = { type: "NoteRequest", ...service };
    expect(told(withContact("Close"))).toEqual([
      { stream: { kind: "customer", id: "c-1" }, command: noted },
      {
        stream: { kind: "customer", id: "c-1" },
        command: {
          type: "NoteOutcome",
          ...service,
          outcome: "archived",
          result: "fullyResolved",
          cause: null,
          solution: { ref: "text-of-36", digest: "0".repeat(64) },
          parts: [],
        },
      },
    ]);
    const cancelled = withContact("Triage").then(command("Cancel", { at: at("10:10") }));
    expect(told(cancelled).map(({ command: { outcome } }) => outcome)).toEqual([undefined, "cancelled"]);
    expect(told(cancelled, presets.compiled.solar)).toEqual([]);
  });
});
