"""Reads an invitation as Python's icalendar understands it; prints what a calendar would keep as JSON."""

import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [part for part in calendar.walk() if part.name == "VEVENT"]
print(
    json.dumps(
        {
            "method": str(calendar["METHOD"]),
            "events": [
                {
                    "uid": str(event["UID"]),
                    "sequence": int(event["SEQUENCE"]),
                    "status": str(event["STATUS"]),
                    "summary": str(event["SUMMARY"]),
                    "attendee": str(event["ATTENDEE"]),
                    "start": event["DTSTART"].dt.timestamp(),
                    "end": event["DTEND"].dt.timestamp(),
                    "zone": str(event["DTSTART"].params.get("TZID", "UTC")),
                }
                for event in events
            ],
        }
    )
)
