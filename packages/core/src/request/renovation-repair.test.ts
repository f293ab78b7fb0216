import { describe, expect, test } from "vitest";
import { at, contextAt, givenUnder, type Lived } from "../../test-support/request-fixtures.ts";
import { filled, said, value, wantedBefore } from "../../test-support/recast-fixtures.ts";
import { explainWarranty } from "../policy/explain-warranty.ts";
import { presets } from "../presets/presets.ts";
import { codeLists } from "../lists/code-lists.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { RequestCommandInput } from "./request-commands.ts";
import { requestNotices } from "./request-notices.ts";
import { requestTimelines } from "./request-timelines.ts";

const policy = presets.compiled.renovation;
const CALL = "callDepartment";
const MANAGER = "engineeringManager";
const TEAM = "repairTeam";

const log = said("Log", CALL, "09:00", {
  kind: "renovationRepair",
  fault: "The kitchen wall is wet",
  wish: "Dry before the holidays",
  contact: { cardId: "card-1", parts: ["name", "phone", "address"] },
});
const checked = filled(CALL, "09:05", { inWarranty: value.yes });
const triage = said("Triage", CALL, "09:10", { severity: undefined, charging: "free" });
const survey = said("Dispatch", MANAGER, "09:20", { engineer: MANAGER, purpose: "survey" });
const looked = [
  said("Arrive", MANAGER, "10:00"),
  said("StartWork", MANAGER, "10:05"),
  said("EndVisit", MANAGER, "10:30", { result: "surveyed", findings: "The seal of the pipe" }),
];
const cause = (option: string) => filled(MANAGER, "10:40", { cause: value.choice(option) });
const repair = said("Dispatch", MANAGER, "11:30", { engineer: "team-1", purpose: "repair" });
const surveyed = givenUnder(policy, log, checked, triage, survey, ...looked);

const item = {
  item: value.text("Seal the pipe"),
  quantity: value.number(3),
  contracted: value.number(2),
  changed: value.number(1),
  method: value.text("Silicone"),
  costMinor: value.integer(12_000),
};
const note = filled(MANAGER, "11:00", {
  items: value.rows(item),
  photographs: value.rows({ file: value.ref("photo-1") }),
});
const verify = said("Countersign", MANAGER, "11:20");
const own = surveyed.then(cause("ownConstruction"), note, verify, repair);

const told = (lived: Lived, input: RequestCommandInput) => {
  const after = lived.then(input);
  const context = contextAt(at("12:00"), policy);
  return requestNotices(context, after.events.at(-1) as never, after.state).map(({ key, to }) => [key, to]);
};
const contact = (lived: Lived, now = at("12:00", "2024-11-23")) =>
  requestTimelines("T-1", lived.state)
    .filter(({ subject }) => subject.kind === "visit")
    .flatMap((timeline) => clocksOf(policy, timeline, now))
    .filter(({ clock, due }) => clock === "customerTold" && due !== null);

