import { compilePolicy, type CompiledPolicy, type VersionedCalendar } from "../src/policy/compile-policy.ts";
import { presets } from "../src/presets/presets.ts";
import type { DecisionContext } from "../src/process/process.ts";
import type { Adoption } from "../src/sla/adopt-rules.ts";

/** The calendars of the presets in a second version, which says that New Year's Day 2025 and the day after are free. */
const secondCalendars: Readonly<Record<string, VersionedCalendar>> = Object.fromEntries(
  Object.entries(presets.calendars).map(([id, { calendar }]) => [
    id,
    {
      version: "second",
      calendar: { ...calendar, holidays: [...(calendar.holidays ?? []), "2024-11-22", "2025-01-02"] },
    },
  ]),
);

/** The policy again, in its next version: whoever is promised minutes is promised half of them. */
export const nextVersionOf = (policy: CompiledPolicy, how: Adoption = "forward"): CompiledPolicy => {
  const made = nextVersions[how].get(policy) ?? compiledNext(policy, how);
  nextVersions[how].set(policy, made);
  return made;
};

/** The policy again, with every calendar in its second version. */
export const withSecondCalendars = (policy: CompiledPolicy): CompiledPolicy => {
  const made = secondly.get(policy) ?? compilePolicy(policy.policy, secondCalendars)._unsafeUnwrap();
  secondly.set(policy, made);
  return made;
};

/** What a command would put a request under that is under this policy. */
export const adoptedBy = (policy: CompiledPolicy, input: { readonly type: string }): CompiledPolicy | undefined => {
  if (input.type === "AdoptPolicy") return nextVersionOf(policy);
  return input.type === "AdoptCalendar" ? withSecondCalendars(policy) : undefined;
};

/** What a decision on a command consults: for an adoption, also what it would put the stream under. */
export const consulting = (context: DecisionContext, input: { readonly type: string }): DecisionContext => {
  const adopting = context.adopting ?? adoptedBy(context.policy, input);
  return adopting === undefined ? context : { ...context, adopting };
};

const nextVersions: Readonly<Record<Adoption, WeakMap<CompiledPolicy, CompiledPolicy>>> = {
  pinned: new WeakMap(),
  forward: new WeakMap(),
  retroactive: new WeakMap(),
};

const secondly = new WeakMap<CompiledPolicy, CompiledPolicy>();

const compiledNext = ({ policy, calendars }: CompiledPolicy, how: Adoption): CompiledPolicy => {
  const clocks = policy.clocks.map((clock) => ({
    ...clock,
    promises: clock.promises.map((promise) => ({ ...promise, target: halved(promise.target) })),
  }));
  const given = calendars.some(({ version }) => version === "second") ? secondCalendars : presets.calendars;
  return compilePolicy(
    { ...policy, version: "next", clocks, adoption: { policy: how, calendar: how } },
    given,
  )._unsafeUnwrap();
};

const halved = (target: CompiledPolicy["clocks"][number]["promises"][number]["rule"]["target"]) => {
  if (target !== null && "open" in target && typeof target.open === "number")
    return { open: Math.ceil(target.open / 2) };
  if (target !== null && "elapsed" in target && typeof target.elapsed === "number")
    return { elapsed: Math.ceil(target.elapsed / 2) };
  return target;
};

const { standard } = presets.compiled;

/** What each adoption has to say, of a stream that is under the standard policy. */
export const adoptions = {
  AdoptPolicy: { policy: nextVersionOf(standard).ref },
  AdoptCalendar: { calendar: withSecondCalendars(standard).calendars[0] ?? { id: "none", version: "none" } },
};
