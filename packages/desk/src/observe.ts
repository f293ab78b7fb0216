import type { StorageFault } from "@callout/core";
import type { Result } from "neverthrow";

/** What a span or a measurement says of itself: kinds, outcomes and counts; never a name, an address, a text or an id. */
export type Attributes = Record<string, string | number | boolean>;

/** The part of a span of OpenTelemetry that is used. */
export interface SpanPort {
  /** What else is to be said of it, once it is known. */
  readonly setAttributes: (attributes: Attributes) => unknown;
  /** With code 2: it failed. */
  readonly setStatus: (status: { code: number }) => unknown;
  /** It is over. */
  readonly end: () => void;
}

/** The part of a tracer of `@opentelemetry/api` that is used. */
export interface TracerPort {
  /** Does the work within a span of this name, and answers what the work does. */
  readonly startActiveSpan: <Value>(
    name: string,
    options: { attributes: Attributes },
    work: (span: SpanPort) => Value,
  ) => Value;
}

/** What durations are recorded with. */
export interface HistogramPort {
  /** One measurement, in the unit it was created with. */
  readonly record: (value: number, attributes: Attributes) => void;
}

/** What things are counted with. */
export interface CounterPort {
  /** So many more. */
  readonly add: (value: number, attributes: Attributes) => void;
}

/** The part of a meter of `@opentelemetry/api` that is used. */
export interface MeterPort {
  /** Something to measure how long things take. */
  readonly createHistogram: (name: string, options: { unit: string; description: string }) => HistogramPort;
  /** Something to count with. */
  readonly createCounter: (name: string, options: { description: string }) => CounterPort;
}

/** A call to the storage that took long. */
export interface SlowCall {
  /** Which, such as `streams.append`: each is one statement, or few. */
  readonly call: string;
  readonly millis: number;
  readonly tenant: string | null;
}

/** From when on a call to the storage counts as slow, and who hears of it. */
export interface SlowCalls {
  /** In milliseconds. */
  readonly afterMillis: number;
  /** Told of each such call. */
  readonly heard: (slow: SlowCall) => void;
}

/** Where a desk tells how it is doing. Each may be left out. */
export interface Telemetry {
  /** Such as `trace.getTracer("callout")`. */
  readonly tracer?: TracerPort;
  /** Such as `metrics.getMeter("callout")`. */
  readonly meter?: MeterPort;
  /** Told of each call to the storage that took long. */
  readonly slow?: SlowCalls;
}

/** How something ended, as one word, and what else is to be said of it. */
export interface Ending {
  readonly outcome: string;
  readonly failed: boolean;
  readonly more?: Attributes;
}

/** Tells how long things take and how they end. */
export interface Observer {
  /** Does the work, and tells of it under a name. */
  readonly during: <Value>(
    name: string,
    /** Asked for only where somebody is told. */
    attributesOf: () => Attributes,
    work: () => Promise<Value>,
    endingOf: (value: Value) => Ending,
  ) => Promise<Value>;
  /** Counts what came of pieces of work. */
  readonly count: (name: "callout.outbox.items" | "callout.timers", outcome: string, many: number) => void;
}

/** OpenTelemetry's word for a span that failed. */
const ERROR = 2;

/** The observer that tells a tracer and a meter; one that tells nobody where there are none. */
export const observerOf = ({ tracer, meter }: Telemetry): Observer => {
  const durations = meter?.createHistogram("callout.duration", {
    unit: "ms",
    description: "How long commands, storage calls, rounds and deliveries take",
  });
  const counters = {
    "callout.outbox.items": meter?.createCounter("callout.outbox.items", {
      description: "What came of the attempts at items of the outbox",
    }),
    "callout.timers": meter?.createCounter("callout.timers", { description: "Timers that fired, and that could not" }),
  };
  const during: Observer["during"] = async (name, attributesOf, work, endingOf) => {
    const attributes = attributesOf();
    const observed = async (span?: SpanPort) => {
      const begun = performance.now();
      let ending: Ending = { outcome: "thrown", failed: true };
      try {
        const value = await work();
        ending = endingOf(value);
        return value;
      } finally {
        const said = { ...attributes, "callout.outcome": ending.outcome };
        durations?.record(performance.now() - begun, { "callout.operation": name, ...said });
        span?.setAttributes({ ...said, ...ending.more });
        if (ending.failed) span?.setStatus({ code: ERROR });
        span?.end();
      }
    };
    return tracer === undefined ? observed() : tracer.startActiveSpan(name, { attributes }, observed);
  };
  return {
    during: tracer === undefined && meter === undefined ? (_name, _attributes, work) => work() : during,
    count: (name, outcome, many) => {
      if (many > 0) counters[name]?.add(many, { "callout.outcome": outcome });
    },
  };
};

/** How a round of the clocks or of the outbox ended. */
export const endingOfRound = (round: Result<{ readonly interrupted: readonly unknown[] }, StorageFault>): Ending => {
  if (round.isErr()) return { outcome: round.error.type, failed: true };
  const { length } = round.value.interrupted;
  return length === 0 ? { outcome: "ok", failed: false } : { outcome: "interrupted", failed: true };
};
