import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextAt, decided } from "../../test-support/request-fixtures.ts";
import { commandNames, payload, roles, stories, type Story } from "../../test-support/request-stories.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { availableRequestCommands } from "./decide-request.ts";
import type { RequestCommandName } from "./request-commands.ts";

const never = ["NotAllowed", "NotPermitted", "NotFound"];

/** Five minutes after the last record: a moment that no mark lies after. */
const later = ({ now }: Story): Instant => fromMillis(toMillis(now) + 5 * 60_000 + 30 * 60_000);

/** What every kind of payload for a command is answered with, whether the usual person says it or one who is new. */
const answers = (story: Story, type: RequestCommandName, role: string, payloads = 24) => {
  const when = later(story);
  return Array.from({ length: payloads }, (_, seed) => {
    const choices = [seed, seed % 2, seed, seed, seed, seed, seed, seed];
    const said = payload(type, role, when, choices, false);
    const input = seed < payloads / 2 ? said : { ...said, by: { ...said.by, id: "somebody-new" } };
    return decided(contextAt(when, story.policy), input, story.state);
  });
};

describe("the commands offered to a role", () => {
  test("are all that it can do: any other is refused for the status or the role", () => {
    fc.assert(
      fc.property(stories(), fc.constantFrom(...roles), (story, role) => {
        const offered = availableRequestCommands(contextAt(later(story), story.policy), story.state, role);
        for (const type of commandNames) {
          if (offered.some(({ command }) => command === type)) continue;
          for (const answer of answers(story, type, role, 3)) {
            expect(never).toContain(answer.isErr() ? answer.error.type : `${type} was accepted`);
          }
        }
      }),
    );
  });

  test("are never refused for the status or the role; while something is missing, for just that", () => {
    fc.assert(
      fc.property(stories(), fc.constantFrom(...roles), (story, role) => {
        for (const { command, missing } of availableRequestCommands(
          contextAt(later(story), story.policy),
          story.state,
          role,
        )) {
          for (const answer of answers(story, command, role)) {
            if (answer.isErr()) expect(never).not.toContain(answer.error.type);
            if (missing.length > 0) {
              expect(answer.isErr() && ["GateNotMet", "AlreadyRecorded"].includes(answer.error.type)).toBe(true);
            }
            if (answer.isErr() && answer.error.type === "GateNotMet") expect(answer.error.missing).toEqual(missing);
          }
        }
      }),
    );
  });

  test("are accepted with some payload when nothing is missing", () => {
    fc.assert(
      fc.property(stories(), fc.constantFrom(...roles), (story, role) => {
        const offered = availableRequestCommands(contextAt(later(story), story.policy), story.state, role);
        for (const { command, missing } of offered) {
          if (missing.length > 0) continue;
          const came = answers(story, command, role);
          if (!came.some((answer) => answer.isOk())) {
            expect([command, came.map((answer) => answer.isErr() && answer.error)]).toBe("accepted at least once");
          }
        }
      }),
    );
  });
});
