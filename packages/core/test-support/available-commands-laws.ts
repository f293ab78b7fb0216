import fc from "fast-check";
import { expect } from "vitest";
import type { DecidedEvent } from "../src/event/event.ts";
import { sealed } from "../src/event/sealing.ts";
import type { DecisionContext, Process } from "../src/process/process.ts";
import { consulting } from "./adopting.ts";
import { sealer } from "./request-fixtures.ts";
import { heldMissingWords } from "./what-follows.ts";

/** A state that a process has come to, and what a decision made in it would consult. */
export interface Situation<State> {
  readonly context: DecisionContext;
  readonly state: State;
}

/** What the laws of `availableCommands` are tried on. */
export interface Tried<Command, State extends { readonly status: string }, Refusal extends { readonly type: string }> {
  readonly process: Pick<
    Process<Command, State, DecidedEvent, Refusal>,
    "availableCommands" | "decide" | "parse" | "transitions"
  >;
  /** Whatever may have happened, told so that whatever comes next comes at `context.recordedAt`. */
  readonly situations: fc.Arbitrary<Situation<State>>;
  /** Every role that may do anything, and one that may not. */
  readonly roles: readonly string[];
  /** What somebody in a role could say in a command, among it all that could be accepted; `seed` counts from 0. */
  readonly payload: (command: string, role: string, situation: Situation<State>, seed: number) => unknown;
  /** How many payloads are tried before a command is held to be one that nobody can issue. */
  readonly payloads: number;
  /** Refusals that may come before the missing is told, besides `GateNotMet`. */
  readonly before?: readonly string[];
}

const NEVER = ["NotAllowed", "NotPermitted", "NotFound"];

/** The laws that hold for the commands of any process (design §5), each to be checked on its own. */
export const availableCommandsLaws = <
  Command,
  State extends { readonly status: string },
  Refusal extends { readonly type: string },
>({
  process,
  situations,
  roles,
  payload,
  payloads,
  before = [],
}: Tried<Command, State, Refusal>): readonly { readonly law: string; readonly check: () => void }[] => {
  const names = [...new Set(Object.values<readonly string[]>(process.transitions).flat())];
  const refusalOf = (situation: Situation<State>, command: string, role: string, seed: number): Refusal | null => {
    const parsed = process.parse(payload(command, role, situation, seed), situation.context.recordedAt);
    if (parsed.isErr()) throw new Error(`${command}: ${JSON.stringify(parsed.error.issues)}`);
    const answer = process.decide(consulting(situation.context, { type: command }))(
      sealed(parsed.value, sealer),
      situation.state,
    );
    return answer.isErr() ? answer.error : null;
  };
  const refusals = (situation: Situation<State>, command: string, role: string, count = payloads) =>
    Array.from({ length: count }, (_, seed) => refusalOf(situation, command, role, seed));
  const everywhere = (look: (situation: Situation<State>, role: string) => void) => () => {
    fc.assert(fc.property(situations, fc.constantFrom(...roles), look));
  };
  const offers = ({ context, state }: Situation<State>, role: string) =>
    process.availableCommands(context, state, role);

  return [
    {
      law: "are all that a role can do: any other is refused for the status or the role",
      check: everywhere((situation, role) => {
        const offered = offers(situation, role).map(({ command }) => command);
        for (const command of names) {
          if (offered.includes(command)) continue;
          for (const refusal of refusals(situation, command, role, 3))
            expect([command, NEVER.includes(refusal?.type ?? "accepted")]).toEqual([command, true]);
        }
      }),
    },
    {
      law: "are never refused for the status or the role; while something is missing, for just that, in words for both languages",
      check: everywhere((situation, role) => {
        for (const { command, missing } of offers(situation, role)) {
          for (const one of missing) heldMissingWords(one, situation.context.policy.policy);
          for (const refusal of refusals(situation, command, role)) {
            if (refusal !== null) expect(NEVER).not.toContain(refusal.type);
            if (missing.length > 0) expect(["GateNotMet", ...before]).toContain(refusal?.type ?? `${command} accepted`);
            if (refusal?.type === "GateNotMet") expect(refusal).toMatchObject({ missing });
          }
        }
      }),
    },
    {
      law: "are accepted with some payload when nothing is missing",
      check: everywhere((situation, role) => {
        for (const { command, missing } of offers(situation, role)) {
          if (missing.length > 0) continue;
          const came = refusals(situation, command, role);
          if (!came.includes(null)) expect([command, role, came]).toBe("accepted at least once");
        }
      }),
    },
  ];
};
