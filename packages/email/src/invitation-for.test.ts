import { instant, type Delivery, type NoticeKey } from "@callout/core";
import { noticeKeys, sampleDelivery, sampleVariables } from "@callout/testing";
import fc from "fast-check";
import ICAL from "ical.js";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { eventIn } from "../test-support/event-in.ts";
import { anyDeliveryOf } from "../test-support/hostile.ts";
import { startMailServer } from "../test-support/mail-server.ts";
import { style } from "../test-support/style.ts";
import { emailNotifier } from "./email-notifier.ts";
import { mailFor } from "./mail-for.ts";

const invitationOf = async (delivery: Delivery) => {
  const { icalEvent } = await mailFor(style, delivery);
  return icalEvent === undefined ? null : { method: icalEvent.method, ...eventIn(icalEvent.content) };
};

const moved = (
  key: "visitAnnounced" | "visitMoved" | "visitCalledOff",
  at: string,
  from: string,
  until: string,
): Delivery => {
  const variables = { ...sampleVariables[key], appointmentFrom: instant(from), appointmentUntil: instant(until) };
  return sampleDelivery(key, { id: `${key} ${at}`, at: instant(at), variables });
};

test("an appointment is an invitation at its own time, in the recipient's zone", async () => {
  const invitation = await invitationOf(sampleDelivery("visitAnnounced"));
  expect(invitation?.method).toBe("REQUEST");
  expect(invitation?.read.summary).toBe("[202411-0001] 服务预约");
  expect(invitation?.read.description).toContain("工程师：王强\n");
  expect(invitation?.read.startDate.toString()).toBe("2024-11-21T13:30:00");
  expect(invitation?.read.startDate.zone.tzid).toBe("Asia/Shanghai");
  expect(invitation?.read.startDate.toJSDate().toISOString()).toBe("2024-11-21T05:30:00.000Z");
  expect(invitation?.read.endDate.toJSDate().toISOString()).toBe("2024-11-21T07:30:00.000Z");
  expect(invitation?.read.organizer).toBe("mailto:service@svc.example");
  expect(invitation?.calendar.getFirstPropertyValue("method")).toBe("REQUEST");
});

test("a visit that is moved and then falls away stays one entry, told later each time", async () => {
  const [first, second, third] = await Promise.all(
    [
      moved("visitAnnounced", "2024-11-21T02:14:00Z", "2024-11-21T05:30:00Z", "2024-11-21T07:30:00Z"),
      moved("visitMoved", "2024-11-21T02:14:01Z", "2024-11-22T05:30:00Z", "2024-11-22T07:30:00Z"),
      moved("visitCalledOff", "2024-11-21T03:00:00Z", "2024-11-22T05:30:00Z", "2024-11-22T07:30:00Z"),
    ].map(invitationOf),
  );
  expect(new Set([first, second, third].map((told) => told?.read.uid)).size).toBe(1);
  expect(second?.read.sequence).toBeGreaterThan(first?.read.sequence ?? Infinity);
  expect(third?.read.sequence).toBeGreaterThan(second?.read.sequence ?? Infinity);
  expect(third?.method).toBe("CANCEL");
  expect(third?.event.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("a request that is called off takes its visit out of the calendar", async () => {
  const told = await Promise.all(
    ["visitAnnounced", "requestCancelled"].map((key) => invitationOf(sampleDelivery(key as NoticeKey))),
  );
  expect(told.map((one) => one?.method)).toEqual(["REQUEST", "CANCEL"]);
  expect(told[1]?.read.uid).toBe(told[0]?.read.uid);
  expect(told[1]?.event.getFirstPropertyValue("status")).toBe("CANCELLED");
});

describe("there is no invitation", () => {
  test("when no visit was under way as a request was called off", async () => {
    const variables = { ...sampleVariables.requestCancelled, visitId: null };
    expect(await invitationOf(sampleDelivery("requestCancelled", { variables }))).toBeNull();
  });

  test("without an appointment", async () => {
    const variables = { ...sampleVariables.visitAnnounced, appointmentFrom: null, appointmentUntil: null };
    expect(await invitationOf(sampleDelivery("visitAnnounced", { variables }))).toBeNull();
  });

  const told: readonly NoticeKey[] = [
    "visitAnnounced",
    "visitDispatched",
    "visitReassigned",
    "visitMoved",
    "visitCalledOff",
    "requestCancelled",
  ];
  test.for(noticeKeys.filter((key) => !told.includes(key)))("with %s", async (key) => {
    expect(await invitationOf(sampleDelivery(key))).toBeNull();
  });
});

test("a parser that is not ours reads the same two moments, in any zone, across changes of the clocks too", async () => {
  const zone = fc.constantFrom(
    "Asia/Shanghai",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "UTC",
    "+08:00",
    "nowhere",
  );
  const start = fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2030-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  await fc.assert(
    fc.asyncProperty(zone, start, fc.integer({ min: 1, max: 600 }), async (timeZone, date, minutes) => {
      const from = `${date.toISOString().slice(0, 16)}:00.000Z`;
      const until = new Date(Date.parse(from) + minutes * 60_000).toISOString();
      const delivery = moved("visitAnnounced", "2024-11-21T02:14:00Z", from, until);
      const invitation = await invitationOf({ ...delivery, recipient: { ...delivery.recipient, timeZone } });
      const read = [invitation?.read.startDate, invitation?.read.endDate].map((time) => time?.toJSDate().toISOString());
      expect(read).toEqual([from, until]);
      ICAL.TimezoneService.reset();
    }),
  );
});

test("whatever people wrote, the invitation keeps its lines", async () => {
  const invited = await Promise.all(
    noticeKeys.map(async (key) => ((await invitationOf(sampleDelivery(key))) ? [key] : [])),
  );
  await fc.assert(
    fc.asyncProperty(anyDeliveryOf(invited.flat()), async (delivery) => {
      const { content = "" } = (await mailFor(style, delivery)).icalEvent ?? {};
      expect(content).toMatch(/^(?:[^\r\n]*\r\n)+$/);
      for (const line of content.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const { event } = eventIn(content);
      ICAL.TimezoneService.reset();
      expect(event.getAllProperties().map(({ name }) => name)).toEqual(
        "uid sequence dtstamp dtstart dtend summary description url organizer attendee status transp".split(" "),
      );
      expect(new URL(event.getFirstPropertyValue("attendee") as string).search).toBe("");
    }),
  );
});

test("it asks its recipient alone, however the address is written", async () => {
  const plain = sampleDelivery("visitAnnounced");
  const address = "a?bcc=eve%40evil.example&x=@example.com";
  const invitation = await invitationOf({ ...plain, recipient: { ...plain.recipient, address } });
  const attendee = new URL(invitation?.event.getFirstPropertyValue("attendee") as string);
  expect([decodeURIComponent(attendee.pathname), attendee.search]).toEqual([address, ""]);
});

test("it arrives over SMTP as a calendar part with its method", async () => {
  const server = await startMailServer();
  const transport = createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true });
  await emailNotifier({ transport, from: "service@svc.example" }).deliver(sampleDelivery("visitAnnounced"));
  const mail = await PostalMime.parse(server.taken()[0]?.source ?? "", { attachmentEncoding: "utf8" });
  await server.stop();
  const part = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  expect(part?.method).toBe("REQUEST");
  expect(eventIn(part?.content as string).read.summary).toBe("[202411-0001] 服务预约");
});
