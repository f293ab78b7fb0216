import { describe, explainClock, instant, presets, wordExplanation, type RequestCommandInput } from "@callout/core";
import { serviceDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";

// A desk of your own: where things are kept, what is promised, who is who, and what time it is.
let now = instant("2026-03-02T01:00:00Z"); // Monday 09:00 in Shanghai
const { policies, directory } = presets;
const desk = serviceDesk({ storage: memoryStorage(), policies, directory, now: () => now });
const acme = desk.forTenant("acme");
const request = { kind: "request", id: "T-1" } as const;

const say = async (command: RequestCommandInput): Promise<string> => {
  const done = await acme.execute(request, command);
  return done.match(
    ({ events, number }) =>
      `${command.type} → ${events.map(({ type }) => type).join(", ")}  (${number ?? "no number"})`,
    (refusal) => `${command.type} refused: ${describe(refusal, "en")}`,
  );
};

const hotline = { id: "li", role: "hotlineEngineer" };
const manager = { id: "wang", role: "dutyManager" };

export const lines = [
  await say({ type: "Log", by: hotline, customer: "c-1", fault: "The protector does not react" }),
  await say({ type: "Dispatch", by: manager, engineer: "chen" }), // too early: nobody has graded it
  await say({ type: "Triage", by: hotline, severity: "normal" }),
  await say({ type: "Dispatch", by: hotline, engineer: "chen" }), // not the hotline's to decide
  await say({ type: "Dispatch", by: manager, engineer: "chen" }),
];

now = instant("2026-03-02T07:00:00Z"); // 15:00: the four hours of the standard tier are over
(await desk.tick())._unsafeUnwrap();
const view = (await acme.read(request))._unsafeUnwrap();
const [timeline] = view?.timelines ?? [];
const proof = view && timeline && explainClock(view.policy, timeline, "resolution");
lines.push(...(proof ? wordExplanation(proof, "en", "Asia/Shanghai").split("\n") : []));

console.log(lines.join("\n"));
