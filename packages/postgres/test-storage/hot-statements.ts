import { instant, standardReports } from "@callout/core";
import type { SqlValue } from "../src/index.ts";
import { appendManySql, appendManyValues } from "../src/statements/append-many-sql.ts";
import { appendStatement } from "../src/statements/append-sql.ts";
import * as facts from "../src/statements/facts-sql.ts";
import { countStatement, findStatement } from "../src/statements/find-sql.ts";
import { historySql, loadStatement } from "../src/statements/load-sql.ts";
import * as outbox from "../src/statements/outbox-sql.ts";
import * as records from "../src/statements/records-sql.ts";
import { tallyStatement } from "../src/statements/tally-sql.ts";
import { claimTimersSql, upcomingSql } from "../src/statements/timers-sql.ts";
import type { Tables } from "../src/tables.ts";
import { appendOf, minute } from "./sample-append.ts";

/** The statements that are run over and over, by what they do; those that look for work run without a tenant. */
export const hotStatements = (
  t: Tables,
): Readonly<Record<string, readonly [text: string, values: readonly SqlValue[]]>> => {
  const stream = { kind: "request", id: "T-7" };
  const command = { id: "c-1", salt: "s", fingerprint: "f" };
  const list = (query: object) => findStatement(t, "t1", { kind: "request", limit: 50, after: "T-100", ...query });
  const period = { from: instant("2026-03-02T01:00:00Z"), until: instant("2026-03-03T01:00:00Z") };
  const lease = [minute(90), minute(99)];
  const done = [{ itemId: "i-1", followUps: [] }];
  const taken = JSON.stringify([{ stream, version: 1, shape: 1, facts: [] }]);
  const appended = (version: number) =>
    appendStatement(t, "t1", appendOf("t1", stream, version, { command }), { lists: false });
  const others = ["T-8", "T-9"].map((id) => appendOf("t1", { kind: "request", id }, 2, { command }));
  return {
    "Load a stream": loadStatement(t, "t1", stream, undefined),
    "Load a stream and one of its commands": loadStatement(t, "t1", stream, "c-1"),
    "Append to a stream that begins": appended(1),
    "Append to a stream": appended(2),
    "Append to several streams at once": [appendManySql(t), appendManyValues("t1", others)],
    "Read a history": [historySql(t), ["t1", "request", "T-7", 0, 100]],
    "List everything": list({}),
    "List by status": list({ status: "closed" }),
    "List by customer and status": list({ customer: "c-5", status: "closed" }),
    "List by engineer": list({ engineer: "e-5" }),
    "List by site": list({ site: "s-5" }),
    "List by asset": list({ asset: "a-5" }),
    "Find by number": list({ number: "N7" }),
    "List what is under a version of a policy": list({ policy: { id: "standard", version: "1" } }),
    "List what has a timer by then": list({ dueBy: minute(90) }),
    "Count by status": countStatement(t, "t1", { kind: "request", status: "closed" }),
    "List the timers that come up": [upcomingSql(t), ["t1", minute(90), null, null, null, null, 50]],
    "Claim timers": [claimTimersSql(t, 10), ["t1", ...lease]],
    "Claim items": [outbox.claimSql(t, 10), ["t1", ...lease]],
    "Settle items": [outbox.takenOutSql(t), outbox.takenOutValues("t1", done)],
    "Settle items that others follow": [outbox.doneSql(t), outbox.doneValues("t1", done)],
    "Settle items together": [outbox.doneTogetherSql(t), [...outbox.doneValues("t1", done), '["i-2"]']],
    "Settle an item that is due again": [outbox.retrySql(t), ["t1", "i-1", minute(99), "busy"]],
    "Settle an item that is given up": [outbox.deadSql(t), ["t1", "i-1", "no such address"]],
    "List the items that share an order": [outbox.sharingSql(t), ["t1", "T-7", 50]],
    "Read cards": [records.cardsSql(t), ["t1", '["c-1"]']],
    "Read texts": [records.textsSql(t), ["t1", '["x-1"]']],
    "Look for tenants with work": [outbox.workSql(t), [minute(90), 1000]],
    "Look for the next work": [outbox.nextWorkSql(t), [minute(90)]],
    "Find the streams whose facts are outdated": [facts.outdatedSql(t), ["t1", "request", 1, "T-100", 50]],
    "Say whose facts are kept": [facts.countedSql(t), ["t1", taken]],
    "Forget the facts kept before": [facts.forgetFactsSql(t), ["t1", taken]],
    "Keep facts": [facts.keepFactsSql(t), ["t1", taken]],
    "Read the facts of a period": [
      facts.readFactsSql(t),
      facts.readFactsValues("t1", { about: "visit", ...period, limit: 500 }),
    ],
    "Tally a report": tallyStatement(t, "t1", standardReports.workload, period),
  };
};
