import type { Delivery, DeliverLater, Notifier, Undeliverable } from "@callout/core";
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
