import { tablesIn } from "../tables.ts";
import { POLICY } from "./columns.ts";

/** Which streams are under which version of a policy: those that are to adopt the next. */
export const policies = (schema: string): readonly string[] => [
  `CREATE INDEX callout_streams_by_policy ON ${tablesIn(schema).streams}
  (tenant_id, kind, ${POLICY.id()}, ${POLICY.version()}, stream_id)`,
];
