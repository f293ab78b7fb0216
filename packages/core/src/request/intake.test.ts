import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, upTo } from "../../test-support/request-fixtures.ts";
import { policies } from "../../test-support/request-stories.ts";
import type { RequestCommandInput } from "./request-commands.ts";

type Log = Partial<Extract<RequestCommandInput, { type: "Log" }>>;
const nothing = given();
const logged = (said: Log) => nothing.when(command("Log", { at: at("09:12"), ...said }));

describe("logging", () => {
  test("keeps the symptom apart from the wish, and who the caller is by card and product (R-003, R-004)", () => {
    const [event] = logged({
      wish: "Run again by noon",
      contact: { name: "Zhao Min", phone: "139" },
      product: { name: "panel", version: "2.1" },
      cardNumber: "K-1",
      handbookNumber: "H-1",
    })._unsafeUnwrap();
    expect(event?.data).toMatchObject({
      fault: { ref: "text-of-28" },
      wish: { ref: "text-of-17" },
      contact: { cardId: "card-1" },
      product: { name: "panel", version: "2.1" },
      cardNumber: "K-1",
      handbookNumber: "H-1",
      tier: "standard",
    });
  });

  test("knows the policy's kinds, and nothing that every object happens to have", () => {
    for (const kind of ["repair", "constructor", "__proto__"]) {
      expect(logged({ kind })._unsafeUnwrapErr()).toMatchObject({ type: "UnknownWord", what: "kind", word: kind });
    }
  });

  test("is never refused because the service has run out, however long ago: support lasts for life (R-394)", () => {
    for (const entitlement of ["inWarranty", "outOfWarranty"])
      expect(logged({ facts: { entitlement, serviceExpiredYears: 30 } })._unsafeUnwrap()).toMatchObject([
        { type: "RequestLogged", data: { facts: { entitlement } } },
      ]);
  });

  test("gives the tier that the facts earn, or says that none does", () => {
    const asking = givenUnder(policies.vipOnly);
    const vip = asking.when(command("Log", { at: at("09:12"), facts: { vip: true } }));
    expect(vip._unsafeUnwrap()).toMatchObject([{ data: { tier: "vip" } }]);
    expect(asking.when(command("Log", { at: at("09:12") }))._unsafeUnwrapErr()).toMatchObject({
      type: "NoTier",
      facts: { kind: "fault", customer: "c-1", site: null },
    });
  });

  test("begins a request once", () => {
    expect(
      given(...upTo("Log"))
        .when(command("Log", { at: at("09:30") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "logged",
    });
    expect(nothing.when(command("Triage", { at: at("09:30") }))._unsafeUnwrapErr()).toEqual({
      type: "NotFound",
      kind: "request",
      begunBy: ["Log", "LogFromPatrol", "TranscribeSlip", "ImportHistory"],
    });
  });
});

describe("guidance and triage", () => {
  test("begin the response: a person turned to the customer (A-32)", () => {
    const { state } = given(...upTo("StartGuidance"));
    expect(state).toMatchObject({ file: { marks: [{ name: "logged" }, { name: "responded", at: at("09:20") }, {}] } });
  });

  test("grade a fault, by a word the policy knows (R-155)", () => {
    const taken = given(...upTo("EndGuidance"));
    const graded = (severity?: string) =>
      taken.when({
        type: "Triage",
        by: { id: "li", role: "hotlineEngineer" },
        at: at("10:05"),
        ...(severity && { severity }),
      });
    expect(graded()._unsafeUnwrapErr()).toEqual({
      type: "SeverityMissing",
      kind: "fault",
      known: ["critical", "normal", "minor"],
    });
    expect(graded("dreadful")._unsafeUnwrapErr()).toMatchObject({ type: "UnknownWord", what: "severity" });
    expect(graded("critical").isOk()).toBe(true);
  });

  test("keep what the customer was told that paid service comes to, and refuse an estimate for anything else", () => {
    const estimate = { amountMinor: 30_000, currency: "CNY" };
    const triage = {
      type: "Triage",
      by: { id: "li", role: "hotlineEngineer" },
      at: at("10:05"),
      severity: "normal",
    } as const;
    const taken = given(...upTo("EndGuidance"));
    const [triaged] = taken.when({ ...triage, charging: "paid", estimate })._unsafeUnwrap();
    expect(triaged).toMatchObject({ data: { charging: "paid", estimate } });
    expect(taken.when({ ...triage, charging: "free", estimate })._unsafeUnwrapErr()).toEqual({
      type: "EstimateNotPaid",
      charging: "free",
    });
    expect(taken.when({ ...triage, estimate })._unsafeUnwrapErr().type).toBe("EstimateNotPaid");
  });

  test("ask for no grade where the kind of request has none", () => {
    const patrol = given(command("Log", { at: at("09:00"), kind: "patrol" }));
    const by = { id: "li", role: "hotlineEngineer" };
    expect(patrol.when({ type: "Triage", by, at: at("09:10") }).isOk()).toBe(true);
  });
});
