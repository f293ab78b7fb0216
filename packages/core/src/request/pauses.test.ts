import { describe, expect, test } from "vitest";
import { at, command, given, upTo } from "../../test-support/request-fixtures.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { presets } from "../presets/presets.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const held = (forWhat: "customer" | "parts") =>
  given(...upTo("Confirm")).then(command("Hold", { at: at("10:40"), for: forWhat }));
const resolution = (state: RequestState, now: string) =>
  requestProcess
    .timelinesOf("T-1", state)
    .flatMap((timeline) => clocksOf(presets.compiled.standard, timeline, at(now)))
    .find(({ clock }) => clock === "resolution");

describe("a held request", () => {
  test("goes on where it was held", () => {
    expect(held("customer").then(command("Release", { at: at("11:10") })).state).toMatchObject({
      status: "confirmed",
      visit: { id: "v1", engineer: "wang" },
      file: { pauses: [{ reason: "customer", from: at("10:40"), to: at("11:10") }] },
    });
  });

  test("pauses what the policy says: the customer's time does not count, the parts' does", () => {
    const due = (forWhat: "customer" | "parts") =>
      resolution(held(forWhat).then(command("Release", { at: at("11:10") })).state, "11:30")?.due;
    expect(due("customer")).toBe(at("14:42"));
    expect(due("parts")).toBe(at("14:12"));
  });

  test("does nothing but wait", () => {
    expect(
      held("parts")
        .when(command("Depart", { at: at("11:00") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "waiting",
    });
  });

  test("is not held before what was done last, nor released or called off before it was held", () => {
    expect(
      given(...upTo("Confirm"))
        .when(command("Hold", { at: at("10:19") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "OutOfOrder",
      latest: { name: "confirmed" },
    });
    for (const type of ["Release", "Cancel"] as const) {
      expect(
        held("parts")
          .when(command(type, { at: at("10:39") }))
          ._unsafeUnwrapErr(),
      ).toMatchObject({
        type: "OutOfOrder",
        latest: { name: "held", at: at("10:40") },
      });
    }
  });

  test("does nothing during its pause afterwards either", () => {
    const released = held("parts").then(command("Release", { at: at("11:10") }));
    expect(released.when(command("Depart", { at: at("11:00") }))._unsafeUnwrapErr()).toMatchObject({
      type: "OutOfOrder",
      latest: { name: "released" },
    });
  });
});

describe("a cancelled request", () => {
  const cancelled = held("customer").then(command("Cancel", { at: at("11:00") }));

  test("ends its pause and its visit, and says why", () => {
    expect(cancelled.state).toMatchObject({
      status: "cancelled",
      reason: { ref: "text-of-12" },
      file: {
        pauses: [{ reason: "customer", from: at("10:40"), to: at("11:00") }],
        pastVisits: [{ id: "v1", marks: [{}, {}, { name: "cancelled", at: at("11:00") }] }],
      },
    });
  });

  test("owes nobody anything: no clock of it or of its visit runs on", () => {
    const dispatched = given(...upTo("Dispatch")).then(command("Cancel", { at: at("10:20") }));
    const clocks = requestProcess
      .timelinesOf("T-1", dispatched.state)
      .flatMap((timeline) => clocksOf(presets.compiled.standard, timeline, at("18:00")));
    expect(
      clocks.filter(({ status }) => status === "running" || status === "missed").map(({ clock }) => clock),
    ).toEqual([
      // It was late before anybody called it off.
      "guidance",
    ]);
  });
});
