import { type Timeline } from "@callout/core";

const HOUR = 3_600_000;
const FROM = Date.parse("2025-01-06T01:00:00Z");

/** So many requests spread over a year: some answered and solved in time, some late, some waited for, all in milliseconds. */
export function* requests(count: number): Generator<Timeline<number>, void> {
  for (let i = 0; i < count; i++) {
    const logged = FROM + ((i * 7919) % (360 * 24 * 60)) * 60_000;
    const late = i % 5;
    yield {
      subject: { kind: "request", id: String(i) },
      facts: { tier: i % 10 === 0 ? "vip" : i % 3 === 0 ? "advanced" : "standard" },
      marks: [
        { name: "logged", at: logged, cycle: 1 },
        { name: "responded", at: logged + (late + 1) * 0.4 * HOUR, cycle: 1 },
        { name: "triaged", at: logged + 2 * HOUR, cycle: 1 },
        { name: "dispatched", at: logged + 2 * HOUR + (late + 5) * 60_000, cycle: 1 },
        { name: "arrived", at: logged + (late + 1) * HOUR + 2 * HOUR, cycle: 1 },
        { name: "completed", at: logged + (late + 1) * 5 * HOUR, cycle: 1 },
      ],
      pauses: i % 4 === 0 ? [{ reason: "customer", from: logged + 3 * HOUR, to: logged + 4 * HOUR }] : [],
    };
  }
}
