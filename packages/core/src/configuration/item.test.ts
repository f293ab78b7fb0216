import { describe, expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { describe as worded } from "../wording/describe.ts";
import { behindImage } from "./behind-image.ts";
import { impactOf } from "./impact-of.ts";
import { itemProcess } from "./item-process.ts";
import { itemOutcomes } from "./item-state.ts";

const role = "fieldEngineer";
const image = { item: "win-image", version: "2024-10" };
const check = (name: string, compatible = true) => ({ role, check: name, compatible, finding: "Looked at" });
const sayings: Sayings = {
  ListItem: [
    {
      role,
      kind: "hardware",
      customer: "c-1",
      name: "Server",
      version: "G9",
      relations: [{ to: "room", as: "partOf" }],
    },
    { role, kind: "application", customer: "c-1", name: "Mail", relations: [{ to: "X-1", as: "runsOn" }] },
  ],
  PutIntoService: [{ role, image }, { role }],
  RelateItem: [
    { role, to: "storage", as: "dependsOn" },
    { role, to: "X-1", as: "dependsOn" },
  ],
  UnrelateItem: [
    { role, to: "room", as: "partOf" },
    { role, to: "storage", as: "partOf" },
  ],
  ProposeChange: [
    { role, change: "ch-1", of: "hardware", what: "More memory", request: "T-1" },
    { role, change: "ch-2", of: "software", what: "New version" },
    { role, change: "ch-3", of: "network", what: "Another address" },
  ],
  RecordCheck: [
    check("softwareConfiguration"),
    check("driverCompatibility"),
    check("hardwareCapacity"),
    check("driverCompatibility", false),
    check("hardwareCapacity", false),
  ],
  RecordGuidance: [{ role, channel: "phone", worked: false }],
  ApplyChange: [
    { role, how: "remote", version: "G9+" },
    { role, how: "onsite" },
  ],
  AbandonChange: [{ role, reason: "Not wanted any more" }],
  DisposeItem: [{ role: "dutyManager", reason: "Too old" }],
};
const bench = recordBench(itemProcess, sayings);
const { given, lived } = bench;
const inService = ["ListItem", "PutIntoService"] as const;
const refused = (steps: readonly Step[], command: string, twist: object = {}) => {
  const refusal = given(...steps)
    .when(command, { ...twist })
    ._unsafeUnwrapErr();
  return [worded(refusal, "zh-CN"), worded(refusal, "en")];
};
const checked = (name: string, compatible = true): Step => ["RecordCheck", check(name, compatible)];

describe("a configuration item", () => {
  test("is followed over its whole life, with what it depends on (R-524)", () => {
    const steps: Step[] = [...inService, "RelateItem", "UnrelateItem", "ProposeChange"];
    const changed: Step[] = [...steps, "RecordCheck", checked("driverCompatibility"), "ApplyChange"];
    expect(lived(...changed).state).toMatchObject({
      status: "inService",
      item: {
        version: "G9+",
        relations: [{ to: "storage", as: "dependsOn" }],
        changes: [{ change: "ch-1", request: "T-1" }],
      },
    });
    expect(lived(...changed, "DisposeItem").state.status).toBe("disposed");
    expect(
      given(...inService, "RelateItem")
        .when("RelateItem")
        ._unsafeUnwrap(),
    ).toEqual([]);
    expect(refused(inService, "RelateItem", { to: "X-1" })).toEqual([
      "配置项 X-1 不能与自身关联",
      "configuration item X-1 cannot depend on itself",
    ]);
  });

  test("is changed in its hardware only once software configuration and drivers were checked, and the other way round (R-525)", () => {
    const proposed = [...inService, "ProposeChange"] as const;
    expect(refused(proposed, "ApplyChange")).toEqual([
      "变更前须通过检查；未检查：softwareConfiguration、driverCompatibility；未通过：无",
      "the change must pass its checks first; not made: softwareConfiguration, driverCompatibility; not passed: none",
    ]);
    const failed = [...proposed, "RecordCheck", checked("driverCompatibility", false)] as const;
    expect(refused(failed, "ApplyChange")[1]).toContain("not made: none; not passed: driverCompatibility");
    expect(lived(...failed, checked("driverCompatibility"), "ApplyChange").state.status).toBe("inService");
    expect(lived(...proposed, "AbandonChange").state).toMatchObject({ status: "inService", item: { changes: [] } });
    const software: Step = ["ProposeChange", { of: "software" }];
    expect(refused([...inService, software], "RecordCheck")).toEqual([
      "该变更没有检查项“softwareConfiguration”；可用：hardwareCapacity",
      'this change is not checked for "softwareConfiguration"; it is checked for: hardwareCapacity',
    ]);
    expect(lived(...inService, software, checked("hardwareCapacity"), "ApplyChange").state.status).toBe("inService");
  });

  test("is installed from the customer's image, and is behind once that was updated (R-526)", () => {
    expect(refused(["ListItem"], "PutIntoService", { image: undefined })).toEqual([
      "hardware 类配置项须按客户基准镜像安装后投入使用",
      "an item of kind hardware is put into service only from the customer's image",
    ]);
    expect(lived(...inService).state).toMatchObject({ item: { image } });
    const items = new Map([
      ["win-image", { image: null, version: "2024-11" }],
      ["pc-1", { image, version: null }],
      ["pc-2", { image: { ...image, version: "2024-11" }, version: null }],
      ["pc-3", { image: { item: "lost", version: "1" }, version: null }],
    ]);
    expect(behindImage(items)).toEqual(["pc-1"]);
  });

  test("is changed on site only after the user was guided from afar, where that comes first (R-527)", () => {
    const network = [...inService, ["ProposeChange", { of: "network" }]] as const;
    expect(refused(network, "ApplyChange", { how: "onsite" })).toEqual([
      "network 类变更须先远程指导用户，必要时再到现场",
      "for a change of kind network the user is guided from afar before anybody goes there",
    ]);
    expect(lived(...network, "ApplyChange").state.status).toBe("inService");
    expect(lived(...network, "RecordGuidance", ["ApplyChange", { how: "onsite" }]).state.status).toBe("inService");
  });

  test("says what a change of it reaches (R-524)", () => {
    const items = [
      { id: "mail", relations: [{ to: "server", as: "runsOn" }] },
      { id: "calendar", relations: [{ to: "mail", as: "dependsOn" }] },
      { id: "pc", relations: [{ to: "server", as: "connectedTo" }] },
    ] as const;
    const { policy } = bench.contextAt("2024-11-21T04:00:00.000Z" as never).policy;
    const carriedBy = policy.configuration?.carriedBy ?? [];
    expect(impactOf(items, "server", carriedBy)).toEqual([
      { id: "mail", distance: 1, through: "server" },
      { id: "calendar", distance: 2, through: "mail" },
    ]);
  });
});

describe("any configuration item", () => {
  const laws = recordLaws({
    bench,
    outcomes: itemOutcomes,
    refusals: [
      "NotFound",
      "NotAllowed",
      "RelatedToItself",
      "ImageWanted",
      "UnknownCheck",
      "ChecksWanted",
      "GuidanceWanted",
    ],
    notices: ["changeProposed", "changeUnfit", "changeApplied"],
    missing: ["ChecksWanted", "UnknownCheck"],
    beginnings: [[], [...inService], [...inService, "ProposeChange", "RecordCheck"]],
  });
  for (const { law, check: holds } of laws) test(law, holds);
});
