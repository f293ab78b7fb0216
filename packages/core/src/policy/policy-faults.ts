import { clockFaults } from "../sla/clock-faults.ts";
import type { ClockRule } from "../sla/clock-rule.ts";
import { clockFault } from "../sla/clock-refusal.ts";

/** One thing that does not fit: where it stands, and what is wrong there. */
export interface PolicyFault {
  readonly path: string;
  readonly message: string;
}

/** The parts of a policy that have to fit together. */
export interface PolicyParts {
  readonly calendars: readonly string[];
  readonly roles: readonly Named[];
  readonly tiers: readonly Named[];
  readonly tierRules: readonly { readonly rank: number; readonly tier: string }[];
  readonly severities: readonly Named[];
  readonly severityRules: readonly { readonly rank: number; readonly severity: string }[];
  readonly clocks: readonly ClockRule[];
  readonly inspectionPlans: readonly Named[];
  readonly warrantyRules: readonly Ranked[];
  readonly chargeRules: readonly Ranked[];
}

interface Named {
  readonly id: string;
}

interface Ranked {
  readonly rank: number;
}

/** Everything in a policy that does not fit together: what is named twice, and what is named and not there. */
export const policyFaults = (policy: PolicyParts): readonly PolicyFault[] => [
  ...twice("roles", "id", policy.roles.map(idOf)),
  ...twice("tiers", "id", policy.tiers.map(idOf)),
  ...twice("severities", "id", policy.severities.map(idOf)),
  ...twice("tierRules", "rank", policy.tierRules.map(rankOf)),
  ...twice("severityRules", "rank", policy.severityRules.map(rankOf)),
  ...twice("inspectionPlans", "id", policy.inspectionPlans.map(idOf)),
  ...twice("warrantyRules", "rank", policy.warrantyRules.map(rankOf)),
  ...twice("chargeRules", "rank", policy.chargeRules.map(rankOf)),
  ...unknown(
    "tierRules",
    "tier",
    policy.tierRules.map(({ tier }) => tier),
    policy.tiers,
  ),
  ...unknown(
    "severityRules",
    "severity",
    policy.severityRules.map(({ severity }) => severity),
    policy.severities,
  ),
  ...clockFaults(policy.clocks, policy.calendars).map((fault) => ({
    path: `clocks.${fault.path}`,
    message: clockFault(fault, "en"),
  })),
];

const idOf = ({ id }: Named): string => id;
const rankOf = ({ rank }: Ranked): number => rank;

const twice = (list: string, field: string, values: readonly (string | number)[]): readonly PolicyFault[] =>
  values.flatMap((value, at) =>
    values.indexOf(value) < at ? [{ path: `${list}.${at}.${field}`, message: `"${value}" occurs twice` }] : [],
  );

const unknown = (
  list: string,
  field: string,
  values: readonly string[],
  among: readonly Named[],
): readonly PolicyFault[] => {
  const ids = among.map(idOf);
  return values.flatMap((value, at) =>
    ids.includes(value)
      ? []
      : [{ path: `${list}.${at}.${field}`, message: `there is no "${value}"; there are: ${ids.join(", ")}` }],
  );
};
