import { toMillis, type Delivery, type Instant, type NoticeKey, type NoticeVariables } from "@callout/core";
import { icalLines, icalParameter, icalText } from "./ical-lines.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { LetterSection } from "./letter-page.ts";
import { displayNameOf, domainOf, mailtoOf, type Mailbox } from "./mail-address.ts";
import type { OutgoingMail } from "./mail-transport.ts";
import { escapedForId } from "./message-id.ts";
import { knownZone, offsetMinutesIn, wallClockIn, type WallClock } from "./wall-clock.ts";

/** What a calendar is told when such a notice arrives: that the visit will be, or that it will not. */
const METHODS: Readonly<Partial<Record<NoticeKey, "REQUEST" | "CANCEL">>> = {
  visitAnnounced: "REQUEST",
  visitDispatched: "REQUEST",
  visitReassigned: "CANCEL",
  visitMoved: "REQUEST",
  visitCalledOff: "CANCEL",
  requestCancelled: "CANCEL",
};

/**
 * The invitation that goes with a notice about an appointment, or null when it has none.
 *
 * A visit keeps one UID for its life, and what is said later about it has a higher SEQUENCE, so that calendars move
 * or remove the entry they have instead of adding another. No answer is asked for: nobody would read it.
 *
 * @source RFC 5545 §3.6.1, §3.8.7.4; RFC 5546 §3.2.2, §3.2.5
 */
export const invitationFor = (
  from: Mailbox,
  pack: LanguagePack,
  { letter, links }: LetterSection,
  reference: string,
  delivery: Delivery,
): NonNullable<OutgoingMail["icalEvent"]> | null => {
  const method = METHODS[delivery.key];
  const appointment = appointmentIn(delivery.variables);
  if (method === undefined || appointment === null) return null;
  const [link] = links;
  const { recipient, at, tenant } = delivery;
  const description = letter.facts.map(({ label, value }) => `${label}${pack.colon}${value}`).join("\n");
  const times = timesIn(knownZone(recipient.timeZone), appointment);
  const content = icalLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Callout//Email//EN",
    `METHOD:${method}`,
    ...times.zone,
    "BEGIN:VEVENT",
    `UID:${[tenant, appointment.visitId].map(escapedForId).join(".")}@${domainOf(from.address)}`,
    `SEQUENCE:${String(sequenceAt(at))}`,
    `DTSTAMP:${utc(at)}`,
    ...times.event,
    `SUMMARY:${icalText(`[${reference}] ${pack.appointment}`)}`,
    `DESCRIPTION:${icalText(description)}`,
    ...(link === undefined ? [] : [`URL:${link.href}`]),
    `ORGANIZER${from.name === "" ? "" : `;CN=${icalParameter(from.name)}`}:${mailtoOf(from.address)}`,
    `ATTENDEE;CN=${icalParameter(displayNameOf(recipient.name) || recipient.address)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:${mailtoOf(recipient.address)}`,
    `STATUS:${method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
  return { method, content, filename: "appointment.ics" };
};

interface Appointment {
  readonly visitId: string;
  readonly from: Instant;
  readonly until: Instant;
}

const appointmentIn = (variables: NoticeVariables[NoticeKey]): Appointment | null => {
  if (!("appointmentFrom" in variables)) return null;
  const { visitId, appointmentFrom: from, appointmentUntil: until } = variables;
  return visitId === null || from === null || until === null ? null : { visitId, from, until };
};

/** Seconds since 2020: rises with every notice, for as long as a calendar's 31 bits last (2088). */
const sequenceAt = (at: Instant): number => Math.max(0, Math.floor((toMillis(at) - Date.UTC(2020, 0)) / 1000));

/**
 * When the appointment is, on the recipient's clock, with the zone's offset spelt out. Near a change of the clocks a
 * time of day does not say enough, and it is given in UTC.
 */
const timesIn = (
  zone: string,
  { from, until }: Appointment,
): { readonly zone: readonly string[]; readonly event: readonly string[] } => {
  const [start, end] = [wallClockIn(zone, from), wallClockIn(zone, until)];
  const offset = offsetMinutesIn(zone, from);
  if (!PLAIN_ZONE.test(zone) || start.offset !== null || end.offset !== null || offset !== offsetMinutesIn(zone, until))
    return { zone: [], event: [`DTSTART:${utc(from)}`, `DTEND:${utc(until)}`] };
  const spelt = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  return {
    zone: [
      "BEGIN:VTIMEZONE",
      `TZID:${zone}`,
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      `TZOFFSETFROM:${spelt}`,
      `TZOFFSETTO:${spelt}`,
      "END:STANDARD",
      "END:VTIMEZONE",
    ],
    event: [`DTSTART;TZID=${zone}:${local(start)}`, `DTEND;TZID=${zone}:${local(end)}`],
  };
};

/** A name of a place, which needs no quotation marks; a zone such as `+08:00` would. */
const PLAIN_ZONE = /^[\w/+-]+$/;

const two = (number: number): string => String(number).padStart(2, "0");
const utc = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
const local = ({ year, month, day, time }: WallClock): string =>
  `${String(year)}${two(month)}${two(day)}T${time.replace(":", "")}00`;
