import { answer, bench } from "./bench.ts";
import { log, T1, triage } from "./commands.ts";
import { standardWith } from "./policies.ts";

/** A desk whose resolution clock counts round the clock and has been late since 23:00 in Shanghai. */
export const lateAtNight = async (
  options: Parameters<typeof bench>[0] = {},
  severity: "normal" | "critical" = "normal",
) => {
  const roundTheClock = standardWith((policy) => ({
    clocks: policy.clocks
      .filter(({ id }) => id === "resolution")
      .map(({ id, promises }) => ({
        id,
        calendar: null,
        rungs: [{ afterDue: 0, counted: "elapsed", tell: ["dutyManager"], source: ["callout"] }],
        promises: promises.map(({ rank }) => ({ rank, target: { elapsed: 60 } })),
      })),
    without: { clocks: policy.clocks.map(({ id }) => id).filter((id) => id !== "resolution") },
  }));
  const lived = bench({ policies: roundTheClock, ...options });
  lived.clock.set("2026-03-02T14:00:00Z");
  answer(await lived.acme.execute(T1, log));
  answer(await lived.acme.execute(T1, { ...triage, severity }));
  lived.clock.set("2026-03-02T15:00:00Z");
  answer(await lived.desk.tick());
  return lived;
};
