import { instant, type Delivery, type RevisitCommandInput } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, liu, R1 } from "../test-support/commands.ts";
import { linkPage, post, proofOn, tokenIn } from "../test-support/link-page.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { answerGrantOf, answerLinks } from "./answer-links.ts";

const plan: RevisitCommandInput = {
  type: "PlanRevisit",
  by: by.manager,
  customer: "c-1",
  contact: liu,
  serviceDoneAt: instant("2026-03-01T08:00:00Z"),
  channel: "questionnaire",
  windowFrom: instant("2026-03-02T01:00:00Z"),
  windowUntil: instant("2026-03-02T02:00:00Z"),
  dueBy: null,
};
const links = { keys: ["a key of at least thirty-two chars"] } as const;

/** A customer who was sent a questionnaire, and a web server behind the link. */
const invited = async () => {
  const lived = bench();
  const { acme, clock, desk } = lived;
  answer(await acme.execute(R1, plan));
  answer(await acme.execute(R1, { type: "PrepareRevisit", by: by.hotline, topics: [] }));
  const { notifier, taken } = keepingNotifier();
  answer(await desk.relay([notifier]));
  const delivery = taken.find(({ key }) => key === "answerInvited") as Delivery<"answerInvited">;
  const made = answerLinks({ ...links, now: clock.now });
  const page = await linkPage(lived, made, (form) => ({
    satisfied: form.get("service") === "yes",
    ratings: [{ question: "service", scale: "yesNo", grade: form.get("service") ?? "" }],
    remarks: form.get("remarks") ?? "",
  }));
  return { ...lived, delivery, link: page + (await made.tokenFor(answerGrantOf(delivery))) };
};

const content = { service: "yes", remarks: "The pump runs" };

describe("a link to answer a questionnaire", () => {
  test("is sent to the contact alone, and works for as long as the policy says, not just in the hours for calls", async () => {
    const { delivery } = await invited();
    expect(delivery.recipient.address).toBe(liu.email);
    expect(delivery.variables.linkUntil).toBe("2026-03-09T01:00:00.000Z");
  });

  test("changes nothing when it is followed, however often and by whichever program", async () => {
    const { acme, link } = await invited();
    const before = answer(await acme.history(R1)).length;
    for (const method of ["GET", "HEAD", "OPTIONS", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
    expect(await post(link, content)).toEqual([409, "FormMissing"]);
    expect(await post(link, { ...content, proof: tokenIn(link).split(".")[1] ?? "" })).toEqual([409, "FormMissing"]);
    expect(answer(await acme.history(R1))).toHaveLength(before);
  });

  test("lets the contact answer with the form it shows, as themselves, and the revisit is done", async () => {
    const { acme, delivery, link } = await invited();
    expect(await post(link, { ...content, proof: await proofOn(link) })).toEqual([200, "Thank you"]);
    const done = answer(await acme.history(R1)).at(-1);
    expect([done?.type, done?.by]).toEqual(["RevisitDone", { id: delivery.recipient.id, role: "customer" }]);
    expect(done?.data).toMatchObject({
      satisfied: true,
      outcome: "fine",
      ratings: [{ question: "service", scale: "yesNo", grade: "yes" }],
    });
  });

  test("leads to somebody who sees to it, where the customer is not content", async () => {
    const { acme, desk, link } = await invited();
    await post(link, { service: "no", remarks: "It hums", proof: await proofOn(link) });
    expect(answer(await acme.read(R1))?.state.status).toBe("flagged");
    const { notifier, told, taken } = keepingNotifier();
    answer(await desk.relay([notifier]));
    expect(told()).toEqual(["revisitDissatisfied → wang@service.example"]);
    expect(taken[0]?.texts).toEqual({ remarks: "It hums" });
  });

  test("is for one answer: the same again is the same, another is refused", async () => {
    const { acme, link } = await invited();
    const proof = await proofOn(link);
    await post(link, { ...content, proof });
    const before = answer(await acme.history(R1)).length;
    expect(await post(link, { ...content, proof })).toEqual([200, "Thank you"]);
    expect(await post(link, { ...content, service: "no", proof })).toEqual([409, "LinkUsed"]);
    expect(answer(await acme.history(R1))).toHaveLength(before);
  });

  test("stays good for another try when an answer is on no scale, and is too late when somebody asked by telephone", async () => {
    const { acme, link } = await invited();
    const proof = await proofOn(link);
    expect(await post(link, { ...content, service: "rather", proof })).toEqual([409, "UnknownGrade"]);
    answer(await acme.execute(R1, { type: "RecordRevisit", by: by.hotline, satisfied: true }));
    expect(await post(link, { ...content, proof })).toEqual([409, "NotAllowed"]);
  });

  test("expires at its moment, and whoever has the page open by then has come too late", async () => {
    const { acme, clock, delivery, link } = await invited();
    const proof = await proofOn(link);
    clock.set(delivery.variables.linkUntil);
    const shown = await fetch(link);
    expect([shown.status, await shown.text()]).toEqual([
      410,
      "This link has expired. Please contact the service desk.",
    ]);
    expect(await post(link, { ...content, proof })).toEqual([409, "LinkExpired"]);
    expect(answer(await acme.read(R1))?.state.status).toBe("prepared");
  });
});

test("what is said through a link is an answer, whatever else it was made to look like", async () => {
  const { acme, clock, delivery, desk } = await invited();
  const made = answerLinks({ ...links, now: clock.now });
  const token = await made.tokenFor(answerGrantOf(delivery));
  const { proof } = answer(await made.open(token));
  const forged = { satisfied: true, type: "CancelRevisit", outcome: "needsService", by: by.manager, commandId: "x" };
  answer(await made.redeem(desk, { token, proof }, forged));
  const done = answer(await acme.history(R1)).at(-1);
  expect([done?.type, done?.by.role]).toEqual(["RevisitDone", "customer"]);
  expect(done?.data).toMatchObject({ satisfied: true, outcome: "fine", ratings: [], remarks: null });
});
