import { presets, type Instant, type Policies, type VersionedDocument } from "@callout/core";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench, refusal } from "../test-support/bench.ts";
import { log, note, T1, triage } from "../test-support/commands.ts";

const { policy: standard } = presets.compiled.standard;
const hours = presets.calendars["onsite-5x8"].calendar;

/** Policies kept in lists that a test may change; the last of each id holds. */
const shelf = (changes: { policies?: VersionedDocument[]; calendars?: VersionedDocument[] } = {}) => {
  const policies = changes.policies ?? [versionOf("1")];
  const calendars =
    changes.calendars ??
    Object.entries(presets.calendars).map(([id, { version, calendar }]) => ({ id, version, document: calendar }));
  let reads = 0;
  const counted = <Value>(value: Value) => {
    reads += 1;
    return Promise.resolve(ok(value));
  };
  const port: Policies = {
    currentPolicy: () => counted(policies.at(-1) ?? null),
    policy: (_tenant, ref) => counted(policies.find((one) => one.id === ref.id && one.version === ref.version) ?? null),
    currentCalendar: (_tenant, id) => counted(calendars.findLast((one) => one.id === id) ?? null),
    calendar: (_tenant, ref) =>
      counted(calendars.find((one) => one.id === ref.id && one.version === ref.version) ?? null),
  };
  return { policies, calendars, port, reads: () => reads };
};

const versionOf = (version: string, changes: object = {}): VersionedDocument => ({
  id: "standard",
  version,
  document: { ...standard, version, ...changes },
});

describe("a command is refused, with words", () => {
  test("when no policy holds", async () => {
    const { acme } = bench({ policies: shelf({ policies: [] }).port });
    expect(refusal(await acme.execute(T1, log))).toEqual({
      type: "PolicyNotFound",
      what: "policy",
      id: null,
      version: null,
    });
  });

  test("when a calendar that the policy names is not kept", async () => {
    const { acme } = bench({ policies: shelf({ calendars: [] }).port });
    expect(refusal(await acme.execute(T1, log))).toEqual({
      type: "PolicyNotFound",
      what: "calendar",
      id: "onsite-5x8",
      version: null,
    });
  });

  test.for([
    ["is no policy", { id: "standard", version: "1", document: "none" }],
    ["says what means nothing", versionOf("1", { clocks: [{ id: 7 }] })],
    ["calls itself something else", { ...versionOf("1"), id: "other" }],
  ] as const)("when the policy %s", async ([, document]) => {
    const { acme } = bench({ policies: shelf({ policies: [document] }).port });
    const refused = refusal(await acme.execute(T1, log));
    expect(refused).toMatchObject({ type: "PolicyUnusable", id: document.id, version: "1" });
    const { faults } = refused as Extract<typeof refused, { type: "PolicyUnusable" }>;
    for (const words of faults) expect([words.en.length > 10, words["zh-CN"].length > 5]).toEqual([true, true]);
    expect(answer(await acme.read(T1))).toBeNull();
  });

  test("when a calendar cannot be one, naming it", async () => {
    const broken = { ...hours, timeZone: "Mars/Olympus" };
    const kept = shelf();
    kept.calendars.push({ id: "onsite-5x8", version: "2", document: broken });
    const refused = refusal(await bench({ policies: kept.port }).acme.execute(T1, log));
    const { faults } = refused as Extract<typeof refused, { type: "PolicyUnusable" }>;
    expect(faults.map(({ en }) => en).join()).toMatch(/onsite-5x8.*Mars\/Olympus/);
  });

  test("when the policies cannot be read", async () => {
    const fails = async () => err({ type: "PoliciesFault", cause: new Error("gone") } as const);
    const { acme } = bench({ policies: { ...presets.policies, currentPolicy: fails } });
    expect(refusal(await acme.execute(T1, log))).toMatchObject({ type: "PoliciesFault" });
  });
});

describe("a policy that was corrected", () => {
  test("is used from the next command on, though it was refused before", async () => {
    const kept = shelf({ policies: [versionOf("1", { clocks: "none" })] });
    const { acme } = bench({ policies: kept.port });
    expect(refusal(await acme.execute(T1, log)).type).toBe("PolicyUnusable");
    kept.policies[0] = versionOf("1");
    expect(answer(await acme.execute(T1, log)).version).toBe(1);
  });
});

describe("a stream stays under the policy it was opened under", () => {
  test("though another holds now, of which new streams are", async () => {
    const kept = shelf();
    const { acme } = bench({ policies: kept.port });
    answer(await acme.execute(T1, log));
    kept.policies.push(versionOf("2"));
    kept.calendars.push({ id: "onsite-5x8", version: "2", document: hours });
    const [old] = answer(await acme.execute(T1, triage)).events;
    expect([old?.policy, old?.calendars[0]]).toEqual([
      { id: "standard", version: "1" },
      { id: "onsite-5x8", version: "1" },
    ]);
    const [fresh] = answer(await acme.execute({ kind: "request", id: "T-2" }, log)).events;
    expect([fresh?.policy, fresh?.calendars[0]]).toEqual([
      { id: "standard", version: "2" },
      { id: "onsite-5x8", version: "2" },
    ]);
  });

  test("by a desk that has never seen it, too, and reads it once", async () => {
    const kept = shelf();
    const { acme, storage } = bench({ policies: kept.port });
    answer(await acme.execute(T1, log));
    kept.policies.push(versionOf("2"));
    const another = bench({ storage, policies: kept.port });
    const before = kept.reads();
    for (const text of ["one", "two", "three"]) answer(await another.acme.execute(T1, note(text)));
    expect(answer(await another.acme.read(T1))?.policy.ref.version).toBe("1");
    expect(kept.reads() - before).toBe(3);
  });

  test("and is refused its commands when that version is gone", async () => {
    const kept = shelf();
    const { acme, storage } = bench({ policies: kept.port });
    answer(await acme.execute(T1, log));
    const forgetful = bench({ storage, policies: shelf({ policies: [versionOf("2")] }).port });
    expect(refusal(await forgetful.acme.execute(T1, triage))).toEqual({
      type: "PolicyNotFound",
      what: "policy",
      id: "standard",
      version: "1",
    });
  });

  test("of two that hold at different moments, the one of the moment it happened", async () => {
    const kept = shelf({ policies: [versionOf("1"), versionOf("2")] });
    const since = "2026-03-02T00:30:00.000Z" as Instant;
    const port: Policies = {
      ...kept.port,
      currentPolicy: async (_tenant, _selector, at) => ok(kept.policies[at < since ? 0 : 1] ?? null),
    };
    const { acme } = bench({ policies: port });
    const late = answer(await acme.execute(T1, { ...log, at: "2026-03-02T00:10:00Z" }));
    expect(late.events[0]?.policy.version).toBe("1");
    expect(answer(await acme.execute({ kind: "request", id: "T-2" }, log)).events[0]?.policy.version).toBe("2");
  });
});
