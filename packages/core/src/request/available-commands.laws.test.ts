import fc from "fast-check";
import { describe, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { contextAt } from "../../test-support/request-fixtures.ts";
import { payload, roles, stories } from "../../test-support/request-stories.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import type { RequestCommandName } from "./request-commands.ts";
import { requestProcess } from "./request-process.ts";

const PAYLOADS = 24;
const UNFILLED = { secondDate: { type: "date", date: "2024-11-22" } };

/** After any story, half an hour and five minutes later: a moment that no mark lies after. */
const situations = stories().map(({ policy, state, now }) => {
  const context = contextAt(fromMillis(toMillis(now) + 35 * 60_000), policy);
  return Object.assign({ context, state }, { [fc.toStringMethod]: () => JSON.stringify(state, null, 1) });
});

describe("the commands offered on a request", () => {
  const laws = availableCommandsLaws({
    process: requestProcess,
    situations,
    roles,
    payloads: PAYLOADS,
    // Half of them are said by somebody new, since who acted before may not assess.
    payload: (type, role, { context: { recordedAt } }, seed) => {
      const choices = [seed, seed % 2, seed, seed, seed, seed, seed, seed];
      const said = payload(type as RequestCommandName, role, recordedAt, choices, false);
      // A field that no story fills: what is filled already is not filled again.
      if (type === "FillSlip" && seed === PAYLOADS - 1) return { ...said, fields: UNFILLED };
      return seed < PAYLOADS / 2 ? said : { ...said, by: { ...said.by, id: "somebody-new" } };
    },
    before: ["AlreadyRecorded"],
  });
  for (const { law, check } of laws) test(law, check);
});
