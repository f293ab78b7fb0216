import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextAt, decided } from "../../test-support/request-fixtures.ts";
import { beside, payload, policies, roles, stories, type Step } from "../../test-support/request-stories.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { availableRequestCommands } from "./decide-request.ts";
import type { RequestCommandName } from "./request-commands.ts";
import { requestOutcomes } from "./request-outcomes.ts";
import { requestProcess } from "./request-process.ts";
import type { Missing } from "./request-refusal.ts";
import type { RequestState } from "./request-state.ts";

describe("the life of a request", () => {
  test("goes where the table says, and each command causes one kind of event: none means two things", () => {
    const caused = new Map<string, string>();
    fc.assert(
      fc.property(stories(), ({ steps }) => {
        for (const { input, before, after, answer } of steps) {
          const [first] = answer.unwrapOr([]);
          if (first === undefined || input.type === "FireTimer") continue;
          expect([input.type, caused.get(input.type) ?? first.type]).toEqual([input.type, first.type]);
          caused.set(input.type, first.type);
          const outcome = requestOutcomes[input.type];
          if (outcome === "anywhere") continue;
          if (outcome === "same") expect(after.status).toBe(before.status);
          else if (outcome === "held") expect(after.status).toBe(before.status === "waiting" && before.held.status);
          else expect(outcome).toContain(after.status);
        }
      }),
      { numRuns: 300 },
    );
    expect(new Set(caused.values()).size).toBe(caused.size);
  });

  test("can always come to its close, from whatever status it is in and under whichever policy", () => {
    const open = new Map<string, { readonly policy: CompiledPolicy; readonly step: Step }>();
    for (const { policy, steps } of fc.sample(stories(), 400)) {
      const name = Object.entries(policies).find(([, one]) => one === policy)?.[0] ?? "";
      for (const step of steps) {
        const { status } = step.after;
        if (status !== "closed" && status !== "cancelled") open.set(`${name} ${status}`, { policy, step });
      }
    }
    const statuses = new Set([...open.values()].map(({ step }) => step.after.status));
    expect(statuses.size).toBe(Object.keys(requestProcess.transitions).length - 2);
    const stuck = [...open].filter(([, { policy, step }]) => !canClose(policy, step.after, step.recordedAt));
    expect(stuck.map(([where]) => where)).toEqual([]);
  }, 180_000);
});

/** What only brings a request on where this is still wanted. */
const BROUGHT: Partial<Record<RequestCommandName, Missing["requirement"]>> = {
  NoteRepairs: "repairsCounted",
  NoteRecord: "leftoverRecorded",
};

/** What brings no request nearer to its close. */
const besideTheWay: readonly RequestCommandName[] = [
  ...beside.filter((name) => !(name in BROUGHT)),
  "FireTimer",
  "RecordProgress",
  "AnswerHelp",
  "ReturnToCompany",
  "ReportDelay",
  "ReturnForCorrection",
  "TranscribeSlip",
  "ImportHistory",
  ...ADOPTIONS,
];

/** What some policies wait for and others do not: only where it is waited for does it bring a request on. */
const GUARDS: readonly RequestCommandName[] = ["FillSlip", "CheckConduct", "RecordAuthorisation"];

/** A request may have adopted a later version of its policy: so it is known by what it says, not by which it is. */
const isGuarded = ({ policy: { request } }: CompiledPolicy): boolean => request.authorisation.length > 0;

/** How near a status is to the close, the nearest first: where the search looks first. */
const nearest: readonly string[] = [
  "closed",
  "archived",
  "accepted",
  "signed",
  "unsigned",
  "completed",
  "working",
  "onsite",
];

/** Whether some people, saying the right things, bring a request to its close: a search through the real decisions. */
const canClose = (policy: CompiledPolicy, from: RequestState, now: Instant): boolean => {
  const met = new Set<string>();
  const ways: RequestState[][] = [...nearest, "elsewhere"].map(() => []);
  const place = (state: RequestState) => ways.at(nearest.indexOf(state.status)) ?? [];
  place(from).push(from);
  for (let step = 1; ; step += 1) {
    const state = ways.find((found) => found.length > 0)?.pop();
    if (state === undefined) return false;
    if (state.status === "closed") return true;
    const context = contextAt(fromMillis(toMillis(now) + step * 10 * 60_000), policy);
    const offers = roles.map((role) => ({ role, offered: availableRequestCommands(context, state, role) }));
    const key = JSON.stringify([state.status, "held" in state ? state.held.status : null, offers]);
    if (met.has(key)) continue;
    met.add(key);
    const wanted = offers.flatMap(({ offered }) =>
      offered.flatMap(({ missing }) => missing.map(({ requirement }) => requirement)),
    );
    const tried: RequestCommandName[] = [];
    for (const { role, offered } of offers)
      for (const { command, missing } of offered) {
        // Two of those who may are enough: one of them may have acted before.
        const enough = tried.filter((one) => one === command).length === 2;
        if (missing.length > 0 || enough || besideTheWay.includes(command)) continue;
        if (GUARDS.includes(command) && !isGuarded(policy)) continue;
        const brought = BROUGHT[command];
        if (brought !== undefined && !wanted.includes(brought)) continue;
        tried.push(command);
        for (const seed of [0, 1, 2, 33, 35]) {
          const input = payload(command, role, context.recordedAt, [0, seed, 0, seed, 0], false);
          const after = decided(context, input, state).map((events) => events.reduce(requestProcess.evolve, state));
          if (after.isOk()) place(after.value).push(after.value);
        }
      }
  }
};
