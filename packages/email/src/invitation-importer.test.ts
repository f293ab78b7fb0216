import { instant, type Delivery, type NoticeKey } from "@callout/core";
import { sampleDelivery, sampleVariables } from "@callout/testing";
import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, test } from "vitest";
import { style } from "../test-support/style.ts";
import { mailFor } from "./mail-for.ts";

/** What a calendar program that shares no code with the other parser keeps of an invitation. */
const imported = async (delivery: Delivery) => {
  const { icalEvent } = await mailFor(style, delivery);
  if (icalEvent === undefined) throw new Error("no invitation");
  const { method, events = [], timezones = [] } = convertIcsCalendar(undefined, icalEvent.content);
  const [event, ...more] = events;
  if (event === undefined || more.length > 0) throw new Error("not one event");
  return { method, event, timezones };
};

const visit = (key: "visitAnnounced" | "requestCancelled", from: string, until: string, timeZone = "Asia/Shanghai") => {
  const variables = { ...sampleVariables[key], appointmentFrom: instant(from), appointmentUntil: instant(until) };
  const delivery = sampleDelivery(key as NoticeKey, { variables });
  return { ...delivery, recipient: { ...delivery.recipient, timeZone } };
};

describe("a second calendar program", () => {
  test("keeps the appointment, with its words, its place in the series and its people", async () => {
    const { method, event, timezones } = await imported(
      visit("visitAnnounced", "2024-11-21T05:30:00Z", "2024-11-21T07:30:00Z"),
    );
    expect(method).toBe("REQUEST");
    expect(timezones.map(({ id }) => id)).toEqual(["Asia/Shanghai"]);
    expect(event.summary).toBe("[202411-0001] 服务预约");
    expect(event.status).toBe("CONFIRMED");
    expect(event.sequence).toBeGreaterThan(0);
    expect(event.organizer?.email).toBe("service@svc.example");
    expect(event.attendees?.map(({ email, rsvp }) => [email, rsvp])).toEqual([["li.lei@example.com", false]]);
  });

  test("takes the entry out again under the same UID when the request is called off", async () => {
    const [invited, withdrawn] = await Promise.all(
      (["visitAnnounced", "requestCancelled"] as const).map((key) =>
        imported(visit(key, "2024-11-21T05:30:00Z", "2024-11-21T07:30:00Z")),
      ),
    );
    expect(withdrawn?.method).toBe("CANCEL");
    expect(withdrawn?.event.status).toBe("CANCELLED");
    expect(withdrawn?.event.uid).toBe(invited?.event.uid);
  });

  test("reads the same two moments in any zone", async () => {
    const zone = fc.constantFrom("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
    const start = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(zone, start, fc.integer({ min: 1, max: 600 }), async (timeZone, date, minutes) => {
        const from = `${date.toISOString().slice(0, 16)}:00.000Z`;
        const until = new Date(Date.parse(from) + minutes * 60_000).toISOString();
        const { event } = await imported(visit("visitAnnounced", from, until, timeZone));
        expect([event.start, event.end].map((moment) => moment?.date.toISOString())).toEqual([from, until]);
      }),
    );
  });
});
