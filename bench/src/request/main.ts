// A request's main line, command by command, through decide and evolve; beside XState's pure transition of a machine of the
// same size, and beside a bare switch. And its history replayed.
import { compilePolicy, composePolicy, presets, replay, requestProcess, type RequestState } from "@callout/core";
import { kept, nanoseconds } from "../measure.ts";
import { bareSwitch } from "./bare-switch.ts";
import { livedRequest, type LivedStep } from "./lived.ts";
import { xstateSteps } from "./xstate-machine.ts";

const { steps } = livedRequest();
const { standard } = presets.compiled;
/** XState keeps no clocks, so the same is tried of an organisation that promises nothing. */
const clockless = composePolicy(standard.policy, { without: { clocks: standard.policy.clocks.map(({ id }) => id) } })
  .andThen((policy) => compilePolicy(policy, presets.calendars))
  ._unsafeUnwrap();
const unclocked = livedRequest(0, clockless).steps;
const peers = xstateSteps(steps);
const HISTORY = 30;
const { events } = livedRequest(HISTORY - livedRequest().events.length);
if (events.length !== HISTORY) throw new Error(`the history has ${String(events.length)} events`);

const nth = <Thing>(things: readonly Thing[], i: number): Thing => things[i % things.length] as Thing;
const versionOf = (state: RequestState): number => state.status.length;

const lived = ({ context, command, state }: LivedStep): number =>
  requestProcess
    .decide(context)(command, state)
    .match(
      (decided) => versionOf(decided.reduce(requestProcess.evolve, state)),
      ({ type }) => {
        throw new Error(type);
      },
    );
const read = ({ input, context }: LivedStep): number =>
  requestProcess.parse(input, context.recordedAt).match(
    ({ type }) => type.length,
    ({ type }) => {
      throw new Error(type);
    },
  );

let bare = { status: "draft", at: "", version: 0 };
const calls: readonly ((i: number) => number)[] = [
  (i) => lived(nth(steps, i)),
  (i) => read(nth(steps, i)) + lived(nth(steps, i)),
  (i) => Object.keys(nth(peers, i)()).length,
  (i) => (bare = bareSwitch(bare, nth(steps, i).command)).version,
  () => versionOf(replay(requestProcess, events)),
  (i) => lived(nth(unclocked, i)),
];
// So many different commands are slow to be compiled: what is measured is what a desk comes to after its first minutes.
const WARMING = 30_000;
for (const call of calls) for (let i = 0; i < WARMING; i++) call(i);
const [own = 0, parsed = 0, xstate = 0, least = 0, replayed = 0, free = 0] = nanoseconds(...calls);

const rate = (nanos: number): string => `${Math.round(1e9 / nanos).toLocaleString("en")} a second (${micros(nanos)})`;
const micros = (nanos: number): string => `${(nanos / 1000).toFixed(2)} µs`;
const target = (is: boolean): string => (is ? "met" : "not met");
const times = xstate / own;
const timesParsed = xstate / parsed;
console.log(`commands of a request through decide and evolve: ${rate(own)}; read by zod as well: ${rate(parsed)}`);
console.log(`  of a policy without clocks: ${rate(free)}`);
console.log(`XState's transition, guards for the role and the order: ${rate(xstate)}; a bare switch: ${rate(least)}`);
console.log(`beside XState: ${times.toFixed(1)} times as many (50 wanted: ${target(times >= 50)})`);
console.log(`  without clocks: ${(xstate / free).toFixed(1)} times as many`);
console.log(`  with zod: ${timesParsed.toFixed(1)} times as many (20 wanted: ${target(timesParsed >= 20)})`);
console.log(
  `${String(HISTORY)} events replayed: ${micros(replayed)} (under 10 µs wanted: ${target(replayed < 10_000)})`,
);
if (kept() === 0) throw new Error("nothing was measured");
