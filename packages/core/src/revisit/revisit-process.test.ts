import { describe, expect, test } from "vitest";
import { at, contextAt, sealer } from "../../test-support/request-fixtures.ts";
import type { EventEnvelope } from "../event/event.ts";
import { replay } from "../process/process.ts";
import { sealed } from "../event/sealing.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { presets } from "../presets/presets.ts";
import type { Instant } from "../time/instant.ts";
import { revisitProcess } from "./revisit-process.ts";
import type { RevisitEvent, RevisitState } from "./revisit-state.ts";

const { standard } = presets.compiled;
const nextDay = (time: string) => at(time, "2024-11-22");

const plan = {
  type: "PlanRevisit",
  by: { id: "system", role: "system" },
  request: { id: "T-1", number: "202411-0001" },
  customer: "c-1",
  contact: { cardId: "card-1" },
  serviceDoneAt: at("15:05"),
  channel: "phone",
  windowFrom: nextDay("09:00"),
  windowUntil: nextDay("10:00"),
  dueBy: nextDay("15:05"),
};
const record = { type: "RecordRevisit", by: { id: "li", role: "hotlineEngineer" }, satisfied: true };

const context = (recordedAt: Instant, policy = standard) => ({
  ...contextAt(recordedAt, policy),
  stream: { kind: "revisit", id: "T-1-r1" },
});
const when = (state: RevisitState, input: unknown, recordedAt: Instant) =>
  revisitProcess
    .parse(input, recordedAt)
    .andThen((command) => revisitProcess.decide(context(recordedAt))(sealed(command, sealer), state));
const planned = when(revisitProcess.initial, plan, at("15:40"))._unsafeUnwrap();
const state = replay(revisitProcess, planned);

const enveloped = (event: RevisitEvent): EventEnvelope => event as unknown as EventEnvelope;

describe("a revisit", () => {
  test("is planned, done, and then over", () => {
    const done = when(state, record, nextDay("09:20"))._unsafeUnwrap();
    const after = replay(revisitProcess, [...planned, ...done]);
    expect(after).toMatchObject({ status: "done", doneAt: nextDay("09:20"), satisfied: true, remarks: null });
    expect(when(after, record, nextDay("09:30"))._unsafeUnwrapErr()).toMatchObject({
      type: "NotAllowed",
      status: "done",
    });
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
  });

  test("is listed by its customer, by the asset that it asks about, and by the site where that stands", () => {
    const row = { customer: "c-1", engineer: null, tier: null, severity: null };
    expect(revisitProcess.searchRowOf(state)).toEqual({ ...row, status: "planned", site: null, asset: null });
    const ofAsset = when(
      revisitProcess.initial,
      { ...plan, request: null, subject: { kind: "asset", id: "a-1" }, site: "s-1" },
      at("15:40"),
    );
    expect(revisitProcess.searchRowOf(replay(revisitProcess, ofAsset._unsafeUnwrap()))).toMatchObject({
      site: "s-1",
      asset: "a-1",
    });
    const nothing = { customer: null, site: null, asset: null };
    expect(revisitProcess.searchRowOf(revisitProcess.initial)).toMatchObject(nothing);
  });

  test("is answered by the customer too, in their own words", () => {
    const answered = { ...record, by: { id: "card-1", role: "customer" }, remarks: "It runs" };
    expect(when(state, answered, nextDay("09:20"))._unsafeUnwrap()).toMatchObject([
      { type: "RevisitDone", by: { id: "card-1", role: "customer" }, data: { satisfied: true } },
    ]);
  });

  test("is not recorded before it was planned, by another role, or before the work it asks about", () => {
    expect(when(revisitProcess.initial, record, nextDay("09:20"))._unsafeUnwrapErr()).toEqual({
      type: "NotFound",
      kind: "revisit",
      begunBy: ["PlanRevisit"],
    });
    const byEngineer = { ...record, by: { id: "wang", role: "fieldEngineer" } };
    expect(when(state, byEngineer, nextDay("09:20"))._unsafeUnwrapErr()).toMatchObject({ type: "NotPermitted" });
    expect(when(state, { ...record, at: at("15:04") }, nextDay("09:20"))._unsafeUnwrapErr()).toEqual({
      type: "OutOfOrder",
      mark: "revisitDone",
      at: at("15:04"),
      latest: { name: "completed", at: at("15:05") },
    });
  });

  test("is written down within the bounds that hold for all", () => {
    const late = { ...record, at: nextDay("09:00") };
    expect(when(state, late, at("09:01", "2024-11-24"))._unsafeUnwrapErr()).toMatchObject({ type: "TooLate" });
    expect(when(state, late, nextDay("08:54"))._unsafeUnwrapErr()).toMatchObject({ type: "InTheFuture" });
  });

  test("has no window that ends before it begins", () => {
    const backwards = { ...plan, windowUntil: nextDay("09:00") };
    expect(when(revisitProcess.initial, backwards, at("15:40"))._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "windowUntil" }],
    });
  });

  test("tells the hotline that it is planned, and the request that it is done", () => {
    const [event] = planned;
    expect(revisitProcess.noticesFor(context(at("15:40")), enveloped(event!), state)).toMatchObject([
      {
        key: "revisitPlanned",
        to: { role: "hotlineEngineer" },
        variables: { requestId: "T-1", windowFrom: nextDay("09:00") },
      },
    ]);
    const [done] = when(state, record, nextDay("09:20"))._unsafeUnwrap();
    const after = revisitProcess.evolve(state, done!);
    expect(revisitProcess.reactionsTo(context(nextDay("09:20")), enveloped(done!), after)).toEqual([
      {
        stream: { kind: "request", id: "T-1" },
        command: { type: "NoteRevisitDone", revisitId: "T-1-r1", satisfied: true },
      },
    ]);
    expect(revisitProcess.noticesFor(context(nextDay("09:20")), enveloped(done!), after)).toEqual([]);
  });

  test("tells the duty manager when the customer is not content, with what was said", () => {
    const [done] = when(state, { ...record, satisfied: false, remarks: "It hums" }, nextDay("09:20"))._unsafeUnwrap();
    const notices = revisitProcess.noticesFor(
      context(nextDay("09:20")),
      enveloped(done!),
      revisitProcess.evolve(state, done!),
    );
    expect(notices).toMatchObject([
      { key: "revisitDissatisfied", to: { role: "dutyManager" }, texts: { remarks: { ref: "text-of-7" } } },
    ]);
  });

  test("is announced to the contact where the policy says so", () => {
    const { policy } = standard;
    const notices = { revisitPlanned: ["contact"] };
    const telling = compilePolicy({ ...policy, notices }, presets.calendars)._unsafeUnwrap();
    const told = revisitProcess.noticesFor(context(at("15:40"), telling), enveloped(planned[0]!), state);
    expect(told.map(({ to }) => to)).toEqual([{ cardId: "card-1" }]);
  });
});
