import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { instant, type NoticeKey } from "@callout/core";
import { sampleDelivery, sampleVariables } from "@callout/testing";
import { describe, expect, test } from "vitest";
import { style } from "../test-support/style.ts";
import { mailFor } from "./mail-for.ts";

/** Debian's Python, which finds Debian's packages whatever other Python is in the path. */
const PYTHON = "/usr/bin/python3";
const reader = fileURLToPath(new URL("../test-support/read-calendar.py", import.meta.url));

const there = spawnSync(PYTHON, ["-c", "import icalendar"]).status === 0;
if (!there)
  console.log(`Not tried with Python: no icalendar for ${PYTHON}: on Debian, apt-get install python3-icalendar`);

const read = async (
  key: "visitAnnounced" | "visitMoved" | "visitCalledOff",
  zone: string,
  at: string,
  from: string,
) => {
  const appointment = { appointmentFrom: instant(from), appointmentUntil: instant("2024-11-21T07:30:00Z") };
  const variables = { ...sampleVariables[key], ...appointment };
  const delivery = sampleDelivery(key as NoticeKey, { at: instant(at), variables });
  const { icalEvent } = await mailFor(style, {
    ...delivery,
    recipient: { ...delivery.recipient, timeZone: zone },
  });
  const { stdout, stderr } = spawnSync(PYTHON, [reader], { input: icalEvent?.content ?? "", encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as { readonly method: string; readonly events: readonly Record<string, unknown>[] };
};

describe.runIf(there)("Python's icalendar", () => {
  test.for(["Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "UTC"])(
    "reads the appointment, its words, its people and its zone in %s",
    async (zone) => {
      const { method, events } = await read("visitAnnounced", zone, "2024-11-20T01:00:00Z", "2024-11-21T05:30:00Z");
      expect(method).toBe("REQUEST");
      expect(events).toEqual([
        expect.objectContaining({
          status: "CONFIRMED",
          summary: "[202411-0001] 服务预约",
          attendee: "mailto:li.lei@example.com",
          start: Date.parse("2024-11-21T05:30:00Z") / 1000,
          end: Date.parse("2024-11-21T07:30:00Z") / 1000,
          zone,
        }),
      ]);
    },
  );

  test("reads one entry through a move and a cancellation, each later than the one before", async () => {
    const told = [
      await read("visitAnnounced", "Asia/Shanghai", "2024-11-20T01:00:00Z", "2024-11-21T05:30:00Z"),
      await read("visitMoved", "Asia/Shanghai", "2024-11-20T02:00:00Z", "2024-11-21T06:30:00Z"),
      await read("visitCalledOff", "Asia/Shanghai", "2024-11-20T03:00:00Z", "2024-11-21T06:30:00Z"),
    ];
    const events = told.map(({ events: [event] }) => event);
    expect(new Set(events.map((event) => event?.["uid"])).size).toBe(1);
    const sequence = events.map((event) => Number(event?.["sequence"]));
    expect(sequence).toEqual([...new Set(sequence)].toSorted((one, other) => one - other));
    expect(told.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(events.at(-1)?.["status"]).toBe("CANCELLED");
  });
});
