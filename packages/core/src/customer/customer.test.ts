import { describe, expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { localDate } from "../time/local-date.ts";
import { describe as worded } from "../wording/describe.ts";
import { customerFileView } from "./customer-file-view.ts";
import { customerProcess } from "./customer-process.ts";
import { customerOutcomes } from "./customer-state.ts";

const ON_SITE = "fieldEngineer";
const kept = (ref: string) => ({ ref, digest: "00" });
const service = {
  role: "system",
  request: { id: "T-1", number: "202411-0001" },
  loggedAt: at("09:12"),
  kind: "fault",
  fault: kept("fault-1"),
  product: { name: "Spray-pump controller", version: "2.1" },
};
const done = {
  ...service,
  at: at("10:30"),
  outcome: "archived",
  result: "fullyResolved",
  cause: kept("cause-1"),
  solution: kept("solution-1"),
  parts: [{ name: "Protector", quantity: 1, serialIn: "S-2", serialOut: "S-1" }],
};
const asset = { role: ON_SITE, asset: "A-1", product: { name: "Controller", version: "2.1" }, serial: "S-1" };

const sayings: Sayings = {
  RegisterCustomer: [
    { role: "hotlineEngineer", card: { name: "Hongda Property" }, cardNumber: "K-7", handbookNumber: "H-7" },
    { role: "hotlineEngineer", card: { name: "Hongda Property" }, category: "friend" },
  ],
  CorrectRegistration: [
    { role: "archivist", category: "keyAccount" },
    { role: "archivist", category: "friend" },
  ],
  RecordSite: [{ role: ON_SITE, site: "tower", card: { name: "Tower 1", address: "1 Lake Road" }, zone: "city" }],
  CloseSite: [{ role: "dutyManager", site: "tower" }],
  RecordContact: [
    { role: ON_SITE, contact: "zhao", card: { name: "Zhao Min" }, capacity: "owner" },
    { role: ON_SITE, contact: "zhao", card: { name: "Zhao Min" }, site: "tower" },
  ],
  RemoveContact: [{ role: "archivist", contact: "zhao" }],
  HandOverContactList: [
    { role: ON_SITE, contact: "zhao", engineers: ["wang", "chen", "wang"] },
    { role: ON_SITE, contact: "zhao", engineers: ["sun"] },
  ],
  InstallAsset: [asset, { ...asset, asset: "A-2", serial: "S-9", site: "tower" }],
  UpdateAsset: [
    { role: ON_SITE, asset: "A-1", version: "2.2", request: "T-1" },
    { role: ON_SITE, asset: "A-1", site: "tower" },
    { role: ON_SITE, asset: "A-2", version: "3.0" },
  ],
  RetireAsset: [
    { role: ON_SITE, asset: "A-1", reason: "Scrapped" },
    { role: ON_SITE, asset: "A-2", reason: "Scrapped" },
  ],
  RenewService: [
    { role: "archivist", expiresOn: "2025-11-20" },
    { role: "archivist", asset: "A-1", expiresOn: "2025-12-31" },
  ],
  DescribeSituation: [{ role: ON_SITE, situation: "Two pumps, one of them on the old protector" }],
  RecordFeedback: [
    { role: ON_SITE, feedback: "f-1", said: "The panel is too dark" },
    { role: ON_SITE, feedback: "f-2", asset: "A-1", said: "It hums" },
  ],
  AnswerFeedback: [
    { role: "hotlineEngineer", feedback: "f-1", reaction: "A brighter panel is sent" },
    { role: "hotlineEngineer", feedback: "f-2", reaction: "The bearing is greased" },
  ],
  GiveConsent: [
    { role: "hotlineEngineer", consent: "p-1", to: "maker", data: ["technical"], purpose: "To analyse the fault" },
    { role: "hotlineEngineer", consent: "p-2", to: "maker", data: ["technical", "business"], purpose: "To tune" },
    { role: "hotlineEngineer", consent: "p-3", to: "maker", data: ["gossip"], purpose: "To chat" },
  ],
  WithdrawConsent: [
    { role: "hotlineEngineer", consent: "p-1" },
    { role: "hotlineEngineer", consent: "p-2" },
  ],
  RecordDisclosure: [
    { role: ON_SITE, to: "maker", data: ["technical"], purpose: "Logs of the controller" },
    { role: ON_SITE, to: "maker", data: ["technical", "personal"], purpose: "Who uses it" },
  ],
  NoteRequest: [service, { ...service, request: { id: "T-2", number: null } }],
  NoteOutcome: [done, { ...service, outcome: "cancelled" }],
};
const bench = recordBench(customerProcess, sayings, "c-1");
const { given, lived } = bench;
const today = localDate("2024-11-21");
const view = (...steps: readonly Step[]) => customerFileView(lived(...steps).state, today);

describe("a customer's file", () => {
  test("is opened by the first request, whichever way that came in (R-022, R-039)", () => {
    expect(lived("NoteRequest").state).toMatchObject({ status: "opened", file: { openedAt: at("12:00") } });
    expect(view("NoteRequest")).toMatchObject({ registered: false, underWay: [{ request: { id: "T-1" } }] });
    expect(view()).toBeNull();
  });

  test("says who of the customer's has the list of engineers to write to, and which (R-014)", () => {
    const handed = ["RegisterCustomer", "RecordContact", "HandOverContactList"] as const;
    expect(view(...handed)?.contactLists).toEqual([
      { contact: "zhao", engineers: ["wang", "chen"], at: at("12:00"), by: "fieldEngineer-1" },
    ]);
    const anew = [...handed, ["HandOverContactList", { engineers: ["sun"] }]] as const;
    expect(view(...anew)?.contactLists.map(({ engineers }) => engineers)).toEqual([["sun"]]);
    expect(view(...handed, "RemoveContact")?.contactLists).toEqual([]);
    expect(given("RegisterCustomer").when("HandOverContactList")._unsafeUnwrapErr()).toEqual({
      type: "NotInTheFile",
      what: "contact",
      id: "zhao",
      known: [],
    });
  });

  test("keeps the card and handbook numbers, the product and its version (R-004)", () => {
    const shown = view("RegisterCustomer", "InstallAsset", "NoteRequest");
    expect(shown).toMatchObject({
      registered: true,
      registration: { card: { cardId: "card-1" }, cardNumber: "K-7", handbookNumber: "H-7" },
      assets: [{ asset: "A-1", product: { name: "Controller", version: "2.1" }, serial: "S-1" }],
      history: [{ product: { name: "Spray-pump controller", version: "2.1" } }],
    });
  });

  test("tells on the day whether service is due, the last day included (R-005)", () => {
    const until = (expiresOn: string) => ["RegisterCustomer", ["RenewService", { expiresOn }]] as const;
    expect(view("RegisterCustomer")?.service).toEqual({ standing: "notKnown", expiresOn: null });
    expect(view(...until("2024-11-21"))?.service.standing).toBe("inService");
    expect(view(...until("2024-11-20"))?.service.standing).toBe("expired");
    const renewed = view(...until("2024-11-20"), "InstallAsset", [
      "RenewService",
      { asset: "A-1", expiresOn: "2024-11-21" },
    ]);
    expect(renewed?.assets.map(({ service: { standing } }) => standing)).toEqual(["inService"]);
    expect(renewed?.service.standing).toBe("expired");
  });

  test("shows the engineer the situation, past faults, how they were handled and what came of it (R-026, R-040)", () => {
    const shown = view("NoteRequest", "NoteOutcome", "DescribeSituation", [
      "NoteRequest",
      { request: { id: "T-2", number: null } },
    ]);
    expect(shown?.history.map(({ request, done: end }) => [request.id, end?.result, end?.solution?.ref])).toEqual([
      ["T-2", undefined, undefined],
      ["T-1", "fullyResolved", "solution-1"],
    ]);
    expect(shown).toMatchObject({
      situation: { text: { ref: "text-of-43" } },
      underWay: [{ request: { id: "T-2" } }],
      lastServedAt: at("10:30"),
    });
  });

  test("says when the customer was last served, so that the next follow-up can be planned (R-041, R-043)", () => {
    expect(view("NoteRequest")?.lastServedAt).toBeNull();
    expect(
      view(
        ["NoteOutcome", { at: at("11:00"), request: { id: "T-9", number: null } }],
        ["NoteOutcome", { at: at("10:30") }],
      )?.lastServedAt,
    ).toBe(at("11:00"));
  });

  test("keeps what users say of the product until somebody has reacted (R-042)", () => {
    expect(view("RegisterCustomer", "RecordFeedback")?.openFeedback).toMatchObject([{ feedback: "f-1" }]);
    expect(view("RegisterCustomer", "RecordFeedback", "AnswerFeedback")?.openFeedback).toEqual([]);
    expect(
      given("RegisterCustomer", "RecordFeedback", "AnswerFeedback").when("AnswerFeedback")._unsafeUnwrapErr(),
    ).toEqual({ type: "FeedbackAnswered", feedback: "f-1", at: at("12:00") });
  });

  test("is sorted into the policy's categories alone (R-049)", () => {
    expect(given("RegisterCustomer").when("CorrectRegistration").isOk()).toBe(true);
    const refusal = given("RegisterCustomer").when("CorrectRegistration", { category: "friend" })._unsafeUnwrapErr();
    expect(refusal).toEqual({
      type: "NotInTheFile",
      what: "category",
      id: "friend",
      known: ["keyAccount", "ordinary", "former"],
    });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "客户档案中没有客户类别“friend”；现有：keyAccount、ordinary、former",
      'the customer\'s file has no category "friend"; it has: keyAccount, ordinary, former',
    ]);
  });

  test("takes up the serial number of what was put in, when the service is archived (R-126)", () => {
    const { state, events } = lived("RegisterCustomer", "InstallAsset", "NoteOutcome");
    expect(events.map(({ type }) => type)).toEqual([
      "CustomerRegistered",
      "AssetInstalled",
      "ServiceNoted",
      "AssetUpdated",
    ]);
    expect(customerFileView(state, today)?.assets).toMatchObject([
      { serial: "S-2", product: { version: "2.1" }, changed: { at: at("10:30"), request: "T-1" } },
    ]);
    expect(lived("RegisterCustomer", ["InstallAsset", { serial: "S-8" }], "NoteOutcome").events).toHaveLength(3);
  });

  test("is noted the same request once, and its outcome as last told", () => {
    expect(given("NoteRequest").when("NoteRequest")._unsafeUnwrap()).toEqual([]);
    expect(given("NoteOutcome").when("NoteRequest")._unsafeUnwrap()).toEqual([]);
    const twice = view("NoteOutcome", ["NoteOutcome", { result: "partlyResolved" }]);
    expect(twice?.history.map(({ done: end }) => end?.result)).toEqual(["partlyResolved"]);
  });

  test("holds as many services as the policy says, the latest", () => {
    const kept2 = Array.from({ length: 202 }, (_, n) => [
      "NoteRequest",
      { request: { id: `T-${String(n)}`, number: null } },
    ]);
    const shown = view(...(kept2 as unknown as readonly Step[]));
    expect(shown?.history.length).toBe(200);
    expect(shown?.history.at(-1)?.request.id).toBe("T-2");
  });

  test("shows what is in use alone: not the closed site, the removed contact, the scrapped asset", () => {
    const all = ["RegisterCustomer", "RecordSite", "RecordContact", "InstallAsset"] as const;
    expect(view(...all)).toMatchObject({ sites: [{}], contacts: [{}], assets: [{}] });
    expect(view(...all, "CloseSite", "RemoveContact", "RetireAsset")).toMatchObject({
      sites: [],
      contacts: [],
      assets: [],
    });
    expect(
      given(...all, "CloseSite")
        .when("RecordContact", { site: "tower" })
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      what: "site",
      known: [],
    });
    expect(
      given(...all)
        .when("InstallAsset")
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "InTheFileAlready",
      what: "asset",
      id: "A-1",
    });
  });

  test("keeps the customer's data from others: what the customer did not agree to is not disclosed (R-584, R-587)", () => {
    const asked = { to: "maker", data: ["technical", "personal"] };
    const refused = given("RegisterCustomer", "GiveConsent").when("RecordDisclosure", asked)._unsafeUnwrapErr();
    expect(refused).toEqual({ type: "NoConsent", to: "maker", data: ["personal"] });
    expect([worded(refused, "zh-CN"), worded(refused, "en")]).toEqual([
      "未经用户同意，不得向 maker 提供：personal",
      "the customer has not agreed that maker is told: personal",
    ]);
    const elsewhere = given("RegisterCustomer", "GiveConsent").when("RecordDisclosure", { to: "rival" });
    expect(elsewhere._unsafeUnwrapErr()).toMatchObject({ type: "NoConsent", to: "rival", data: ["technical"] });
    const withdrawn = given("RegisterCustomer", "GiveConsent", "WithdrawConsent").when("RecordDisclosure");
    expect(withdrawn._unsafeUnwrapErr()).toMatchObject({ type: "NoConsent" });
    const { state } = lived("RegisterCustomer", "GiveConsent", "RecordDisclosure", "WithdrawConsent");
    expect(state).toMatchObject({
      file: {
        consents: [{ consent: "p-1", withdrawnAt: at("12:00") }],
        disclosures: [{ to: "maker", data: ["technical"], by: "fieldEngineer-1", at: at("12:00") }],
      },
    });
  });

  test("lists the kinds of data that can be agreed to, and knows each consent once", () => {
    const unknown = given("RegisterCustomer")
      .when("GiveConsent", { data: ["technical", "gossip"] })
      ._unsafeUnwrapErr();
    expect(unknown).toMatchObject({ type: "NotInTheFile", what: "data", id: "gossip" });
    const twice = given("RegisterCustomer", "GiveConsent").when("GiveConsent")._unsafeUnwrapErr();
    expect(twice).toEqual({ type: "InTheFileAlready", what: "consent", id: "p-1" });
  });

  test("is corrected by saying what changes; null takes it out", () => {
    const registration = (twist: object) => {
      const { state } = lived("RegisterCustomer", ["CorrectRegistration", { category: undefined, ...twist }]);
      return state.status === "none" ? null : state.file.registration;
    };
    expect(registration({ cardNumber: null })).toMatchObject({ cardNumber: null, handbookNumber: "H-7" });
    expect(registration({ handbookNumber: "H-8" })).toMatchObject({ cardNumber: "K-7", handbookNumber: "H-8" });
  });

  test("is kept elsewhere where the policy has no section for it", () => {
    const refused = bench.decided(
      customerProcess.initial,
      bench.said("RegisterCustomer"),
      at("12:00"),
      presets.compiled.solar,
    );
    expect(refused._unsafeUnwrapErr()).toEqual({ type: "NotInPolicy", section: "customer" });
  });

  test("is written down within the bounds that hold for all", () => {
    const when = (moment: string) => given("RegisterCustomer").when("RecordSite", { at: at("12:00", moment) });
    expect(when("2024-11-18")._unsafeUnwrapErr()).toMatchObject({ type: "TooLate" });
    expect(when("2024-11-22")._unsafeUnwrapErr()).toMatchObject({ type: "InTheFuture" });
  });
});

describe("any customer's file", () => {
  const laws = recordLaws({
    bench,
    outcomes: customerOutcomes,
    refusals: ["NotFound", "NotAllowed", "NotInTheFile", "InTheFileAlready", "FeedbackAnswered", "NoConsent"],
    fresh: {
      InstallAsset: { ...asset, asset: "A-9" },
      RecordFeedback: { role: ON_SITE, feedback: "f-9", said: "All is well" },
      GiveConsent: { role: "archivist", consent: "p-9", to: "maker", data: ["technical"], purpose: "To analyse" },
    },
    missing: ["NotInTheFile", "FeedbackAnswered", "NoConsent"],
    beginnings: [
      [],
      ["NoteRequest"],
      ["RegisterCustomer", "RecordSite", "RecordContact", "InstallAsset", "RecordFeedback"],
      ["RegisterCustomer", "GiveConsent"],
    ],
  });
  for (const { law, check } of laws) test(law, check);
});
