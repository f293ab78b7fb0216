import { metrics, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { memoryStorage } from "@callout/testing/memory";
import { expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, liu, logFromLiu, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { fault, storageWith } from "../test-support/storages.ts";
import type { SlowCall, Telemetry } from "./observe.ts";

const exporters = () => {
  const spans = new InMemorySpanExporter();
  const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const meters = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 2 ** 31 - 1 })],
  });
  const telemetry: Telemetry = { tracer: tracers.getTracer("callout"), meter: meters.getMeter("callout") };
  const points = async () => {
    await meters.forceFlush();
    const all =
      measured
        .getMetrics()
        .at(-1)
        ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
    return all.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => ({
        name: descriptor.name,
        attributes,
        count: typeof value === "number" ? value : value.count,
      })),
    );
  };
  return { telemetry, spans: () => spans.getFinishedSpans(), points };
};

test("what the API package gives fits as it is", () => {
  const telemetry: Telemetry = { tracer: trace.getTracer("callout"), meter: metrics.getMeter("callout") };
  expect(Object.keys(telemetry)).toEqual(["tracer", "meter"]);
});

test("commands, storage calls, rounds and deliveries are spans and measurements, named and with how they ended", async () => {
  const { telemetry, spans, points } = exporters();
  const { acme, desk } = bench({ telemetry });
  answer(await acme.execute(T1, logFromLiu));
  await acme.execute(T1, dispatch);
  answer(await desk.tick());
  answer(await desk.relay([keepingNotifier().notifier]));
  const told = spans().map(({ name, attributes, status }) => [
    name,
    attributes["callout.command"] ?? attributes["callout.call"] ?? attributes["callout.notice"] ?? null,
    attributes["callout.outcome"],
    status.code,
  ]);
  expect(told).toEqual(
    expect.arrayContaining([
      ["callout.storage", "streams.load", "ok", 0],
      ["callout.storage", "streams.append", "ok", 0],
      ["callout.command", "Log", "recorded", 0],
      ["callout.command", "Dispatch", "NotAllowed", 0],
      ["callout.tick", null, "ok", 0],
      ["callout.outbox.item", "requestLogged", "delivered", 0],
      ["callout.relay", null, "ok", 0],
    ]),
  );
  expect(await points()).toEqual(
    expect.arrayContaining([
      {
        name: "callout.duration",
        attributes: {
          "callout.operation": "callout.command",
          "callout.kind": "request",
          "callout.command": "Log",
          "callout.outcome": "recorded",
        },
        count: 1,
      },
      { name: "callout.outbox.items", attributes: { "callout.outcome": "delivered" }, count: 1 },
    ]),
  );
});

test("a fault and a bug are spans that failed; a refusal is an answer", async () => {
  const { telemetry, spans } = exporters();
  const storage = storageWith(memoryStorage(), {
    streams: { load: async () => fault("load") },
    outbox: {
      tenantsWithWork: () => {
        throw new Error("a bug");
      },
    },
  });
  const { acme, desk } = bench({ storage, telemetry });
  await acme.execute(T1, logFromLiu);
  await expect(desk.tick()).rejects.toThrow("a bug");
  expect(spans().map(({ name, attributes, status }) => [name, attributes["callout.outcome"], status.code])).toEqual([
    ["callout.storage", "StorageFault", 2],
    ["callout.command", "StorageFault", 2],
    ["callout.storage", "thrown", 2],
    ["callout.tick", "thrown", 2],
  ]);
});

test("nothing of whom it is about is told: no name, address, word or id, whatever somebody sends", async () => {
  const { telemetry, spans, points } = exporters();
  const { acme, desk } = bench({ telemetry });
  for (const command of [logFromLiu, triage, dispatch, ...workAndReceipt]) answer(await acme.execute(T1, command));
  answer(await desk.relay([keepingNotifier().notifier]));
  await acme.executeUntyped({ kind: "刘洋", id: "liu@customer.example" }, { type: liu.name });
  await acme.executeUntyped(T1, { type: liu.phone });
  const text = JSON.stringify([
    spans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    await points(),
  ]);
  expect(text).toContain("callout.command");
  for (const secret of [...Object.values(liu), "T-1", "c-1", "chen", "acme", "protector", "plug-in"])
    expect(text).not.toContain(secret);
});

test("slow calls to the storage are named, and quick ones are not", async () => {
  const heard: SlowCall[] = [];
  const slow = { afterMillis: 30, heard: (call: SlowCall) => void heard.push(call) };
  const sound = memoryStorage();
  const storage = storageWith(sound, {
    streams: {
      find: async (...asked) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return sound.streams.find(...asked);
      },
    },
  });
  const { acme } = bench({ storage, telemetry: { slow } });
  answer(await acme.find({ kind: "request", limit: 1 }));
  expect(heard.map(({ call, tenant }) => [call, tenant])).toContainEqual(["streams.find", "acme"]);
  expect(heard.find(({ call }) => call === "streams.find")?.millis).toBeGreaterThanOrEqual(30);
});
