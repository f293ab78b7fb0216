import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actor,
  at,
  command,
  contextAt,
  given,
  givenUnder,
  mainLine,
  upTo,
  type Lived,
} from "../../test-support/request-fixtures.ts";
import { slot, variant } from "../../test-support/request-stories.ts";
import { articlesAbout } from "../article/articles-about.ts";
import type { ArticleState } from "../article/article-state.ts";
import type { EventEnvelope } from "../event/event.ts";
import { codeLists } from "../lists/code-lists.ts";
import { channels } from "../policy/presets/channels.ts";
import { requestSlips } from "../policy/presets/request-slips.ts";
import { presets } from "../presets/presets.ts";
import { replay } from "../process/process.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import { describe as worded } from "../wording/describe.ts";
import { responsibleFor } from "./annexes.ts";
import { requestProcess } from "./request-process.ts";
import { requestSlip } from "./slip/request-slip.ts";

const { request } = presets.compiled.standard.policy;
const log = (said: Parameters<typeof command<"Log">>[1] = {}) => command("Log", { at: at("09:12"), ...said });

/** The permissions where these may sign in a chain, too. */
const signedBy = (...roles: readonly string[]) => ({
  ...request.permissions,
  Countersign: [...(request.permissions.Countersign ?? []), ...roles],
});

/** Who is told what of each event: a key, and the contact, a person or a role. */
const told = ({ events }: Lived, policy = presets.compiled.standard) =>
  events.flatMap((event, index) => {
    const state = replay(requestProcess, events.slice(0, index + 1));
    const envelope = { ...event, version: index + 1 } as unknown as EventEnvelope;
    return requestProcess
      .noticesFor(contextAt(event.at, policy), envelope, state)
      .map(({ key, to }) => [key, "cardId" in to ? "contact" : "actorId" in to ? to.actorId : to.role]);
  });

describe("the channels by which users reach a desk", () => {
  const by = (id: keyof typeof channels) => givenUnder(variant({ channels: channels[id] }));
  const refusedAt = (id: keyof typeof channels, source: string) => by(id).when(log({ source })).isErr();

  test("are those of the policy and no other: the fault phone and the fault mailbox (R-019)", () => {
    expect(["faultPhone", "faultMailbox"].map((source) => refusedAt("desk-075", source))).toEqual([false, false]);
    const refusal = by("desk-075")
      .when(log({ source: "fax" }))
      ._unsafeUnwrapErr();
    expect(refusal).toEqual({
      type: "UnknownWord",
      what: "channel",
      word: "fax",
      known: ["faultPhone", "faultMailbox"],
    });
    if (refusal.type === "MalformedCommand") throw new Error("malformed");
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "没有名为“fax”的受理渠道；可用：faultPhone、faultMailbox",
      'unknown channel "fax"; known: faultPhone, faultMailbox',
    ]);
  });

  test.for([
    ["R-015 telephone, fax and e-mail", "hotline-056", ["phone", "fax", "email"], "online"],
    ["R-017 telephone, mail and online", "centre-044", ["phone", "mail", "online"], "fax"],
    ["R-013, R-014 telephone and e-mail to the engineer", "support-052", ["phone", "email"], "online"],
  ] as const)("%s", ([, id, open, closed]) => {
    expect(open.map((source) => refusedAt(id, source))).toEqual(open.map(() => false));
    expect(refusedAt(id, closed)).toBe(true);
  });

  test("are not asked of what the system logs of itself", () => {
    const itself = log({ by: { id: "system", role: "system" }, source: "leftover" });
    expect(by("desk-075").when(itself).isOk()).toBe(true);
  });

  test("lead to the engineer directly, who takes the call, guides and solves it from afar (R-013)", () => {
    const ENGINEER = actor("fieldEngineer");
    const permissions = {
      ...request.permissions,
      Log: ["fieldEngineer"],
      StartGuidance: ["fieldEngineer"],
      EndGuidance: ["fieldEngineer"],
    };
    const lived = givenUnder(variant({ permissions, channels: channels["support-052"] })).then(
      log({ by: ENGINEER }),
      command("StartGuidance", { at: at("09:15"), by: ENGINEER }),
      command("EndGuidance", { at: at("09:19"), by: ENGINEER }),
      command("Triage", { at: at("09:20"), by: actor("hotlineEngineer") }),
      command("ResolveRemotely", { at: at("09:30"), by: ENGINEER }),
    );
    expect(lived.state.status).toBe("completed");
    expect(lived.events.map(({ by }) => by.id)).toEqual(["wang", "wang", "wang", "li", "wang"]);
  });
});

