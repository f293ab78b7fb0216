import { fromMillis, toMillis, type CountedPeriod, type Rating, type ReportFact } from "@callout/core";

/** Numbers from 0 to 1 that look drawn and are the same for the same seed (mulberry32). */
const drawnFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** What a service centre did in a quarter. */
export interface Quarter {
  readonly facts: readonly ReportFact[];
  readonly ratings: readonly Rating[];
  readonly asked: number;
}

const ENGINEERS = ["陈工", "李工", "王工", "赵工"] as const;
const GRADES = ["5", "4", "3", "2", "1"] as const;

/** So many requests with their clocks, ratings and revisits, drawn from a seed. */
export const drawnQuarter = (seed: number, requests: number, { from, until }: CountedPeriod): Quarter => {
  const draw = drawnFrom(seed);
  const chance = (likelihood: number): boolean => draw() < likelihood;
  const one = <Value>(of: readonly Value[], lean = 1): Value => of[Math.floor(draw() ** lean * of.length)] as Value;
  const facts: ReportFact[] = [];
  const ratings: Rating[] = [];
  let asked = 0;
  for (let nth = 0; nth < requests; nth += 1) {
    const at = fromMillis(toMillis(from) + Math.floor(draw() * (toMillis(until) - toMillis(from))));
    const tier = one(["standard", "advanced", "vip"], 2);
    const kind = one(["fault", "maintenance", "patrol"], 2);
    const engineer = one(ENGINEERS);
    const signed = chance(0.95);
    const resolved = chance(0.93);
    const repeated = chance(0.06);
    const outcome = resolved ? "fullyResolved" : "partlyResolved";
    const firstLine = chance(0.38);
    for (const clock of ["response", "arrival", "resolution"]) {
      const inTime = chance(clock === "resolution" ? 0.9 : 0.96);
      const enteredLate = inTime && chance(0.05);
      facts.push({
        about: "clock",
        at,
        facts: { clock, tier, engineer, outcome: inTime ? "met" : "missed", enteredLate },
      });
    }
    asked += 1;
    const grade = chance(0.7) ? one(GRADES, 3) : null;
    if (grade !== null) {
      ratings.push({ question: "effect", scale: "fiveToOne", grade });
      const score = 25 * (Number(grade) - 1);
      facts.push({ about: "rating", at, facts: { question: "effect", score, favourable: score >= 75, engineer } });
    }
    const done = chance(0.97);
    facts.push({ about: "revisit", at, facts: { scheme: "afterRepair", done, inTime: done ? chance(0.95) : null } });
    const judged = {
      assessment: 70 + Math.floor(draw() * 31),
      reviewed: true,
      contentAtRevisit: done ? chance(0.96) : null,
      audited: chance(0.9),
    };
    facts.push({
      about: "request",
      at,
      facts: { kind, tier, engineer, outcome, signed, repeated, firstLine, ...judged },
    });
  }
  return { facts, ratings, asked };
};
