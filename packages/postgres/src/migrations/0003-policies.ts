import { tablesIn } from "../tables.ts";

/** Which streams are under which version of a policy: those that are to adopt the next. */
export const policies = (schema: string): readonly string[] => [
  `CREATE INDEX callout_streams_by_policy ON ${tablesIn(schema).streams}
  (tenant_id, kind, ((policy->>'id') COLLATE "C"), ((policy->>'version') COLLATE "C"), stream_id)`,
];
