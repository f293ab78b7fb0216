import { instant, type Delivery } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, dispatch, liu, logFromLiu, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { linkPage, post, proofOn, tokenIn } from "../test-support/link-page.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { signOffGrantOf, signOffLinks, type SaidByLink } from "./sign-off-links.ts";

const KEY = "a key of at least thirty-two chars";
const ratings = { attitude: 5, reaction: 4, effect: 5 };

/** A request whose work is done, the link its contact was sent, and a web server behind the link. */
const asked = async () => {
  const lived = bench();
  const { acme, clock, desk } = lived;
  const work = workAndReceipt.slice(0, workAndReceipt.findIndex(({ type }) => type === "CompleteWork") + 1);
  for (const command of [logFromLiu, triage, dispatch, ...work]) answer(await acme.execute(T1, command));
  const { notifier, taken } = keepingNotifier();
  answer(await desk.relay([notifier]));
  const delivery = taken.find(({ key }) => key === "signOffRequested") as Delivery<"signOffRequested">;
  const links = signOffLinks({ keys: [KEY], now: clock.now });
  const saidIn = (form: URLSearchParams): SaidByLink => ({
    type: "SignOff",
    outcome: "fullyResolved",
    ratings: { ...ratings, effect: Number(form.get("effect")) },
  });
  const page = await linkPage(lived, links, saidIn);
  return { ...lived, delivery, links, link: page + (await links.tokenFor(signOffGrantOf(delivery))) };
};

describe("a link to sign and rate", () => {
  test("changes nothing when it is followed, however often and by whichever program", async () => {
    const { acme, link } = await asked();
    const before = answer(await acme.history(T1)).length;
    for (const method of ["GET", "HEAD", "OPTIONS", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
    expect(await post(link, {})).toEqual([409, "FormMissing"]);
    expect(await post(link, { proof: tokenIn(link).split(".")[1] ?? "" })).toEqual([409, "FormMissing"]);
    expect(answer(await acme.history(T1))).toHaveLength(before);
  });

  test("lets the contact sign and rate with the form it shows, as themselves", async () => {
    const { acme, delivery, link } = await asked();
    expect(await post(link, { proof: await proofOn(link), effect: "3" })).toEqual([200, "Thank you"]);
    const signed = answer(await acme.history(T1)).at(-1);
    expect([signed?.type, signed?.by]).toEqual(["RequestSignedOff", { id: delivery.recipient.id, role: "customer" }]);
    expect(signed?.data).toMatchObject({
      ratings: { attitude: 5, reaction: 4, effect: 3 },
      signature: { signer: { cardId: delivery.recipient.id }, method: "typed" },
    });
    expect(delivery.recipient.address).toBe(liu.email);
  });

  test("is for one answer: the same again is the same, another is refused", async () => {
    const { acme, link } = await asked();
    const proof = await proofOn(link);
    await post(link, { proof, effect: "3" });
    const before = answer(await acme.history(T1)).length;
    expect(await post(link, { proof, effect: "3" })).toEqual([200, "Thank you"]);
    expect(await post(link, { proof, effect: "5" })).toEqual([409, "LinkUsed"]);
    expect(answer(await acme.history(T1))).toHaveLength(before);
  });

  test("stays good for another try when what was said was refused", async () => {
    const { link } = await asked();
    const proof = await proofOn(link);
    expect(await post(link, { proof, effect: "6" })).toEqual([409, "RatingOutOfScale"]);
    expect(await post(link, { proof, effect: "5" })).toEqual([200, "Thank you"]);
  });

  test("lets a slip that was signed on paper be rated", async () => {
    const { acme, desk, links, delivery } = await asked();
    const signature = { signer: liu, capacity: "业主", method: "paperScan" } as const;
    answer(await acme.execute(T1, { type: "SignOff", by: by.engineer, outcome: "fullyResolved", signature }));
    const token = await links.tokenFor(signOffGrantOf(delivery));
    const { proof } = answer(await links.open(token));
    expect(answer(await links.redeem(desk, { token, proof }, { type: "Rate", ratings })).events[0]?.type).toBe(
      "RequestRated",
    );
  });

  test("takes from a form only what is signed and rated, whatever else it was made to bring", async () => {
    const { acme, clock, delivery, desk, links } = await asked();
    const token = await links.tokenFor(signOffGrantOf(delivery));
    const { proof } = answer(await links.open(token));
    const forged = {
      ...({ type: "SignOff", outcome: "fullyResolved", ratings, opinion: "All good" } as const),
      ...{ at: instant("2026-01-01T00:00:00Z"), by: by.manager, commandId: "x" },
    };
    const { events } = answer(await links.redeem(desk, { token, proof }, forged));
    const [signed] = events;
    expect([signed?.type, signed?.by.role]).toEqual(["RequestSignedOff", "customer"]);
    expect(signed?.at).toBe(clock.now());
    expect(signed?.data).toMatchObject({ outcome: "fullyResolved", ratings });
    expect(answer(await acme.history(T1)).at(-1)?.at).toBe(clock.now());
  });

  test("executes no other command that a form names", async () => {
    const { acme, delivery, desk, links } = await asked();
    const token = await links.tokenFor(signOffGrantOf(delivery));
    const { proof } = answer(await links.open(token));
    const forged = { type: "Countersign" } as unknown as SaidByLink;
    const before = answer(await acme.history(T1));
    expect((await links.redeem(desk, { token, proof }, forged))._unsafeUnwrapErr().type).toBe("MalformedCommand");
    expect(answer(await acme.history(T1))).toEqual(before);
  });

  test("expires at its moment", async () => {
    const { clock, delivery, link } = await asked();
    clock.set(instant(delivery.variables.linkUntil));
    const shown = await fetch(link);
    expect([shown.status, await shown.text()]).toEqual([
      410,
      "This link has expired. Please contact the service desk.",
    ]);
  });
});

describe("a link's key", () => {
  const grant = { id: "n", tenant: "acme", requestId: "T-1", cardId: "c", until: instant("2999-01-01T00:00:00Z") };
  const NEWER = "another key of at least 32 characters";

  test("may be replaced: links that the old one signed stay good while it is listed, and no longer", async () => {
    const token = await signOffLinks({ keys: [KEY] }).tokenFor(grant);
    expect(answer(await signOffLinks({ keys: [NEWER, KEY] }).open(token)).grant).toEqual(grant);
    expect((await signOffLinks({ keys: [NEWER] }).open(token))._unsafeUnwrapErr()).toEqual({ type: "LinkUnknown" });
  });

  test("must be long", () => {
    expect(() => signOffLinks({ keys: ["short"] })).toThrow(RangeError);
  });
});
