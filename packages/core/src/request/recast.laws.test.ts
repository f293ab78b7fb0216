import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextAt } from "../../test-support/request-fixtures.ts";
import { lastMoment, retold, saidIn } from "../../test-support/request-retold.ts";
import { recastStories } from "../../test-support/recast-stories.ts";
import type { Story } from "../../test-support/request-stories.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { currentVisit } from "./current-visit.ts";
import { availableRequestCommands } from "./decide-request.ts";
import { knownFacts } from "./known-facts.ts";
import { requestProcess } from "./request-process.ts";
import type { Missing } from "./request-refusal.ts";
import type { BegunRequest, RequestState } from "./request-state.ts";

const { softwareMaintenance, renovation, construction } = presets.compiled;
const policies = { softwareMaintenance, renovation, construction };

/** The states in which something was about to happen that an event then put on record. */
const before = ({ steps }: Story, type: string, fits: (data: never) => boolean = () => true): readonly BegunRequest[] =>
  steps.flatMap(({ before: state, answer }) =>
    state.status !== "draft" &&
    answer.isOk() &&
    answer.value.some((event) => event.type === type && fits(event.data as never))
      ? [state]
      : [],
  );

const signedNow = ({ file }: BegunRequest): readonly string[] =>
  file.annexes.approvals.filter(({ cycle }) => cycle === file.cycle).map(({ slot }) => slot);
const known = (state: BegunRequest) => knownFacts(state.file, currentVisit(state));
const forRepair = ({ purpose }: { readonly purpose: string }): boolean => purpose === "repair";
const archiving = ({ decision }: { readonly decision: { readonly type: string } }): boolean =>
  decision.type === "archive";

const words = (missing: readonly Missing[]): readonly string[] =>
  missing.map((one) => (one.requirement === "approved" ? one.slot : one.requirement));

/** What was wanted somewhere in a story: of what was refused, and of what was offered to those who execute. */
const requirements = ({ policy, steps }: Story): readonly string[] =>
  steps.flatMap(({ answer, after, recordedAt }) => [
    ...(answer.isErr() && answer.error.type === "GateNotMet" ? words(answer.error.missing) : []),
    ...availableRequestCommands(contextAt(recordedAt, policy), after, policy.policy.request.engineerRole).flatMap(
      ({ missing }) => words(missing),
    ),
  ]);

const REACHED: Readonly<Record<keyof typeof policies, readonly string[]>> = {
  softwareMaintenance: ["slipFilled", "planAgreed", "acceptedByMaintainer", "acceptedByLead", "archivable"],
  renovation: ["slipFilled", "verifiedByManager"],
  construction: ["slipFilled", "review", "approval", "briefing", "confirmation", "slipReturned"],
};

describe.for(Object.entries(policies))("requests under %s, whatever is done to them", ([name, policy]) => {
  const stories = recastStories(name as keyof typeof policies);

  test("come to every status but the deferred, and wait for everything the policy asks", () => {
    const seen = { statuses: new Set<RequestState["status"]>(["draft"]), missing: new Set<string>() };
    fc.assert(
      fc.property(stories, (story) => {
        for (const { after } of story.steps) seen.statuses.add(after.status);
        for (const one of requirements(story)) seen.missing.add(one);
      }),
      { numRuns: 900 },
    );
    // Deferring is shown where receipts are.
    const expected = Object.keys(requestProcess.transitions).filter((status) => status !== "deferred");
    expect([...seen.statuses].sort()).toEqual(expected.sort());
    expect(REACHED[name as keyof typeof policies].filter((one) => !seen.missing.has(one))).toEqual([]);
  });

  test("are what their events say, through JSON too", () => {
    fc.assert(
      fc.property(stories, ({ events, state }) => {
        const kept = JSON.parse(JSON.stringify(events)) as typeof events;
        expect(replay(requestProcess, kept)).toStrictEqual(JSON.parse(JSON.stringify(state)));
      }),
      { numRuns: 40 },
    );
  });

  test("are the same written down late", () => {
    fc.assert(
      fc.property(stories, fc.nat(600), (story, late) => {
        const inputs = saidIn(story);
        fc.pre(inputs.length > 0);
        const until = lastMoment(inputs);
        const inTime = retold(policy, inputs, () => 0, until);
        const later = retold(policy, inputs, () => late, until);
        expect(later.state.status).toBe(inTime.state.status);
        if (later.state.status === "draft" || inTime.state.status === "draft") return;
        expect(later.state.file.annexes).toEqual(inTime.state.file.annexes);
        expect(later.state.file.marks).toEqual(inTime.state.file.marks);
      }),
      { numRuns: 40 },
    );
  });
});

test("software maintenance ends only accepted as a whole by both, after a plan that the user agreed to where there is one (R-224, R-225, R-266)", () => {
  fc.assert(
    fc.property(recastStories("softwareMaintenance"), (story) => {
      for (const state of before(story, "ReceiptDecided", archiving)) {
        expect(known(state)).toMatchObject({ changeRight: true, wholeReconfirmed: true, acceptance: "qualified" });
        expect(signedNow(state)).toEqual(expect.arrayContaining(["acceptedByMaintainer", "acceptedByLead"]));
      }
      for (const state of before(story, "VisitDispatched"))
        if (known(state)["need"] === "planned") expect(signedNow(state)).toContain("planAgreed");
    }),
    { numRuns: 100 },
  );
});

test("nobody repairs a renovation whose cause is not known, nor one of our own making that is not verified (R-556, R-558)", () => {
  fc.assert(
    fc.property(recastStories("renovation"), (story) => {
      for (const state of before(story, "VisitDispatched", forRepair)) {
        expect(known(state)["cause"]).toBeDefined();
        if (known(state)["cause"] === "ownConstruction") expect(signedNow(state)).toContain("verifiedByManager");
      }
      for (const state of before(story, "RequestTriaged")) expect(known(state)["inWarranty"]).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

test("no order to repair construction is issued unapproved, begun without a briefing or archived unconfirmed (R-226, R-559, R-561)", () => {
  fc.assert(
    fc.property(recastStories("construction"), (story) => {
      for (const state of before(story, "VisitDispatched", forRepair)) {
        expect(signedNow(state)).toEqual(expect.arrayContaining(["review", "approval"]));
        expect(known(state)["completionDate"]).toBeDefined();
      }
      for (const state of before(story, "WorkStarted"))
        if (known(state)["purpose"] === "repair") expect(signedNow(state)).toContain("briefing");
      for (const state of before(story, "RequestArchived")) expect(signedNow(state)).toContain("confirmation");
    }),
    { numRuns: 100 },
  );
});
