import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { instant, type Delivery } from "@callout/core";
import { afterEach, describe, expect, test } from "vitest";
import { answer, bench, type Bench } from "../test-support/bench.ts";
import { by, dispatch, liu, logFromLiu, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { describeLinkRefusal } from "./link-refusal.ts";
import { signOffGrantOf, signOffLinks, type SaidByLink, type SignOffLinks } from "./sign-off-links.ts";

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
  const server = await pageServer(lived, links);
  const link = `${server.origin}/sign?token=${await links.tokenFor(signOffGrantOf(delivery))}`;
  return { ...lived, delivery, links, link };
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** What an application puts behind the link: a page for GET, an answer for POST. */
const pageServer = async ({ desk }: Bench, links: SignOffLinks) => {
  const show = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    const opened = await links.open(tokenIn(url));
    response.statusCode = opened.isOk() ? 200 : 410;
    response.end(
      opened.isOk()
        ? `<form method="post"><input type="hidden" name="proof" value="${opened.value.proof}"><button>Sign</button></form>`
        : describeLinkRefusal(opened.error, "en"),
    );
  };
  const write = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const said: SaidByLink = {
      type: "SignOff",
      outcome: "fullyResolved",
      ratings: { ...ratings, effect: Number(body.get("effect")) },
    };
    const done = await links.redeem(desk, { token: tokenIn(request.url ?? ""), proof: body.get("proof") ?? "" }, said);
    response.statusCode = done.isOk() ? 200 : 409;
    response.end(done.isOk() ? "Thank you" : done.error.type);
  };
  const server = createServer((request, response) => {
    void (request.method === "POST" ? write : show)(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
};

const tokenIn = (url: string): string => new URL(url, "http://x").searchParams.get("token") ?? "";
const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const proofOn = async (link: string): Promise<string> =>
  /value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? "";
const post = async (link: string, fields: Readonly<Record<string, string>>) => {
  const answered = await fetch(link, { method: "POST", body: new URLSearchParams(fields) });
  return [answered.status, await answered.text()];
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
