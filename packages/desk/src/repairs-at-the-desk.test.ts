import { presets, requestSlip, type Policies, type RequestCommandInput, type RequestState } from "@callout/core";
import { ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench, refusal } from "../test-support/bench.ts";
import { eachStorage } from "../test-support/each-storage.ts";

const { renovation, softwareMaintenance } = presets.documents;
const under = ({ id, version, ...rest }: typeof renovation): Policies => ({
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id, version, document: { id, version, ...rest } })),
});

const storages = eachStorage();
const by = (role: string) => ({ id: role, role });
const choice = (option: string) => ({ type: "choice", option }) as const;

describe.for(storages)("a repair under warranty, kept in %s", ([, storage]) => {
  const log = {
    type: "Log",
    by: by("callDepartment"),
    kind: "renovationRepair",
    customer: "c-1",
    fault: "The wall is wet",
    wish: "Dry soon",
    contact: { name: "Zhao Min", phone: "010-1" },
  } as const;
  const checked = {
    type: "FillSlip",
    by: by("callDepartment"),
    fields: { inWarranty: { type: "yesNo", value: true } },
  } as const;
  const triage = { type: "Triage", by: by("callDepartment"), charging: "free" } as const;

  test("asks for the line of the contact that is missing, which only the card keeps (R-555)", async () => {
    const { desk } = bench({ storage: storage(), policies: under(renovation) });
    const acme = desk.forTenant("repairs");
    const request = { kind: "request", id: "Z-1" } as const;
    for (const command of [log, checked]) answer(await acme.execute(request, command));
    expect(refusal(await acme.execute(request, triage))).toMatchObject({
      type: "GateNotMet",
      missing: [{ requirement: "slipFilled", fields: ["address"] }],
    });
    const whole = { kind: "request", id: "Z-2" } as const;
    const contact = { ...log.contact, address: "3 Garden Lane" };
    for (const command of [{ ...log, contact }, checked, triage]) answer(await acme.execute(whole, command));
    expect(answer(await acme.find({ kind: "request", status: "triaged", limit: 9 })).map(({ id }) => id)).toEqual([
      "Z-2",
    ]);
  });

  test("is spoken of with the customer within a day of the dispatch, or the manager hears of it (R-053)", async () => {
    const { desk, clock } = bench({ storage: storage(), policies: under(renovation) });
    const acme = desk.forTenant("late");
    const request = { kind: "request", id: "Z-3" } as const;
    const contact = { ...log.contact, address: "3 Garden Lane" };
    const commands: readonly RequestCommandInput[] = [
      { ...log, contact },
      checked,
      triage,
      {
        type: "FillSlip",
        by: by("engineeringManager"),
        fields: { cause: choice("customerOrOther"), cooperationPlan: { type: "text", text: "Close the valve" } },
      },
      { type: "Dispatch", by: by("engineeringManager"), engineer: "team-1", purpose: "repair" },
    ];
    for (const command of commands) answer(await acme.execute(request, command));
    clock.pass(24 * 60);
    answer(await desk.tick());
    const missed = answer(await acme.history(request)).filter(({ type }) => type === "ClockMissed");
    expect(missed).toMatchObject([{ at: "2026-03-03T01:00:00.000Z", data: { clock: "customerTold" } }]);
  });
});

describe.for(storages)("software maintenance, kept in %s", ([, storage]) => {
  test("that needs nothing is a numbered record with its receipt (R-016, R-549)", async () => {
    const { desk } = bench({ storage: storage(), policies: under(softwareMaintenance) });
    const acme = desk.forTenant("software");
    const request = { kind: "request", id: "W-1" } as const;
    const group = by("maintenanceGroup");
    const commands: readonly RequestCommandInput[] = [
      { type: "Log", by: group, kind: "softwareMaintenance", source: "written", customer: "c-1", fault: "Is it slow?" },
      { type: "Triage", by: group, diagnosis: "It is as fast as it was" },
      { type: "FillSlip", by: group, fields: { need: choice("notNeeded") } },
      { type: "AdviseOnly", by: group, because: "notNeeded", outside: [], advice: "Nothing needs to be done" },
      { type: "TellAdvice", by: group, person: { name: "Zhao Min" }, channel: "email" },
      { type: "Archive", by: group },
    ];
    for (const command of commands) answer(await acme.execute(request, command));
    const view = answer(await acme.read(request));
    expect([view?.state.status, view?.number]).toEqual(["archived", "202603-0001"]);
    const slip = requestSlip(softwareMaintenance.request, view?.state as RequestState);
    expect(slip?.values).toMatchObject({ source: "written", registeredBy: "maintenanceGroup" });
    expect(slip?.missing).toEqual([]);
  });
});
