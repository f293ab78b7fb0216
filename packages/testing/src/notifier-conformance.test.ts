import type { Delivery, Digest, Notifier } from "@callout/core";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "./conformance.ts";
import { notifierConformance } from "./notifier-conformance.ts";
import type { NotifierSubject, ReceivedNotice } from "./notifier-subject.ts";

type Deliver = Notifier["deliver"];

/** A far end in memory, and a sound way to deliver to it, both open to being spoilt. */
interface Bench {
  readonly received: ReceivedNotice[];
  readonly refusals: Map<string, "later" | "never">;
  readonly deliver: Deliver;
}

const contentOf = ({ key, variables, texts }: Delivery): string => JSON.stringify({ key, variables, texts });

const bench = (): Bench => {
  const received: ReceivedNotice[] = [];
  const refusals: Bench["refusals"] = new Map();
  const deliver: Deliver = async (delivery) => {
    const { address } = delivery.recipient;
    await Promise.resolve();
    if (!/^[a-z0-9-]+$/.test(address)) return err({ type: "Undeliverable", reason: "no address" });
    const refusal = refusals.get(address);
    refusals.delete(address);
    if (refusal === "later") return err({ type: "DeliverLater", reason: "busy" });
    if (refusal === "never") return err({ type: "Undeliverable", reason: "unknown" });
    received.push({ address, mark: delivery.id, content: contentOf(delivery) });
    return ok(undefined);
  };
  return { received, refusals, deliver };
};

type Together = NonNullable<Notifier["deliverTogether"]>;

/** A sound way to deliver several as one: a delivery that says all of them. */
const together =
  (deliver: Deliver): Together =>
  async ({ id, deliveries: [first, ...others], recipient }) => {
    const said = Object.fromEntries(others.map((one) => [one.id, contentOf(one)]));
    return first === undefined
      ? ok(undefined)
      : deliver({ ...first, id, recipient, texts: { ...first.texts, ...said } });
  };

const subjectOf = (
  { received, refusals }: Bench,
  deliver: Deliver,
  channel = "memory",
  deliverTogether = together(deliver),
): NotifierSubject => ({
  notifier: { channel, deliver, deliverTogether },
  addressOf: (name) => name,
  received: () => Promise.resolve(received),
  refuseNext: (address, how) => Promise.resolve(void refusals.set(address, how)),
});

/** Each way of being broken, as what it makes of a sound way to deliver. */
const broken: Readonly<Record<string, (sound: Bench) => Deliver>> = {
  "drops what it was given": () => () => Promise.resolve(ok(undefined)),
  "sends everything twice":
    ({ deliver }) =>
    async (delivery) => {
      await deliver(delivery);
      return deliver(delivery);
    },
  "tells everyone it ever told":
    ({ deliver, received }) =>
    async (delivery) => {
      for (const address of new Set(received.map((notice) => notice.address)))
        received.push({ address, mark: "copy", content: contentOf(delivery) });
      return deliver(delivery);
    },
  "marks each attempt anew":
    ({ deliver }) =>
    (delivery) =>
      deliver({ ...delivery, id: crypto.randomUUID() }),
  "marks by recipient":
    ({ deliver }) =>
    (delivery) =>
      deliver({ ...delivery, id: delivery.recipient.id }),
  "marks by request":
    ({ deliver }) =>
    (delivery) =>
      deliver({ ...delivery, id: delivery.variables.number ?? "" }),
  "says later for ever":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr(({ reason }) => ({ type: "DeliverLater", reason })),
  "says when to come back in words of its own":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr((why) => ({ ...why, notBefore: "in an hour" as never })),
  "gives up at once":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr(({ reason }) => ({ type: "Undeliverable", reason })),
  "says delivered whatever happened":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).orElse(() => ok(undefined)),
  "throws what it should answer":
    ({ deliver }) =>
    async (delivery) => {
      const outcome = await deliver(delivery);
      if (outcome.isErr()) throw new Error(outcome.error.reason);
      return outcome;
    },
  "sends although it says later":
    ({ deliver, received }) =>
    async (delivery) => {
      const outcome = await deliver(delivery);
      if (outcome.isErr())
        received.push({ address: delivery.recipient.address, mark: delivery.id, content: contentOf(delivery) });
      return outcome;
    },
  "stays shut after a refusal": ({ deliver }) => {
    let shut = false;
    return async (delivery) => {
      if (shut) return err({ type: "DeliverLater", reason: "shut" });
      const outcome = await deliver(delivery);
      shut = outcome.isErr();
      return outcome;
    };
  },
  "names the recipient in its reason":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr((refusal) => ({ ...refusal, reason: `no ${delivery.recipient.address}` })),
  "quotes the notice in its reason":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr((refusal) => ({ ...refusal, reason: contentOf(delivery) })),
  "gives no reason":
    ({ deliver }) =>
    async (delivery) =>
      (await deliver(delivery)).mapErr((refusal) => ({ ...refusal, reason: "" })),
  "knows no revisits":
    ({ deliver }) =>
    (delivery) =>
      delivery.key === "revisitPlanned"
        ? Promise.resolve(err({ type: "Undeliverable", reason: "?" }))
        : deliver(delivery),
  "speaks no English":
    ({ deliver }) =>
    (delivery) =>
      delivery.recipient.language === "en" ? Promise.reject(new Error("?")) : deliver(delivery),
  "stumbles over control characters":
    ({ deliver }) =>
    (delivery) =>
      delivery.texts["symptom"]?.includes("\0") ? Promise.reject(new Error("?")) : deliver(delivery),
  "takes a list for an address":
    ({ deliver }) =>
    async (delivery) => {
      for (const address of delivery.recipient.address.split(/[,\s]+/))
        await deliver({ ...delivery, recipient: { ...delivery.recipient, address } });
      return ok(undefined);
    },
  "mixes up what is under way": ({ deliver }) => {
    let current: Delivery;
    return async (delivery) => {
      current = delivery;
      await Promise.resolve();
      return deliver({ ...delivery, variables: current.variables });
    };
  },
};

