import type { CompiledClock } from "../../sla/compile-clocks.ts";
import type { RankedRule } from "../../sla/ranked-rules.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import { clockOutcomes, outcomesApart, type ClockOutcome } from "./clock-outcomes.ts";
import { factsThat } from "./facts-that.ts";
import type { PolicyLint } from "./policy-lint.ts";
import type { Dues } from "./promised-due.ts";

/** What is wrong among tiers: one that nobody reaches, a rule that never decides, a dearer one that is promised less. */
export const tierLints = ({ policy, clocks }: CompiledPolicy): readonly PolicyLint[] => [
  ...policy.tiers.flatMap(({ id }, at) => (policy.tierRules.some(({ tier }) => tier === id) ? [] : [unreached(at)])),
  ...overshadowed("tierRules", policy.tierRules),
  ...overshadowed("severityRules", policy.severityRules),
  ...overshadowed("warrantyRules", policy.warrantyRules),
  ...overshadowed("chargeRules", policy.chargeRules),
  ...policy.clocks.flatMap(({ promises, floor }, at) => [
    ...overshadowed(`clocks.${String(at)}.promises`, promises),
    ...overshadowed(`clocks.${String(at)}.floor.promises`, floor?.promises ?? []),
  ]),
  ...clocks.flatMap((clock, at) => dearerPromisedLess(clock, at, policy.tiers)),
];

const unreached = (at: number): PolicyLint => ({
  rule: "tierUnreached",
  path: `tiers.${String(at)}`,
  conflictsWith: "tierRules",
  facts: {},
  suggestion: {
    "zh-CN": "请增加一条得出该等级的规则，或删除该等级",
    en: "add a rule that gives this tier, or drop the tier",
  },
});

/** Rules that decide under no facts at all. */
const overshadowed = (path: string, rules: readonly RankedRule[]): readonly PolicyLint[] =>
  rules.flatMap((rule, at) => {
    const higher = rules.filter(({ rank }) => rank < rule.rank);
    const without = (others: readonly RankedRule[]) =>
      factsThat({ hold: [rule.when], fail: others.map(({ when }) => when) });
    if (without(higher) !== null) return [];
    const alone = higher.find((one) => without([one]) === null);
    const by = rules.findIndex((one) => one === (alone ?? higher[0]));
    return [
      {
        rule: "ruleOvershadowed",
        path: `${path}.${String(at)}`,
        conflictsWith: by === -1 ? null : `${path}.${String(by)}`,
        facts: without([]) ?? {},
        suggestion: {
          "zh-CN": "请调整优先级或条件，使该规则能够生效",
          en: "change rank or condition so that this rule can decide",
        },
      },
    ];
  });

/** Tiers are listed the cheapest first; each is compared with the one before it, for all other facts and many starts. */
const dearerPromisedLess = (
  clock: CompiledClock,
  at: number,
  tiers: readonly { readonly id: string }[],
): readonly PolicyLint[] => {
  const { promises, floor } = clock.rule;
  if (![...promises, ...(floor?.promises ?? [])].some(({ when }) => "tier" in when)) return [];
  const outcomes = clockOutcomes(clock);
  const placeOf = ({ promise }: ClockOutcome): string =>
    `clocks.${String(at)}.promises${promise === null ? "" : `.${String(promises.indexOf(promise))}`}`;
  return tiers.slice(1).flatMap((dearer, index) => {
    const cheaper = tiers[index]?.id ?? "";
    const found = outcomesApart(outcomes({ tier: dearer.id }), outcomes({ tier: cheaper }), isLater);
    if (found === null) return [];
    return [
      {
        rule: "dearerTierPromisedLess",
        path: placeOf(found.one),
        conflictsWith: placeOf(found.other),
        facts: { ...found.facts, tier: dearer.id },
        suggestion: {
          "zh-CN": `请使等级“${dearer.id}”的目标不晚于“${cheaper}”`,
          en: `give "${dearer.id}" a target no later than that of "${cheaper}"`,
        },
      },
    ];
  });
};

const isLater = (dearer: Dues, cheaper: Dues): boolean =>
  dearer.some((due, sample) => due > (cheaper[sample] ?? Infinity));
