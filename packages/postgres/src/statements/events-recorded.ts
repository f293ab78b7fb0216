import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { EVENT_COLUMNS, eventsIn, NEW_EVENT } from "./event-row.ts";
import { jsonText } from "./json-text.ts";
import type { Parameter } from "./parameter.ts";

/** The part of an append that records its events, the first under the number `given`. */
export const eventsRecorded = (t: Tables, { events }: Append, given: string, parameter: Parameter): string => {
  const into = `recorded AS (INSERT INTO ${t.events} (${EVENT_COLUMNS}, number)`;
  const [only, ...others] = events;
  if (only === undefined || others.length > 0)
    return `${into}
  SELECT $1, $2, $3, ${NEW_EVENT}, CASE WHEN e.version = $4::int + 1 THEN ${given} END
  FROM stood, ${eventsIn(`(${parameter(JSON.stringify(events))}::text)::jsonb`)})`;
  const text = (value: SqlValue): string => `${parameter(value)}::text`;
  const json = (value: unknown): string => `(${text(jsonText(value))})::jsonb`;
  return `${into}
  SELECT $1, $2, $3, $4::int + 1, ${text(only.id)}, ${text(only.type)}, ${parameter(only.v)}::int, ${text(only.at)},
    ${text(only.recordedAt)}, ${json(only.by)}, ${text(only.commandId)}, ${json(only.policy)}, ${json(only.calendars)},
    ${json(only.data)}, ${given} FROM stood)`;
};
