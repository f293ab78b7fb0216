import { presets, requestOutcomes, requestTransitions } from "@callout/core";
import { and, assign, initialTransition, setup, transition } from "xstate";
import type { LivedStep } from "./lived.ts";

type Said = LivedStep["command"];
interface Context {
  readonly marks: readonly { readonly name: string; readonly at: string }[];
}

const { permissions } = presets.compiled.standard.policy.request;

/**
 * The request's table as an XState machine: as many statuses and commands, a guard for the role and one for the order of
 * moments, and an action that keeps the mark. The library's own rules know more: gates, bounds and clocks.
 */
const machine = setup({
  types: { context: {} as Context, events: {} as Said },
  guards: {
    permitted: ({ event }) => permissions[event.type]?.includes(event.by.role) ?? false,
    inOrder: ({ context, event }) => (context.marks.at(-1)?.at ?? "") <= event.at,
  },
  actions: {
    mark: assign({ marks: ({ context, event }) => [...context.marks, { name: event.type, at: event.at }] }),
  },
}).createMachine({
  id: "request",
  initial: "draft",
  context: { marks: [] },
  states: Object.fromEntries(
    Object.entries(requestTransitions).map(([status, commands]) => [
      status,
      {
        on: Object.fromEntries(
          commands.map((command) => {
            const outcome = requestOutcomes[command];
            const target = typeof outcome === "string" ? {} : { target: outcome[0] };
            return [command, { ...target, guard: and(["permitted", "inOrder"]), actions: "mark" as const }];
          }),
        ),
      },
    ]),
  ),
});

/** Where each step of the main line meets XState's machine, and the pure transition from there. */
export const xstateSteps = (steps: readonly LivedStep[]): readonly (() => object)[] => {
  let [snapshot] = initialTransition(machine);
  return steps.map(({ command, input }) => {
    const before = snapshot;
    [snapshot] = transition(machine, before, command);
    if (snapshot.context.marks.length === before.context.marks.length) throw new Error(`XState took no ${input.type}`);
    return () => transition(machine, before, command)[0];
  });
};
