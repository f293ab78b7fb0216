import { fromMillis, toMillis, type Delivery, type Instant, type NoticeKey } from "@callout/core";
import { linesOf, oneLine, unlinked } from "./clean-text.ts";
import type { LanguagePack, Told } from "./language-pack.ts";
import { knownZone, wallClockIn } from "./wall-clock.ts";

const LONGEST_VARIABLE = 300;

/** What the wording of a delivery is given. Whatever people wrote is clean and starts no links by itself. */
export const toldTo = <Key extends NoticeKey>(pack: LanguagePack, delivery: Delivery<Key>): Told<Key> => {
  const { recipient, names = {}, contacts = {}, texts } = delivery;
  const zone = knownZone(recipient.timeZone);
  const moment = (at: Instant): string => pack.moment(wallClockIn(zone, at));
  const span = (from: Instant, until: Instant): string => {
    const [start, end] = [wallClockIn(zone, from), wallClockIn(zone, until)];
    const sameDay = start.year === end.year && start.month === end.month && start.day === end.day;
    const endTime = end.offset === null ? end.time : `${end.time} ${end.offset}`;
    return sameDay ? `${moment(from)}–${endTime}` : `${moment(from)}${pack.until}${moment(until)}`;
  };
  return {
    variables: cleaned(delivery.variables),
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, unlinked(linesOf(text).join("\n"))])),
    contacts: cleaned(contacts),
    recipient,
    reference: referenceOf(delivery),
    kind: delivery.stream.kind,
    moment,
    span,
    days: (from, until) => {
      if (![from, until].every((at) => wallClockIn(zone, at).time === "00:00")) return span(from, until);
      const first = pack.day(wallClockIn(zone, from));
      const last = pack.day(wallClockIn(zone, fromMillis(toMillis(until) - 1)));
      return first === last ? first : `${first}${pack.until}${last}`;
    },
    nameOf: (id) => cleaned(Object.hasOwn(names, id) ? (names[id] ?? id) : id),
  };
};

/** The number people know the request by, or its id while it has none. */
export const referenceOf = ({ variables }: Delivery): string =>
  oneLine(variables.number ?? variables.requestId, LONGEST_VARIABLE);

/** Every text in a value as one clean line; all else, moments included, comes through unchanged. */
const cleaned = <Value>(value: Value): Value => clean(value) as Value;

const clean = (value: unknown): unknown => {
  if (typeof value === "string") return unlinked(oneLine(value, LONGEST_VARIABLE));
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(clean);
  const parts = Object.entries(value);
  const cleanParts = parts.map(([name, part]) => [name, clean(part)] as const);
  // Nearly everything is clean as it comes.
  return cleanParts.every(([, part], at) => part === parts[at]?.[1]) ? value : Object.fromEntries(cleanParts);
};