/** Each way of being broken when it comes to several at once. */
const brokenTogether: Readonly<Record<string, (deliver: Deliver) => Together>> = {
  "tells of the first alone": (deliver) => (digest) =>
    together(deliver)({ ...digest, deliveries: digest.deliveries.slice(0, 1) }),
  "tells each by itself": (deliver) => async (digest) => {
    for (const delivery of digest.deliveries) await deliver(delivery);
    return ok(undefined);
  },
  "marks them with the first": (deliver) => (digest) =>
    together(deliver)({ ...digest, id: digest.deliveries[0]?.id ?? "" }),
  "marks them anew each time": (deliver) => (digest) => together(deliver)({ ...digest, id: crypto.randomUUID() }),
  "says that they were taken whatever happened": (deliver) => async (digest: Digest) =>
    (await together(deliver)(digest)).orElse(() => ok(undefined)),
};

const brokenBy = async (subject: () => NotifierSubject): Promise<readonly string[]> =>
  (await brokenPromises(notifierConformance, subject)).map(({ promise }) => promise);

describe("notifierConformance", () => {
  const caught = new Set<string>();

  test("a sound notifier keeps every promise", async () => {
    const sound = bench();
    expect(await brokenBy(() => subjectOf(sound, sound.deliver))).toEqual([]);
  });

  test.for(Object.entries(broken))("a notifier that %s is caught", async ([, spoil]) => {
    const found = await brokenBy(() => {
      const sound = bench();
      return subjectOf(sound, spoil(sound));
    });
    expect(found).not.toEqual([]);
    for (const promise of found) caught.add(promise);
  });

  test.for(Object.entries(brokenTogether))("a notifier that, of several, %s is caught", async ([, spoil]) => {
    const found = await brokenBy(() => {
      const sound = bench();
      return subjectOf(sound, sound.deliver, "memory", spoil(sound.deliver));
    });
    expect(found).not.toEqual([]);
    for (const promise of found) caught.add(promise);
  });

  test("a notifier that tells each by itself keeps every promise", async () => {
    const sound = bench();
    const alone = { ...subjectOf(sound, sound.deliver), notifier: { channel: "memory", deliver: sound.deliver } };
    expect(await brokenBy(() => alone)).toEqual([]);
  });

  test("a notifier without a channel is caught", async () => {
    const found = await brokenBy(() => subjectOf(bench(), bench().deliver, " "));
    for (const promise of found) caught.add(promise);
    expect(found).toContain("its channel has a name");
  });

  test("each promise is broken by one of these notifiers", () => {
    expect(notifierConformance.map(({ promise }) => promise).filter((promise) => !caught.has(promise))).toEqual([]);
  });
});
