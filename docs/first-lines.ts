// A user's first lines. They are compiled here from source, and again against the packed declarations.
import { instant, parseInstant, type Instant } from "@callout/core";

const opened: Instant = instant("2026-03-02T09:00:00+08:00");

export const later: boolean = parseInstant("2026-03-02T01:00:01Z").match(
  (at) => at > opened,
  ({ received }) => received === "",
);

// @ts-expect-error An instant is text in one normal form, and says so.
export const wrong: Instant = "2026-03-02";
