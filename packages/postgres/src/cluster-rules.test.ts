import { instant, standardReports, type Append } from "@callout/core";
import { describe, expect, test } from "vitest";
import { migrationSql } from "./migration-sql.ts";
import { appendOf } from "../test-storage/sample-append.ts";
import { appendManySql } from "./statements/append-many-sql.ts";
import { appendStatement } from "./statements/append-sql.ts";
import { cardsAtSql, eraseSql, linkedTextsSql } from "./statements/erasure-sql.ts";
import * as facts from "./statements/facts-sql.ts";
import { countStatement, findStatement } from "./statements/find-sql.ts";
import { historySql, loadStatement } from "./statements/load-sql.ts";
import * as outbox from "./statements/outbox-sql.ts";
import { cardsSql, textsSql } from "./statements/records-sql.ts";
import { claimTimersSql, upcomingSql } from "./statements/timers-sql.ts";
import { tallyStatement } from "./statements/tally-sql.ts";
import { tableNames, tablesIn } from "./tables.ts";

const t = tablesIn("callout");

const stream = { kind: "request", id: "T-1" };
const whole = {
  command: { id: "c-1", salt: "s", fingerprint: "f" },
  number: { counter: "slips", prefix: "S", width: 3 },
};
const bare = { timers: [], outbox: [], contacts: [], cards: [], texts: [] };
const appended = (version: number, changes: Partial<Append>): string =>
  appendStatement(t, "t", appendOf("t", stream, version, changes), { lists: true })[0];

/** Every statement that works for one tenant. */
const statements: Readonly<Record<string, string>> = {
  load: loadStatement(t, "t", stream, undefined)[0],
  "load with a command": loadStatement(t, "t", stream, "c-1")[0],
  "first append": appended(1, whole),
  "later append": appended(2, whole),
  "first append of an event alone": appended(1, bare),
  "later append of an event alone": appended(2, bare),
  "several appends": appendManySql(t),
  history: historySql(t),
  find: findStatement(t, "t", { kind: "request", status: "waiting", engineer: null, limit: 1 })[0],
  "find by text": findStatement(t, "t", {
    kind: "request",
    text: "泵",
    dueBy: instant("2026-03-02T01:00:00Z"),
    limit: 1,
  })[0],
  "find what is due": findStatement(t, "t", {
    kind: "request",
    dueBy: instant("2026-03-02T01:00:00Z"),
    after: "T-1",
    limit: 1,
  })[0],
  count: countStatement(t, "t", { kind: "request", statuses: ["waiting"] })[0],
  upcoming: upcomingSql(t),
  purge: outbox.purgeSql(t),
  "claim timers": claimTimersSql(t, 10),
  "claim items": outbox.claimSql(t, 10),
  done: outbox.takenOutSql(t),
  "done with follow-ups": outbox.doneSql(t),
  "done together": outbox.doneTogetherSql(t),
  sharing: outbox.sharingSql(t),
  retry: outbox.retrySql(t),
  dead: outbox.deadSql(t),
  "dead letters": outbox.deadLettersSql(t),
  replay: outbox.replaySql(t),
  cards: cardsSql(t),
  texts: textsSql(t),
  "cards at": cardsAtSql(t),
  "linked texts": linkedTextsSql(t),
  erase: eraseSql(t),
  "outdated facts": facts.outdatedSql(t),
  "facts counted": facts.countedSql(t),
  "forget facts": facts.forgetFactsSql(t),
  "keep facts": facts.keepFactsSql(t),
  "read facts": facts.readFactsSql(t),
  ...Object.fromEntries(
    Object.values(standardReports).map((report) => [
      `tally ${report.id}`,
      tallyStatement(t, "t", report, {
        from: instant("2026-03-02T01:00:00Z"),
        until: instant("2026-03-03T01:00:00Z"),
      })[0],
    ]),
  ),
};

/** The parts of a statement that touch a table, each up to the next one. */
const touches = (statement: string): readonly string[] =>
  statement.split(/(?=\b(?:INSERT INTO|UPDATE|DELETE FROM|(?<!DELETE )FROM) "callout"\.)/).slice(1);

// See docs: create_distributed_table(…, 'tenant_id') on each table is to be the whole migration to a cluster.
describe("rules for a cluster sharded by tenant", () => {
  test.for(Object.entries(statements))("%s names one tenant wherever it touches a table", ([, statement]) => {
    expect(touches(statement).length).toBeGreaterThan(0);
    for (const touch of touches(statement)) {
      // The look for an item before it compares with its own row, which the claim has bound to the tenant.
      expect(touch).toMatch(/tenant_id = (\$1|o\.tenant_id)|SELECT \$1[, ]/);
    }
  });

  test.for(Object.entries({ ...statements, work: outbox.workSql(t), "next work": outbox.nextWorkSql(t) }))(
    "%s reads no clock and no chance",
    ([, statement]) => {
      expect(statement).not.toMatch(/\bnow\(|current_(time|date)|clock_timestamp|random|uuid|nextval/i);
    },
  );

  test.for([outbox.workSql(t), outbox.nextWorkSql(t)])("the look for work locks nothing", (look) => {
    expect(look).not.toMatch(/FOR (UPDATE|SHARE|KEY|NO KEY)|UPDATE|DELETE|INSERT/);
  });

  test("every key begins with the tenant, and there is no trigger, sequence, rule or foreign key", () => {
    const schema = migrationSql();
    const keys = schema.matchAll(/CONSTRAINT callout_\w+ PRIMARY KEY \((\w+)/g);
    expect([...keys].map(([, first]) => first)).toEqual(Array.from({ length: tableNames.length }, () => "tenant_id"));
    expect(schema).not.toMatch(/TRIGGER|SEQUENCE|SERIAL|IDENTITY|REFERENCES|CREATE RULE|UNIQUE/i);
  });
});
