import { describe, expect, test } from "vitest";
import {
  actor,
  at,
  command,
  contextAt,
  given,
  givenUnder,
  lamp,
  mainLine,
  upTo,
} from "../../../test-support/request-fixtures.ts";
import { variant } from "../../../test-support/request-stories.ts";
import { requestSlips } from "../../policy/presets/request-slips.ts";
import type { RequestRules } from "../../policy/request-rules.ts";
import { presets } from "../../presets/presets.ts";
import type { FieldValue } from "../../slips/field-value.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { RequestCommandInput } from "../request-commands.ts";
import type { RequestState } from "../request-state.ts";
import { requestProcess } from "../request-process.ts";
import { shownCommands } from "./kept-value.ts";
import { ratingScales } from "./rating-scales.ts";
import { requestSlip } from "./request-slip.ts";

const rules = presets.compiled.standard.policy.request;
const nextDay = (time: string) => at(time, "2024-11-22");

const slipIn = (state: RequestState, by: RequestRules = rules) => {
  const slip = requestSlip(by, state);
  if (slip === null) throw new Error("no slip");
  return slip;
};
const emptyOn = (state: RequestState, by: RequestRules = rules): readonly string[] => {
  const { template, values } = slipIn(state, by);
  return fieldsOf(template).flatMap(({ id, holds }) =>
    (typeof holds === "string" && holds !== "extra") || id in values ? [] : [id],
  );
};