describe("a repair under the warranty of a renovation", () => {
  test("begins with the check of the warranty and the owner's name, phone, address, content and requirement (R-295, R-555)", () => {
    const bare = givenUnder(policy, said("Log", CALL, "09:00", { kind: "renovationRepair", fault: "Wet" }));
    expect(wantedBefore(bare, triage)).toEqual(["inWarranty", "ownerName", "phone", "address", "wish"]);
    const nameless = { ...log, contact: { cardId: "card-1", parts: ["name", "phone"] } } as typeof log;
    expect(wantedBefore(givenUnder(policy, nameless), triage)).toEqual(["inWarranty", "address"]);
    expect(wantedBefore(givenUnder(policy, log), triage)).toEqual(["inWarranty"]);
    expect(wantedBefore(givenUnder(policy, log), said("AdviseOnly", CALL, "09:10"))).toEqual(["inWarranty"]);
    expect(givenUnder(policy, log, checked, triage).state.status).toBe("triaged");
  });

  test("counts from the acceptance, or from the completion where the certificate is lost (R-294)", () => {
    expect(explainWarranty(policy.policy, {}).decidedBy?.start).toMatchObject({ otherwise: "completed" });
  });

  test("is issued to engineering at once (R-555)", () => {
    expect(told(givenUnder(policy, log, checked), triage)).toEqual([["requestTriaged", { role: MANAGER }]]);
  });

  test("out of warranty is at cost, which the owner is told politely before anybody goes (R-264)", () => {
    const out = givenUnder(policy, log, filled(CALL, "09:05", { inWarranty: value.no }), triage);
    expect(wantedBefore(out, survey)).toEqual(["toldAtCost"]);
    expect(wantedBefore(out.then(filled(CALL, "09:12", { toldAtCost: value.moment("09:11") })), survey)).toEqual([]);
  });

  test("is looked at by the engineering manager in person, and no repair goes before the cause is known (R-160, R-556)", () => {
    expect(codeLists.renovationCause.options.map(({ id }) => id)).toEqual([
      "supplierProduct",
      "ownConstruction",
      "customerOrOther",
    ]);
    const noted = givenUnder(policy, log, checked, triage);
    expect(wantedBefore(noted, repair)).toEqual(["cause"]);
    expect(wantedBefore(noted, survey)).toEqual([]);
    expect(surveyed.state).toMatchObject({ status: "triaged", file: { pastVisits: [{ purpose: "survey" }] } });
    expect(wantedBefore(surveyed, repair)).toEqual(["cause"]);
    const guess = surveyed.when(filled(TEAM, "10:40", { cause: value.choice("supplierProduct") }))._unsafeUnwrapErr();
    expect(guess).toMatchObject({ type: "SlipFieldsRefused", faults: [{ type: "NotTheirField", from: [MANAGER] }] });
  });

  test("of a supplier's product: the supplier is told at once, and somebody comes at the appointed time (R-201)", () => {
    const supplier = surveyed.then(cause("supplierProduct"));
    expect(wantedBefore(supplier, repair)).toEqual(["supplierToldAt", "appointedAt"]);
    const arranged = filled(MANAGER, "10:50", {
      supplierToldAt: value.moment("10:45"),
      appointedAt: value.moment("09:00", "2024-11-22"),
    });
    expect(wantedBefore(supplier.then(arranged), repair)).toEqual([]);
  });

  test("of the customer's side: it is explained, and a plan of cooperation helps (R-265)", () => {
    const customers = surveyed.then(cause("customerOrOther"));
    expect(wantedBefore(customers, repair)).toEqual(["cooperationPlan"]);
    const plan = filled(MANAGER, "10:50", { cooperationPlan: value.text("We show how the valve is closed") });
    expect(wantedBefore(customers.then(plan), repair)).toEqual([]);
    const advised = customers.then(said("AdviseOnly", MANAGER, "11:00", { outside: ["application"] }));
    expect(advised.state.status).toBe("advised");
  });

  test("of our own work: items with quantity, contract, change, method and cost, and photographs (R-557, R-558)", () => {
    const ours = surveyed.then(cause("ownConstruction"));
    expect(wantedBefore(ours, repair)).toEqual(["verifiedByManager", "items", "photographs"]);
    const wrong = ours
      .when(filled(MANAGER, "11:00", { items: value.rows({ item: value.number(1) }) }))
      ._unsafeUnwrapErr();
    expect(wrong).toMatchObject({ faults: [{ type: "WrongFieldType", field: "items.1.item" }] });
    expect(wantedBefore(ours.then(note), repair)).toEqual(["verifiedByManager"]);
    expect(own.state.status).toBe("dispatched");
  });

  test("is verified by the engineering manager, and then reported to operations (R-558)", () => {
    const ours = surveyed.then(cause("ownConstruction"), note);
    expect(ours.when({ ...verify, by: { id: "x", role: TEAM } })._unsafeUnwrapErr().type).toBe("NotPermitted");
    expect(told(ours, verify)).toEqual([["slipCountersigned", { role: "operationsDepartment" }]]);
  });

  test("cannot slip past its branch: whoever is sent before the cause is known does not start", () => {
    const { request } = policy.policy;
    expect(request.gates.StartWork).toContain("slipFilled");
    const onSite = own.then(said("Arrive", TEAM, "13:00"));
    expect(wantedBefore(onSite, said("StartWork", TEAM, "13:05"))).toEqual([]);
  });

  test("whose team is arranged is spoken of with the customer within 24 hours (R-053)", () => {
    expect(contact(own)).toMatchObject([{ due: at("11:30", "2024-11-22"), status: "missed" }]);
    const spoken = said("TellCustomer", TEAM, "15:00", { person: { cardId: "card-1" } });
    expect(contact(own.then(spoken))).toMatchObject([{ status: "met", stoppedAt: at("15:00") }]);
    expect(contact(surveyed)).toEqual([]);
  });

  test("is repaired, signed and archived with nothing left out", () => {
    const done = own.then(
      said("TellCustomer", TEAM, "12:00", { person: { cardId: "card-1" } }),
      said("Arrive", TEAM, "13:00"),
      said("StartWork", TEAM, "13:05"),
      said("CompleteWork", TEAM, "15:00"),
      said("SignOff", TEAM, "15:10", { ratings: {} }),
      said("DecideReceipt", MANAGER, "16:00", { decision: { type: "archive" } }),
      said("Archive", CALL, "16:10"),
    );
    expect(done.state.status).toBe("archived");
  });
});
