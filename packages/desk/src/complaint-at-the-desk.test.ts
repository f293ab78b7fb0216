import { presets, type ComplaintCommandInput } from "@callout/core";
import { expect } from "vitest";
import { answer, bench, typesIn } from "../test-support/bench.ts";
import { overEachStorage } from "../test-support/each-storage.ts";

const team = { id: "zhou", role: "complaintTeam" };
const handler = { id: "he", role: "complaintHandler" };
const complaint = { kind: "complaint", id: "K-1" } as const;
const revisit = { kind: "revisit", id: "K-1-r1" } as const;
const onEach = overEachStorage();

const handledAndAnswered = async (act: (command: ComplaintCommandInput) => Promise<unknown>): Promise<void> => {
  await act({ type: "AdmitComplaint", by: team, reasons: ["late"] });
  await act({ type: "AssignComplaint", by: team, handler: "he" });
  await act({ type: "VerifyComplaint", by: handler, verdict: "upheld", means: "phone", findings: "It is true" });
  await act({ type: "HandleComplaint", by: handler, measures: "Somebody else comes" });
  await act({ type: "ReplyToComplaint", by: handler, reply: "We are sorry" });
};

onEach("a complaint is handled, answered, and settled by the revisit that the answer planned", async (storage) => {
  const { clock, desk } = bench({ storage, policies: presets.policies });
  const tenant = desk.forTenant("complaints");
  const act = async (command: ComplaintCommandInput) => answer(await tenant.execute(complaint, command));
  const relayed = async () => answer(await desk.relay([]));

  const received = await act({ type: "ReceiveComplaint", by: team, customer: "c-1", content: "Two hours late" });
  expect(received.number).toBe("TS202603-001");
  await handledAndAnswered(act);
  await relayed();
  clock.pass(24 * 60);
  const asked = { type: "RecordRevisit", by: { id: "li", role: "hotlineEngineer" }, satisfied: true } as const;
  answer(await tenant.execute(revisit, asked));
  await relayed();

  expect(answer(await tenant.read(complaint))?.state).toMatchObject({ status: "settled", satisfied: true });
  expect(await typesIn(tenant, revisit)).toEqual(["RevisitPlanned", "RevisitDone"]);
  const found = answer(await tenant.find({ kind: "complaint", status: "settled", engineer: "he", limit: 9 }));
  expect(found.map(({ id }) => id)).toEqual(["K-1"]);
});

onEach(
  "a customer in Auckland who complains in Shanghai is asked, and asked again, in their own day",
  async (storage) => {
    const { clock, desk } = bench({ storage, policies: presets.policies });
    const tenant = desk.forTenant("auckland");
    const act = async (command: ComplaintCommandInput) => answer(await tenant.execute(complaint, command));
    const windowOf = async () => answer(await tenant.read(revisit))?.state;

    clock.pass(30);
    const timeZone = "Pacific/Auckland";
    await act({ type: "ReceiveComplaint", by: team, customer: "c-1", content: "Two hours late", timeZone });
    await handledAndAnswered(act);
    answer(await desk.relay([]));
    // Nine in the morning there.
    expect(await windowOf()).toMatchObject({ task: { windowFrom: "2026-03-02T20:00:00.000Z" } });

    clock.set("2026-03-03T01:10:00Z");
    const inVain = { type: "RecordAttempt", by: { id: "li", role: "hotlineEngineer" }, result: "noAnswer" } as const;
    answer(await tenant.execute(revisit, inVain));
    expect(await windowOf()).toMatchObject({ task: { windowFrom: "2026-03-03T20:00:00.000Z" } });
  },
);

onEach("a complaint goes on in another that takes it in, and stands as it was where none does", async (storage) => {
  const { desk } = bench({ storage, policies: presets.policies });
  const tenant = desk.forTenant("merging");
  const act = async (id: string, command: ComplaintCommandInput) =>
    answer(await tenant.execute({ kind: "complaint", id } as const, command));
  const stateOf = async (id: string) => answer(await tenant.read({ kind: "complaint", id } as const))?.state;
  for (const id of ["K-2", "K-3"])
    await act(id, { type: "ReceiveComplaint", by: team, customer: "c-1", content: "Two hours late" });

  await act("K-2", { type: "MergeComplaint", by: team, into: "K-33", reason: "The same visit" });
  for (let round = 0; round < 2; round += 1) answer(await desk.relay([]));
  expect(await stateOf("K-2")).toMatchObject({ status: "received", file: { merging: null } });
  expect(await typesIn(tenant, { kind: "complaint", id: "K-2" })).toEqual([
    "ComplaintReceived",
    "MergeAsked",
    "MergeDeclined",
  ]);
  await act("K-2", { type: "MergeComplaint", by: team, into: "K-3", reason: "The same visit" });
  for (let round = 0; round < 2; round += 1) answer(await desk.relay([]));
  expect(await stateOf("K-2")).toMatchObject({ status: "merged", into: "K-3" });
  expect(await stateOf("K-3")).toMatchObject({ file: { merged: [{ id: "K-2" }] } });
  expect(answer(await tenant.deadLetters(9))).toEqual([]);
});