/** An article that is published, about a request or a product. */
const article = (id: string, about: { readonly requests?: readonly string[]; readonly product?: string }) => {
  const text = { ref: id, digest: "d" };
  const version = { version: 1, title: text, body: text, author: "chen" };
  const state: ArticleState = {
    status: "published",
    subject: { kind: "solution", about: { problems: [], requests: [], trainings: [], product: null, ...about } },
    published: { ...version, audience: "staff", publishedAt: at("08:00") },
  };
  return { id, state };
};
const articles = [
  article("K-1", { product: "Printer" }),
  article("K-2", { product: "Panel" }),
  article("K-4", { requests: ["T-1"] }),
];

describe("a fault, or a question", () => {
  test("is taken at any hour of the week (R-034, R-046)", () => {
    fc.assert(
      fc.property(fc.nat(7 * 24 * 60 - 1), fc.constantFrom("fault", "other"), (minute, kind) => {
        const moment = fromMillis(toMillis(at("00:00")) + minute * 60_000);
        expect(given(log({ at: moment, kind })).state.status).toBe("logged");
      }),
    );
  });

  test("is known to the platform's administrator whichever way it was found, and an engineer is assigned to its CASE (R-025)", () => {
    const administrator = { id: "servicePlatformAdmin", label: { "zh-CN": "服务平台管理员", en: "Administrator" } };
    const { roles, notices } = presets.documents.standard;
    const platform = variant(
      { slips: requestSlips },
      {
        roles: [...roles, administrator],
        notices: { ...notices, requestLogged: [{ role: administrator.id }] },
      },
    );
    const facts = { slip: "serviceCase" };
    const ways = [
      command("LogFromPatrol", { at: at("09:12"), facts }),
      ...codeLists.discoveryChannel.options.map(({ id }) => log({ source: id, facts })),
    ];
    for (const way of ways) {
      const found = givenUnder(platform, way);
      expect(told(found, platform)).toContainEqual(["requestLogged", "servicePlatformAdmin"]);
      const sent = way.type === "Log" ? found.then(...upTo("Dispatch").slice(1)) : found;
      expect(requestSlip(platform.policy.request, sent.state)?.template.form).toBe("F-24");
      expect(sent.state).toMatchObject({ visit: { engineer: "wang" } });
    }
  });

  test("may be about any application or asset, or about none that is known (R-020)", () => {
    for (const product of [{ name: "Payroll", version: "7" }, { name: "A printer nobody has on file" }, undefined])
      for (const kind of Object.keys(request.kinds))
        expect(given(log({ kind, ...(product === undefined ? {} : { product }) })).state.status).toBe("logged");
  });

  test("is taken with its symptom, guided, and diagnosed first by what is known of it (R-021)", () => {
    const { state, events } = given(
      log({ fault: "The panel is dark", facts: { article: "K-17" } }),
      command("StartGuidance", { at: at("09:14"), channel: "remoteDesktop" }),
      command("EndGuidance", { at: at("09:18"), findings: "The fuse is sound" }),
      command("Triage", { at: at("09:19"), diagnosis: "The display's cable", sources: ["K-17"] }),
    );
    expect(state).toMatchObject({
      status: "triaged",
      file: {
        intake: { fault: { ref: "text-of-17" }, facts: { article: "K-17" } },
        triage: { diagnosis: { ref: "text-of-19" }, sources: ["K-17"] },
      },
    });
    expect(events.slice(1, 3).map(({ type, data }) => [type, data])).toMatchObject([
      ["GuidanceStarted", { channel: "remoteDesktop" }],
      ["GuidanceEnded", { findings: { ref: "text-of-17" } }],
    ]);
  });

  test("is diagnosed from what the knowledge base has of its product, and says nothing of it where that was nothing (R-021)", () => {
    const { state } = given(log({ product: { name: "Panel", version: "2" } }));
    if (state.status !== "logged") throw new Error(state.status);
    const found = articlesAbout(articles, { request: "T-1", product: state.file.intake.product?.name ?? "" });
    expect(found).toEqual(["K-4", "K-2"]);
    const triage = (sources: readonly string[]) =>
      given(log({ product: { name: "Panel" } }), command("Triage", { at: at("09:19"), sources })).events.at(-1)?.data;
    expect(triage(found)).toMatchObject({ sources: ["K-4", "K-2"] });
    expect(triage([])).not.toHaveProperty("sources");
  });

  test("from the web that needs a visit is registered and dispatched (R-027)", () => {
    const { state } = given(log({ source: "web" }), ...upTo("Dispatch").slice(1));
    expect(state).toMatchObject({ status: "dispatched", file: { intake: { source: "web", customer: "c-1" } } });
  });

  test("goes to a designated specialist, who is told of it and whose answer is due (R-023)", () => {
    const asked = given(log({ kind: "other" })).then(
      command("Transfer", { at: at("09:20"), to: { person: "expert" }, reason: "A question about drives" }),
    );
    expect(told(asked).at(-1)).toEqual(["requestTransferred", "expert"]);
    const [timeline] = requestProcess.timelinesOf("T-1", asked.state);
    const clocks = timeline === undefined ? [] : clocksOf(presets.compiled.standard, timeline, at("09:30"));
    expect(clocks.find(({ clock }) => clock === "response")).toMatchObject({ status: "running", due: at("11:12") });
  });

  test("stays with the one who took it to its end, unless it is handed over (R-032)", () => {
    for (let steps = 1; steps <= mainLine.length; steps += 1) {
      const { state } = given(...mainLine.slice(0, steps));
      if (state.status === "draft") throw new Error("not logged");
      expect(responsibleFor(state.file).person).toBe("li");
    }
  });
});

