import type { Delivery, DeliverLater, Digest, Notifier, Undeliverable } from "@callout/core";
import { err, ok, type Result } from "neverthrow";

/** A notifier that keeps what it is given, and answers as it is told. */
export const keepingNotifier = (
  channel = "email",
  answer: (delivery: Delivery) => Result<void, DeliverLater | Undeliverable> = () => ok(),
) => {
  const taken: Delivery[] = [];
  const notifier: Notifier = {
    channel,
    deliver: async (delivery) => {
      const answered = answer(delivery);
      if (answered.isOk()) taken.push(delivery);
      return answered;
    },
  };
  return {
    notifier,
    taken,
    /** What was delivered to whom, such as `requestLogged → liu@customer.example`. */
    told: () => taken.map(({ key, recipient }) => `${key} → ${recipient.address}`),
  };
};

/** The channel is busy. */
export const later: Result<never, DeliverLater> = err({ type: "DeliverLater", reason: "the server is busy" });

/** The channel will never take it. */
export const never: Result<never, Undeliverable> = err({ type: "Undeliverable", reason: "no such mailbox" });

/** A notifier that keeps what it is given, several as one where they come so, and answers as it is told. */
export const digestNotifier = (answer: () => Result<void, DeliverLater | Undeliverable> = () => ok()) => {
  const { notifier: single, taken } = keepingNotifier("email", answer);
  const digests: Digest[] = [];
  const notifier: Notifier = {
    ...single,
    deliverTogether: async (digest) => {
      const answered = answer();
      if (answered.isOk()) digests.push(digest);
      return answered;
    },
  };
  return {
    notifier,
    taken,
    digests,
    /** For each message taken the requests it tells of, such as `[["T-1", "T-2"]]`; first those told by themselves. */
    told: () => [
      ...taken.map(({ stream }) => [stream.id]),
      ...digests.map(({ deliveries }) => deliveries.map(({ stream }) => stream.id)),
    ],
  };
};
