import { instant, type Delivery } from "@callout/core";
import { sampleDelivery } from "@callout/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHookServer, type HookServer, type Trouble } from "../test-support/hook-server.ts";
import { webhookNotifier, type WebhookOptions } from "./webhook-notifier.ts";

let server: HookServer;
beforeAll(async () => {
  server = await startHookServer();
});
afterAll(() => server.stop());

const SECRET = `whsec_${btoa("a secret that nobody may read")}`;
const notifier = (options: Partial<WebhookOptions> = {}) =>
  webhookNotifier({ secret: SECRET, privateNetworks: true, ...options });

let hooks = 0;
/** A delivery to a hook that nobody has called before; its address holds a key. */
const deliveryTo = (path = "", origin = server.origin): Delivery => {
  const delivery = sampleDelivery("clockMissed");
  const address = `${origin}/hook-${String((hooks += 1))}${path}?key=s3cr3t`;
  return { ...delivery, recipient: { ...delivery.recipient, address } };
};
const callsOf = ({ recipient }: Delivery) => server.taken().filter(({ address }) => address === recipient.address);

describe("a call", () => {
  test("is signed so that the kept library accepts it, and one changed on its way is refused", async () => {
    const delivery = deliveryTo();
    (await notifier().deliver(delivery))._unsafeUnwrap();
    const [call] = callsOf(delivery);
    const headers = call?.headers as Record<string, string>;
    expect(new Webhook(SECRET).verify(call?.body ?? "", headers)).toMatchObject({
      type: "notice.clockMissed",
      timestamp: delivery.at,
      data: { key: "clockMissed", variables: delivery.variables, recipient: { id: delivery.recipient.id } },
    });
    expect(() => new Webhook(SECRET).verify(`${call?.body ?? ""} `, headers)).toThrow();
    expect(() => new Webhook(`whsec_${btoa("another")}`).verify(call?.body ?? "", headers)).toThrow();
  });

  test("is not signed when there is no secret, and never carries the address it goes to", async () => {
    const delivery = deliveryTo();
    (await notifier({ secret: null }).deliver(delivery))._unsafeUnwrap();
    expect(callsOf(delivery)[0]?.headers).not.toHaveProperty("webhook-signature");
    expect(callsOf(delivery)[0]?.body).not.toContain("s3cr3t");
  });
});

describe("an answer", () => {
  const at = instant("2026-03-02T09:00:00Z");
  const refusalAfter = async (trouble: Trouble, options: Partial<WebhookOptions> = {}) => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, trouble);
    const refusal = (await notifier({ now: () => at, ...options }).deliver(delivery))._unsafeUnwrapErr();
    expect(JSON.stringify(refusal)).not.toMatch(/s3cr3t|127\.0\.0\.1|李雷/);
    return refusal;
  };

  test.for([
    [400, "Undeliverable"],
    [404, "Undeliverable"],
    [410, "Undeliverable"],
    [408, "DeliverLater"],
    [429, "DeliverLater"],
    [500, "DeliverLater"],
    [503, "DeliverLater"],
  ] as const)("%i is %s", async ([status, type]) => {
    expect(await refusalAfter({ status, body: "李雷 s3cr3t" })).toEqual({
      type,
      reason: `the webhook answered ${String(status)}`,
    });
  });

  test.for([
    ["120", "2026-03-02T09:02:00.000Z"],
    ["Mon, 02 Mar 2026 10:00:00 GMT", "2026-03-02T10:00:00.000Z"],
    ["999999999", "2026-03-03T09:00:00.000Z"],
  ] as const)(
    "429 that says Retry-After: %s asks to be tried then, and not after tomorrow",
    async ([said, notBefore]) => {
      expect(await refusalAfter({ status: 429, headers: { "retry-after": said } })).toMatchObject({ notBefore });
    },
  );

  test("whose Retry-After says nothing is tried after the usual wait", async () => {
    expect(await refusalAfter({ status: 503, headers: { "retry-after": "soon" } })).not.toHaveProperty("notBefore");
  });

  test("that leads elsewhere is not followed", async () => {
    const elsewhere = deliveryTo();
    expect(await refusalAfter({ status: 307, headers: { location: elsewhere.recipient.address } })).toEqual({
      type: "Undeliverable",
      reason: "the webhook answered 307",
    });
    expect(callsOf(elsewhere)).toEqual([]);
  });

  test("that does not come in time is later, though it may have been taken", async () => {
    expect(await refusalAfter({ silent: true }, { timeoutMillis: 100 })).toEqual({
      type: "DeliverLater",
      reason: "the webhook did not answer in time; whether it was taken is unknown",
    });
  });

  test.for(["before", "after"] as const)("lost %s the call was kept is later; the call keeps its id", async (drop) => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, { drop });
    expect((await notifier().deliver(delivery))._unsafeUnwrapErr().type).toBe("DeliverLater");
    (await notifier().deliver(delivery))._unsafeUnwrap();
    const ids = callsOf(delivery).map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(drop === "after" ? 2 : 1);
    expect(new Set(ids).size).toBe(1);
  });

  test("longer than anybody reads is an answer all the same", async () => {
    const delivery = deliveryTo();
    server.trouble(delivery.recipient.address, { status: 200, body: "x".repeat(1_000_000) });
    expect((await notifier().deliver(delivery)).isOk()).toBe(true);
  });
});

describe("an address on a private network", () => {
  const PRIVATE = { type: "Undeliverable", reason: "the webhook's address is on a private network" };

  test.for(["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "169.254.169.254"])(
    "is not called unless the application allows it: %s",
    async (host) => {
      const delivery = deliveryTo("", server.origin.replace("127.0.0.1", host));
      const refusal = (await notifier({ privateNetworks: false }).deliver(delivery))._unsafeUnwrapErr();
      expect(refusal).toEqual(PRIVATE);
      expect(
        server.taken().filter(({ address }) => address.endsWith(new URL(delivery.recipient.address).pathname)),
      ).toEqual([]);
    },
  );
});

test("a payload that fails delays its notice and says which", async () => {
  const format = {
    payload: () => {
      throw new Error("李雷");
    },
  };
  expect((await notifier({ format }).deliver(deliveryTo()))._unsafeUnwrapErr()).toEqual({
    type: "DeliverLater",
    reason: "the payload of clockMissed failed",
  });
});

test("a secret that is none is refused at once", () => {
  expect(() => webhookNotifier({ secret: "" })).toThrow();
});
