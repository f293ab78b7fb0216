import type { CompiledClock } from "../../sla/compile-clocks.ts";
import { holds } from "../../sla/condition.ts";
import type { RankedRule } from "../../sla/ranked-rules.ts";
import type { Facts } from "../../sla/timeline.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import { factCombinations } from "./fact-combinations.ts";
import type { PolicyLint } from "./policy-lint.ts";
import { promisedDues } from "./promised-due.ts";

/** What is wrong among tiers: one that nobody reaches, a rule that never decides, a dearer one that is promised less. */
export const tierLints = ({ policy, clocks }: CompiledPolicy): readonly PolicyLint[] => [
  ...policy.tiers.flatMap(({ id }, at) => (policy.tierRules.some(({ tier }) => tier === id) ? [] : [unreached(at)])),
  ...overshadowed("tierRules", policy.tierRules),
  ...overshadowed("severityRules", policy.severityRules),
  ...overshadowed("warrantyRules", policy.warrantyRules),
  ...overshadowed("chargeRules", policy.chargeRules),
  ...policy.clocks.flatMap(({ promises }, at) => overshadowed(`clocks.${String(at)}.promises`, promises)),
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

/** Rules that decide for none of the combinations of facts among which the rules can tell. */
const overshadowed = (path: string, rules: readonly RankedRule[]): readonly PolicyLint[] => {
  const combinations = factCombinations(rules.map(({ when }) => when));
  return rules.flatMap((rule, at) => {
    const higher = rules.filter(({ rank }) => rank < rule.rank);
    const matching = combinations.filter((facts) => holds(rule.when, facts));
    if (matching.some((facts) => !higher.some(({ when }) => holds(when, facts)))) return [];
    const alone = higher.find(({ when }) => matching.every((facts) => holds(when, facts)));
    const by = rules.findIndex((one) => one === (alone ?? higher[0]));
    return [
      {
        rule: "ruleOvershadowed",
        path: `${path}.${String(at)}`,
        conflictsWith: by === -1 ? null : `${path}.${String(by)}`,
        facts: matching[0] ?? {},
        suggestion: {
          "zh-CN": "请调整优先级或条件，使该规则能够生效",
          en: "change rank or condition so that this rule can decide",
        },
      },
    ];
  });
};

/** Tiers are listed the cheapest first; each is compared with the one before it, for all other facts and many starts. */
const dearerPromisedLess = (
  clock: CompiledClock,
  at: number,
  tiers: readonly { readonly id: string }[],
): readonly PolicyLint[] => {
  const { promises } = clock.rule;
  if (!promises.some(({ when }) => "tier" in when)) return [];
  const others = factCombinations(promises.map(({ when }) => ({ ...when, tier: null })));
  return tiers.slice(1).flatMap((dearer, index) => {
    const cheaper = tiers[index]?.id ?? "";
    const facts = others.find((rest) => isLater(clock, { ...rest, tier: dearer.id }, { ...rest, tier: cheaper }));
    if (facts === undefined) return [];
    const promiseFor = (tier: string): string => {
      const place = promises.findIndex(({ when }) => holds(when, { ...facts, tier }));
      return `clocks.${String(at)}.promises${place === -1 ? "" : `.${String(place)}`}`;
    };
    return [
      {
        rule: "dearerTierPromisedLess",
        path: promiseFor(dearer.id),
        conflictsWith: promiseFor(cheaper),
        facts: { ...facts, tier: dearer.id },
        suggestion: {
          "zh-CN": `请使等级“${dearer.id}”的目标不晚于“${cheaper}”`,
          en: `give "${dearer.id}" a target no later than that of "${cheaper}"`,
        },
      },
    ];
  });
};

const isLater = (clock: CompiledClock, one: Facts, other: Facts): boolean => {
  const others = promisedDues(clock, other);
  return promisedDues(clock, one).some((due, sample) => due > (others[sample] ?? Infinity));
};
