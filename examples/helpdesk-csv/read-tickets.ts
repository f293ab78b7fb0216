import { instant, type Instant } from "@callout/core/calendar";
import type { Mark, Timeline, Waiting } from "@callout/core/sla";

/** One status change as the helpdesk exports it. */
interface Row {
  readonly ticket: string;
  readonly at: Instant;
  readonly status: string;
  readonly priority: string;
}

/** A timeline for each ticket: its status changes are the marks, the times it was pending are the pauses. */
export const readTickets = (csv: string): readonly Timeline[] => {
  const tickets = new Map<string, Row[]>();
  for (const row of rowsOf(csv)) tickets.set(row.ticket, [...(tickets.get(row.ticket) ?? []), row]);
  return [...tickets].map(([id, rows]) => ({
    subject: { kind: "ticket", id },
    facts: { priority: rows.at(-1)?.priority ?? null },
    marks: marksOf(rows),
    pauses: pausesOf(rows),
  }));
};

const rowsOf = (csv: string): readonly Row[] =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [ticket = "", at = "", status = "", priority = ""] = line.split(",");
      return { ticket, at: instant(at), status, priority };
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));

/** A ticket that is reopened is in its next cycle. */
const marksOf = (rows: readonly Row[]): readonly Mark[] => {
  let cycle = 1;
  return rows.map(({ status, at }) => ({ name: status, at, cycle: status === "reopened" ? ++cycle : cycle }));
};

const pausesOf = (rows: readonly Row[]): readonly Waiting[] =>
  rows.flatMap(({ status, at }, index) =>
    status === "pending" ? [{ reason: "pending", from: at, to: rows[index + 1]?.at ?? null }] : [],
  );
