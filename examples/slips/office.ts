import {
  composePolicy,
  describe,
  instant,
  presets,
  slipTemplates,
  type ApprovalSlot,
  type Instant,
  type Policies,
  type Refusal,
  type RequestCommandInput,
  type ServicePolicy,
} from "@callout/core";
import { serviceDesk, type TenantDesk } from "@callout/desk";
import { memoryStorage } from "@callout/testing/memory";
import { ok, type Result } from "neverthrow";

/** The forms that the standard policy does not write a request on, and of the operating manual the one of a visit's costs. */
const MORE_FORMS = ["designLiaison", "designPlan", "serviceCosts"];

const { slips } = presets.documents.standard.request;
if (slips === null) throw new Error("the standard policy has slips");
const templates = MORE_FORMS.flatMap((id) => slipTemplates[id] ?? []);

/** A chain of signatures that only one slip asks for. */
const askedOn = (slip: string, chain: readonly ApprovalSlot[]): readonly ApprovalSlot[] =>
  chain.map((slot) => ({ ...slot, appliesWhen: { slip } }));

/** The standard policy, with every form that a request can name, and with the signatures of those that have a chain. */
export const policy: ServicePolicy = composePolicy(presets.documents.standard, {
  id: "everySlip",
  request: {
    approvals: [
      ...askedOn("commissioning", presets.approvalChains.technicalSupport),
      ...askedOn("marketingServiceRecord", presets.approvalChains.marketing),
    ],
    slips: {
      ...slips,
      templates: [...slips.templates, ...templates],
      rules: [
        ...MORE_FORMS.map((slip, index) => ({ rank: index, when: { slip }, slip, source: ["callout"] })),
        ...slips.rules,
      ],
    },
  },
})._unsafeUnwrap();

const published = { id: policy.id, version: policy.version, document: policy };
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok(published)),
  policy: () => Promise.resolve(ok(published)),
};

/** A moment of Thursday 2024-11-21 by the clocks of Shanghai, or of the day after. */
export const at = (time: string, day = "21"): Instant => instant(`2024-11-${day}T${time}:00+08:00`);

/** A desk on memory storage, whose clock stands where it is told to. */
export interface Office {
  readonly tenant: TenantDesk;
  readonly until: (moment: Instant) => void;
  /** Reactions and notices go where they belong. */
  readonly relay: () => Promise<void>;
}

/** A new desk, in the morning of the day. */
export const office = (): Office => {
  let now = at("08:00");
  const desk = serviceDesk({ storage: memoryStorage(), policies, directory: presets.directory, now: () => now });
  return {
    tenant: desk.forTenant("acme"),
    until: (moment) => {
      now = moment;
    },
    relay: async () => {
      (await desk.relay([]))._unsafeUnwrap();
    },
  };
};

/** What came of something that must not be refused. */
export const done = <Value>(answer: Result<Value, Refusal>): Value => {
  if (answer.isErr()) throw new Error(describe(answer.error, "zh-CN"));
  return answer.value;
};

/** A request's command without who says it. */
export type Said = RequestCommandInput extends infer Each ? (Each extends object ? Omit<Each, "by"> : never) : never;
