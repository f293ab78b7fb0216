import fc from "fast-check";
import { codeLists } from "../src/lists/code-lists.ts";
import type { CodeList } from "../src/lists/code-list.ts";
import type { CompiledPolicy } from "../src/policy/compile-policy.ts";
import type { SlipColumn, SlipField } from "../src/policy/slip-template.ts";
import { availableRequestCommands } from "../src/request/decide-request.ts";
import type { RequestCommandInput, RequestCommandName } from "../src/request/request-commands.ts";
import type { RecordedOfRequest } from "../src/request/request-events.ts";
import { presets } from "../src/presets/presets.ts";
import { requestProcess } from "../src/request/request-process.ts";
import type { BegunRequest, RequestState } from "../src/request/request-state.ts";
import { slipOf } from "../src/request/slip/slip-of.ts";
import { fieldsOf } from "../src/slips/fields-of.ts";
import { fromMillis, toMillis, type Instant } from "../src/time/instant.ts";
import { at, contextAt, decided } from "./request-fixtures.ts";
import { recastLines } from "./recast-lines.ts";
import { beside, payload, type Step, type Story } from "./request-stories.ts";
import { value } from "./recast-fixtures.ts";

interface Move {
  readonly which: number;
  readonly choices: readonly number[];
  readonly minutesLater: number;
  readonly any: boolean;
}

const move: fc.Arbitrary<Move> = fc.record({
  which: fc.nat(999),
  choices: fc.array(fc.nat(59), { minLength: 8, maxLength: 8 }),
  minutesLater: fc.integer({ min: 0, max: 60 }),
  any: fc.nat(3).map((chance) => chance === 0),
});

/** Commands that stand in the way of a story that is to get far. */
const RARE: readonly RequestCommandName[] = [
  ...beside,
  "Cancel",
  "Hold",
  "Decline",
  "RecordNonVisit",
  "RecordProgress",
];
const OFTEN: readonly RequestCommandName[] = ["FillSlip", "Countersign", "DecideReceipt", "Archive", "SignOff"];

const weightOf = (type: RequestCommandName): number => (RARE.includes(type) ? 1 : OFTEN.includes(type) ? 12 : 6);

const lists: Readonly<Record<string, CodeList>> = codeLists;

const valueFor = (
  { type, list, columns = [] }: SlipField | (SlipColumn & { columns?: never }),
  seed: number,
): object => {
  switch (type) {
    case "text":
      return value.text("as it is");
    case "date":
      return value.date("2024-11-29");
    case "dateTime":
      return value.moment("09:00");
    case "integer":
      return value.integer(seed);
    case "number":
      return value.number(seed);
    case "yesNo":
      return seed % 4 === 0 ? value.no : value.yes;
    case "choice": {
      const options = lists[list ?? ""]?.options ?? [];
      return value.choice(options[seed % options.length]?.id ?? "");
    }
    case "list":
      return value.rows(
        Object.fromEntries(columns.map((column, index) => [column.id, valueFor(column, seed + index)])),
      );
    default:
      return value.ref("n-1");
  }
};

/** What this role could write into the slip: most of what is its own. */
const fieldsFor = (policy: CompiledPolicy, state: BegunRequest, role: string, choices: readonly number[]): object => {
  const { request } = policy.policy;
  const template = slipOf(request, state);
  if (template === null || request.slips === null) return {};
  const enters = request.slips.enteredBy.includes(role);
  const own = fieldsOf(template).filter(
    ({ holds, filledBy }) => holds === "extra" && (enters || filledBy.length === 0 || filledBy.includes(role)),
  );
  return Object.fromEntries(
    own
      .filter((_field, index) => (choices[index % 8] ?? 0) % 7 !== 0)
      .map((field, index) => [field.id, valueFor(field, choices[(index + 3) % 8] ?? 0)]),
  );
};

const saying = (
  policy: CompiledPolicy,
  state: RequestState,
  type: RequestCommandName,
  role: string,
  when: Instant,
  choices: readonly number[],
): RequestCommandInput => {
  const plain = payload(type, role, when, choices, false);
  const [one = 0, two = 0] = choices;
  const kinds = Object.keys(policy.policy.request.kinds);
  switch (type) {
    case "Log":
    case "LogFromPatrol":
      return {
        ...plain,
        kind: kinds[kinds.length - 1],
        contact: { name: "Zhao Min", phone: "1", address: "1 Pump Street" },
        wish: "soon",
      } as RequestCommandInput;
    case "Dispatch":
      return { ...plain, purpose: one % 3 === 0 ? "survey" : "repair" } as RequestCommandInput;
    case "FillSlip":
      return state.status === "draft"
        ? plain
        : ({ ...plain, fields: fieldsFor(policy, state, role, choices) } as RequestCommandInput);
    case "DecideReceipt":
      return { ...plain, decision: { type: two % 3 === 0 ? "redispatch" : "archive" } } as RequestCommandInput;
    default:
      return plain;
  }
};

const told = (policy: CompiledPolicy, beginning: readonly RequestCommandInput[], moves: readonly Move[]): Story => {
  const { permissions } = policy.policy.request;
  const roles = [...new Set(Object.values(permissions).flat())].filter((role) => role !== "system");
  let state = requestProcess.initial;
  let now = at("09:00");
  const steps: Step[] = [];
  const events: RecordedOfRequest[] = [];
  const take = (input: RequestCommandInput): void => {
    const answer = decided(contextAt(now, policy), input, state);
    const caused = answer.unwrapOr([]);
    const after = caused.reduce(requestProcess.evolve, state);
    steps.push({ input, recordedAt: now, policy, before: state, after, answer });
    events.push(...caused);
    state = after;
  };
  for (const input of beginning) {
    now = input.at as Instant;
    take(input);
  }
  for (const { which, choices, minutesLater, any } of moves) {
    now = fromMillis(toMillis(now) + minutesLater * 60_000);
    const able = roles.flatMap((role) =>
      availableRequestCommands(contextAt(now, policy), state, role)
        .filter(
          ({ command: type, missing }) =>
            type !== "FireTimer" && !type.startsWith("Adopt") && (any || missing.length === 0),
        )
        .flatMap(({ command: type }) => Array.from({ length: weightOf(type) }, () => ({ type, role }))),
    );
    const chosen = able[which % able.length];
    if (chosen === undefined) break;
    take(saying(policy, state, chosen.type, chosen.role, now, choices));
  }
  return { policy, steps, events, state, now };
};

/** The same line where what was done is not accepted. */
const notAccepted = (line: readonly RequestCommandInput[]): readonly RequestCommandInput[] =>
  JSON.parse(JSON.stringify(line).replaceAll('"qualified"', '"notQualified"')) as readonly RequestCommandInput[];

/**
 * Stories of requests under a preset of other parts: its main line up to somewhere, accepted in the end or not, and then
 * what somebody there can do.
 */
export const recastStories = (preset: keyof typeof recastLines): fc.Arbitrary<Story> =>
  fc
    .tuple(fc.nat(recastLines[preset].length), fc.boolean(), fc.array(move, { maxLength: 20, size: "max" }))
    .map(([length, accepted, moves]) => {
      const line = accepted ? recastLines[preset] : notAccepted(recastLines[preset]);
      return told(presets.compiled[preset], line.slice(0, length), moves);
    });
