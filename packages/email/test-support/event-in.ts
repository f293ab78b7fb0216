import ICAL from "ical.js";

/** The one entry of a calendar, as a parser reads it that is not ours. */
export const eventIn = (content: string) => {
  const calendar = ICAL.Component.fromString(content);
  const event = calendar.getFirstSubcomponent("vevent");
  if (event === null) throw new Error("no event");
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone !== null) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, event, read: new ICAL.Event(event) };
};