describe("the customer", () => {
  test("hears of every turn of the service: taken, announced, to be signed, decided and closed (R-048)", () => {
    const contact = { name: "Zhao Min", phone: "1" };
    const lived = given(log({ contact }), ...mainLine.slice(1));
    expect(told(lived).flatMap(([key, to]) => (to === "contact" ? [key] : []))).toEqual([
      "requestLogged",
      "visitAnnounced",
      "signOffRequested",
      "receiptDecided",
      "requestClosed",
    ]);
  });

  test("is spoken to before the visit, and signs time, content and quality after it (R-197)", () => {
    const contact = { name: "Zhao Min", phone: "1" };
    const appointment = { from: at("13:30"), until: at("14:30") };
    const lived = given(
      log({ contact }),
      ...upTo("SignOff")
        .slice(1)
        .map((one) => (one.type === "Dispatch" ? command("Dispatch", { at: at("10:14"), appointment }) : one)),
    );
    const keys = told(lived).map(([key]) => key);
    expect(keys.indexOf("visitAnnounced")).toBeGreaterThan(-1);
    expect(keys.indexOf("visitAnnounced")).toBeLessThan(keys.indexOf("signOffRequested"));
    expect(lived.state).toMatchObject({
      status: "signed",
      visit: { appointment, marks: expect.arrayContaining([expect.objectContaining({ name: "arrived" })]) as unknown },
      evidence: { signOff: { ratings: { attitude: 5, reaction: 3, effect: 5 } } },
    });
  });

  test("can have two departments that both accept what was done (R-045)", () => {
    const both = variant({
      permissions: signedBy("customerItDepartment", "businessDepartment"),
      approvals: [slot("it", "Archive", "customerItDepartment"), slot("business", "Archive", "businessDepartment")],
    });
    const accepted = givenUnder(both, ...upTo("DecideReceipt"));
    const archive = command("Archive", { at: at("12:00", "2024-11-22") });
    const sign = (role: string) => command("Countersign", { at: at("11:00", "2024-11-22"), by: { id: role, role } });
    expect(accepted.when(archive)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ slot: "it" }, { slot: "business" }],
    });
    const one = accepted.then(sign("customerItDepartment"));
    expect(one.when(archive)._unsafeUnwrapErr()).toMatchObject({ missing: [{ slot: "business" }] });
    expect(one.then(sign("businessDepartment"), archive).state.status).toBe("archived");
  });

  test("confirms a maintenance plan before it is carried out (R-222)", () => {
    const planned = variant({
      permissions: signedBy("customer"),
      approvals: [{ ...slot("planConfirmed", "Dispatch", "customer"), kinds: ["maintenance"] }],
    });
    const triaged = givenUnder(planned, log({ kind: "maintenance" }), ...upTo("Triage").slice(1));
    const dispatch = command("Dispatch", { at: at("10:14") });
    expect(triaged.when(dispatch)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ slot: "planConfirmed", roles: ["customer"] }],
    });
    const confirmed = triaged.then(command("Countersign", { at: at("10:10"), by: { id: "zhao", role: "customer" } }));
    expect(confirmed.when(dispatch).isOk()).toBe(true);
  });
});

describe("what the desk cannot solve by telephone", () => {
  test("goes to an engineer, who is told and whose word that they know is wanted within half an hour (R-136)", () => {
    const sent = given(...upTo("Dispatch"));
    expect(told(sent)).toContainEqual(["visitDispatched", "wang"]);
    const visit = requestProcess.timelinesOf("T-1", sent.state).find(({ subject }) => subject.kind === "visit");
    const clocks = visit === undefined ? [] : clocksOf(presets.compiled.standard, visit, at("10:20"));
    expect(clocks.find(({ clock }) => clock === "confirmation")).toMatchObject({ status: "running", due: at("10:44") });
  });

  test.for([
    ["general", false],
    ["urgent", true],
  ] as const)("goes the %s route, on which notices are urgent: %s (R-147)", ([route, urgent]) => {
    const triaged = given(...upTo("EndGuidance"), command("Triage", { at: at("10:05"), route }));
    const { state, events } = triaged.then(command("Escalate", { at: at("10:06") }));
    const envelope = { ...events.at(-1), version: events.length } as unknown as EventEnvelope;
    const notices = requestProcess.noticesFor(contextAt(at("10:06")), envelope, state);
    expect(notices.map((notice) => notice.urgent)).toEqual([urgent, urgent, urgent]);
  });
});
