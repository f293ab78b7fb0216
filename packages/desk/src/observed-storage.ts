import type { Storage } from "@callout/core";
import type { Result } from "neverthrow";
import type { Observer, Telemetry } from "./observe.ts";

type Call = (...given: never[]) => Promise<Result<unknown, { readonly type: string }>>;

/** The storage with every call observed, and the slow ones told of. */
export const observedStorage = (storage: Storage, observer: Observer, { tracer, meter, slow }: Telemetry): Storage => {
  if (tracer === undefined && meter === undefined && slow === undefined) return storage;
  // A storage may be made of objects whose methods are their classes'.
  const observed = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get: (target, method) => {
        const call: unknown = Reflect.get(target, method);
        return typeof call === "function" ? watched(`${name}.${String(method)}`, call.bind(target) as Call) : call;
      },
    });
  const watched =
    (call: string, work: Call): Call =>
    async (...given) => {
      const begun = performance.now();
      const answer = await observer.during(
        "callout.storage",
        () => ({ "callout.call": call }),
        () => work(...given),
        endingOf,
      );
      const millis = performance.now() - begun;
      if (slow !== undefined && millis >= slow.afterMillis) {
        const [tenant] = given as readonly unknown[];
        slow.heard({ call, millis, tenant: looksAtAll.includes(call) ? null : String(tenant) });
      }
      return answer;
    };
  const { streams, timers, outbox, records, facts, wakeUps } = storage;
  return {
    streams: observed("streams", streams),
    timers: observed("timers", timers),
    outbox: observed("outbox", outbox),
    records: observed("records", records),
    facts: observed("facts", facts),
    ...(wakeUps && { wakeUps }),
  };
};

/** The calls that name no tenant. */
const looksAtAll: readonly string[] = ["outbox.tenantsWithWork", "outbox.nextWorkAt"];

const endingOf = (answer: Result<unknown, { readonly type: string }>) =>
  answer.isOk()
    ? { outcome: "ok", failed: false }
    : { outcome: answer.error.type, failed: answer.error.type === "StorageFault" };