/** Something that can be written into any field of its type. */
const written = (type: FieldValue["type"], list = "") =>
  ({
    text: { type: "text", text: "as printed" },
    ref: { type: "ref", ref: "N-1" },
    date: { type: "date", date: "2024-11-21" },
    dateTime: { type: "dateTime", at: at("10:00") },
    integer: { type: "integer", value: 2 },
    number: { type: "number", value: 2.5 },
    yesNo: { type: "yesNo", value: true },
    choice: { type: "choice", option: CHOICES[list] ?? "other", ...(list in CHOICES ? {} : { words: "others" }) },
    signature: { type: "signature", signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn" },
    seal: { type: "seal" },
    person: { type: "person", person: { actor: "wang" } },
    duration: { type: "duration", minutes: 90 },
    list: { type: "list", rows: [] },
  })[type];
const CHOICES: Readonly<Record<string, string>> = {
  technicalServiceType: "faultHandling",
};

const logged = (form: string) =>
  command("Log", {
    at: at("09:12"),
    source: "fax",
    contact: { name: "Liu Yang", phone: "1", organisation: "Metro", address: "1 Pump Street" },
    wish: "Today",
    site: "s-1",
    product: { name: "Panel", version: "2" },
    cardNumber: "C-1",
    handbookNumber: "H-1",
    facts: {
      slip: form,
      serviceType: "repair",
      requiredVisitAt: "14:00",
      serviceRequirement: "maintenance",
      requiredArrivalOn: "2024-11-21",
      productModule: "reports",
    },
  });

/** What is said after a step of the main line, beside what the step says. */
const BESIDE: Readonly<Partial<Record<RequestCommandInput["type"], readonly RequestCommandInput[]>>> = {
  Triage: [command("NoteRepairs", { at: at("10:06") })],
  Depart: [command("ReportDelay", { at: at("13:10") })],
  StartWork: [
    command("RecordProgress", { at: at("14:30") }),
    command("AttachEvidence", { at: at("14:40"), evidence: ["page-1"] }),
  ],
  Leave: [command("ReturnToCompany", { at: at("17:00") })],
  DecideReceipt: [
    command("AuditSlip", { at: nextDay("10:02") }),
    command("ReportToHeadquarters", { at: nextDay("10:05") }),
  ],
};

/** The request's whole life on a form, with every extra field entered from the paper, and every question graded. */
const livedOn = (form: string) => {
  const begun = given(logged(form), ...upTo("CompleteWork").slice(1));
  const extras = fieldsOf(slipIn(begun.state).template).filter(({ holds }) => holds === "extra");
  const fields = Object.fromEntries(extras.map(({ id, type, list }) => [id, written(type, list)]));
  if (begun.state.status === "draft") throw new Error("not logged");
  const best = Object.entries(ratingScales(rules, begun.state)).map(([question, scale]) => [question, scale.best]);
  const alone = (one: RequestCommandInput): RequestCommandInput => {
    switch (one.type) {
      case "Triage":
        return command("Triage", {
          at: at("10:05"),
          faultCategory: "hardware",
          diagnosis: "The protector",
          scope: { business: "inside", application: "inside" },
        });
      case "Dispatch":
        return command("Dispatch", { at: at("10:14"), suggestion: "Bring a protector" });
      case "SignOff":
        return command("SignOff", {
          at: at("15:20"),
          outcome: "fullyResolved",
          opinion: "Thanks",
          ratings: Object.fromEntries(best) as Readonly<Record<string, number>>,
          signature: { signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn", seal: {} },
        });
      case "DecideReceipt":
        return command("DecideReceipt", {
          at: nextDay("10:00"),
          decision: { type: "archive" },
          explanation: "In order",
        });
      case "Archive":
        return command("Archive", { at: nextDay("10:30"), leftoverSlips: ["L-1"], surveySlip: "Q-1" });
      default:
        return one;
    }
  };
  const said = (one: RequestCommandInput) => [alone(one), ...(BESIDE[one.type] ?? [])];
  return given(
    { ...logged(form), unit: lamp } as RequestCommandInput,
    ...upTo("CompleteWork").slice(1).flatMap(said),
    command("FillSlip", { at: at("15:06"), fields: fields as never }),
    ...mainLine.slice(upTo("CompleteWork").length).flatMap(said),
  );
};

describe("the forms of the source, each lived through by one request", () => {
  const NEVER_SAID_HERE: Readonly<Record<string, readonly string[]>> = {
    fieldServiceRequest: ["newEngineer", "newSuggestion", "reassignedBy", "reassignedAt", "nonVisit"],
  };

  test.for([
    "fieldServiceRequest F-01 (R-001, R-002, R-131, R-208, R-209)",
    "fieldServiceRecord F-02 (R-006, R-132, R-176, R-178, R-179, R-212)",
    "fieldService F-03",
    "fieldRepair F-04",
    "projectServiceRecord F-05 (R-216)",
    "technicalService F-06 (R-231, R-232)",
    "marketingServiceRecord F-07 (R-007, R-217, R-233, R-234)",
    "commissioning F-08 (R-218, R-219)",
    "hotlineLog F-12 (R-010)",
    "operationServiceSlip F-20 (R-220)",
    "deskCase F-20 (R-021, R-115, R-116, R-117, R-118, R-121)",
    "serviceCase F-24 (R-025, R-134)",
  ])("have no box that stays empty, and nothing is kept beside: %s", (title) => {
    const [form = ""] = title.split(" ");
    const { state } = livedOn(form);
    expect([slipIn(state).template.id, emptyOn(state)]).toEqual([form, NEVER_SAID_HERE[form] ?? []]);
    expect(slipIn(state).missing).toEqual([]);
  });

  test("point at no command whose words could not be shown", () => {
    const kept = requestSlips.templates
      .flatMap(fieldsOf)
      .flatMap(({ holds }) => (typeof holds === "object" ? [holds] : []));
    expect(kept.map((one) => one.command).filter((name) => !shownCommands.includes(name))).toEqual([]);
  });

  test("are complete only where a reassignment, or that nobody came, is on them too (R-127, R-129)", () => {
    const sent = given(...upTo("Dispatch")).then(command("Reassign", { at: at("10:20"), suggestion: "Hurry" }));
    expect(slipIn(sent.state).values).toMatchObject({
      newEngineer: "chen",
      reassignedBy: "sun",
      reassignedAt: at("10:20"),
    });
    const told = sent.then(
      command("RecordNonVisit", {
        at: at("10:31"),
        reason: "Not today",
        told: { person: { name: "Zhao Min" }, at: at("10:30"), channel: "phone" },
        next: { type: "appointment", appointment: { from: nextDay("09:00"), until: nextDay("10:00") } },
      }),
    );
    expect(slipIn(told.state).values["nonVisit"]).toMatchObject({ channel: "phone", at: at("10:30") });
  });
});

describe("the choice of a slip", () => {
  const formOf = (said: Parameters<typeof command<"Log">>[1]) =>
    slipIn(given(command("Log", { at: at("09:12"), ...said })).state).template.form;

  test("follows who issues it and the kind of work, and the request slip is for the rest", () => {
    expect([formOf({}), formOf({ kind: "installation" }), formOf({ facts: { issuer: "marketing" } })]).toEqual([
      "F-01",
      "F-08",
      "F-07",
    ]);
  });

  test("stays what it was when the first field was filled, whatever is found out afterwards", () => {
    const byPurpose = variant({
      slips: {
        ...requestSlips,
        rules: [
          { rank: 1, when: { purpose: "commission" }, slip: "commissioning", source: ["S-24"] },
          { rank: 2, when: {}, slip: "fieldServiceRequest", source: ["S-26"] },
        ],
      },
    });
    const { request } = byPurpose.policy;
    const triaged = givenUnder(byPurpose, ...upTo("Triage"));
    const sent = command("Dispatch", { at: at("10:14"), purpose: "commission" });
    expect(slipIn(triaged.then(sent).state, request).template.form).toBe("F-08");
    const begun = triaged.then(command("FillSlip", { at: at("10:10") }), sent);
    expect(slipIn(begun.state, request).template.form).toBe("F-01");
  });

  test("is nobody's where the policy has no slips", () => {
    const without = givenUnder(variant({ slips: null }), ...upTo("Log"));
    expect(requestSlip({ ...rules, slips: null }, without.state)).toBeNull();
    expect(without.when(command("FillSlip", { at: at("09:13") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "slipChosen" }],
    });
  });
});

describe("a question that only the slip asks", () => {
  test("has the scale printed there: its worst grade opens a complaint, one between opens nothing (R-232, R-410)", () => {
    const { state } = given(logged("fieldService"), ...upTo("CompleteWork").slice(1));
    if (state.status === "draft") throw new Error("not logged");
    expect(ratingScales(rules, state)).toMatchObject({
      completion: { worst: 1, best: 4 },
      attitude: { worst: 1, best: 5 },
    });
    const grade = (completion: number) => command("SignOff", { at: at("15:20"), ratings: { completion } });
    const lived = given(logged("fieldService"), ...upTo("CompleteWork").slice(1));
    expect(lived.when(grade(5))._unsafeUnwrapErr()).toMatchObject({ type: "RatingOutOfScale", best: 4 });
    const opened = (completion: number) => {
      const [signed] = lived.when(grade(completion))._unsafeUnwrap();
      if (signed === undefined) throw new Error("nothing signed");
      const envelope = { ...signed, version: 12 } as never;
      const after = requestProcess.evolve(lived.state, signed);
      return requestProcess
        .reactionsTo(contextAt(at("15:20")), envelope, after)
        .filter(({ stream }) => stream.kind === "complaint");
    };
    expect(opened(1)).toMatchObject([
      { command: { opens: "complaint", because: { type: "rating", ratings: { completion: 1 } } } },
    ]);
    expect(opened(2)).toEqual([]);
  });
});

describe("an extra field", () => {
  const onForm = (form: string) => given(logged(form), ...upTo("CompleteWork").slice(1));
  const fill = (fields: object, by = "fieldEngineer", when = "15:06") =>
    command("FillSlip", { at: at(when), by: actor(by), fields: fields as never });
  const hours = { labourHours: { type: "number", value: 1.5 } };

  test("stands on the slip with who filled it and when (R-231)", () => {
    const { state } = onForm("technicalService").then(fill(hours));
    expect(slipIn(state).values["labourHours"]).toEqual({
      field: "labourHours",
      value: hours.labourHours,
      by: actor("fieldEngineer"),
      at: at("15:06"),
    });
  });

  test("is held to its type, its list and its role (R-232)", () => {
    const answer = onForm("technicalService").when(
      fill({
        labourHours: { type: "text", text: "two" },
        serviceType: { type: "choice", option: "party" },
        work: { type: "text", text: "x" },
      }),
    );
    expect(answer._unsafeUnwrapErr()).toMatchObject({
      type: "SlipFieldsRefused",
      slip: "technicalService",
      faults: [{ type: "WrongFieldType" }, { type: "NotAnOption" }, { type: "KeptElsewhere", command: "CompleteWork" }],
    });
    expect(onForm("technicalService").when(fill(hours, "archivist"))._unsafeUnwrapErr()).toMatchObject({
      faults: [{ type: "NotTheirField", field: "labourHours", role: "archivist", from: ["fieldEngineer"] }],
    });
  });

  test("is filled anew until the customer has signed, and stays after that; what was empty may still be filled", () => {
    const twice = onForm("technicalService").then(fill(hours), fill({ labourHours: { type: "number", value: 2 } }));
    expect(slipIn(twice.state).values["labourHours"]).toMatchObject({ value: { value: 2 } });
    const signed = twice.then(...mainLine.slice(upTo("CompleteWork").length, upTo("SignOff").length));
    expect(signed.when(fill(hours, "fieldEngineer", "15:30"))._unsafeUnwrapErr()).toEqual({
      type: "AlreadyRecorded",
      mark: "labourHours",
      at: at("15:06"),
    });
    expect(signed.when(fill({ projectNumber: { type: "ref", ref: "P-7" } }, "fieldEngineer", "15:30")).isOk()).toBe(
      true,
    );
  });

  test("belongs to its round: the next visit has a slip of its own", () => {
    const again = onForm("technicalService").then(
      fill(hours),
      ...mainLine.slice(upTo("CompleteWork").length, upTo("SignOff").length),
      command("DecideReceipt", { at: at("16:00"), decision: { type: "redispatch" } }),
    );
    expect(slipIn(again.state).values).not.toHaveProperty("labourHours");
    expect(again.state).toMatchObject({ file: { annexes: { slips: [{ cycle: 1, template: "technicalService" }] } } });
  });
});

describe("the gate that no item may be left out (R-482)", () => {
  const [technical] = requestSlips.templates.filter(({ id }) => id === "technicalService");
  const strict = (complete: boolean) =>
    variant({
      gates: { StartWork: ["slipFilled"], Archive: ["slipFilled"] },
      slips: {
        templates: technical === undefined ? [] : [{ ...technical, complete }],
        rules: [{ rank: 1, when: {}, slip: "technicalService", source: ["S-21"] }],
        enteredBy: ["fieldEngineer"],
      },
    });
  const missing = (policy: ReturnType<typeof strict>, ...lived: readonly RequestCommandInput[]) =>
    givenUnder(policy, ...lived.slice(0, -1))
      .when(lived.at(-1) ?? command("Log"))
      ._unsafeUnwrapErr();

  test("says before a step which of its fields are wanted there, and from whom", () => {
    const lived = upTo("StartWork").filter(({ type }) => type !== "SignChecklist");
    expect(missing(strict(false), ...lived)).toEqual({
      type: "GateNotMet",
      command: "StartWork",
      missing: [
        {
          requirement: "slipFilled",
          slip: "technicalService",
          fields: [
            "dataBackup",
            "dataBackupAt",
            "restoreTest",
            "restoreTestAt",
            "configurationKept",
            "consent",
            "consentedOn",
          ],
          from: ["customer", "fieldEngineer"],
        },
      ],
    });
  });

  test("wants everything that applies before the archive, where nothing may be left out", () => {
    const lived = upTo("Archive");
    expect(missing(strict(true), ...lived)).toMatchObject({
      missing: [
        {
          fields: [
            "projectNumber",
            "project",
            "contact",
            "phone",
            "caseNumber",
            "serviceType",
            "labourHours",
            "overall",
          ],
        },
      ],
    });
    expect(givenUnder(strict(false), ...lived).state.status).toBe("archived");
  });
});
