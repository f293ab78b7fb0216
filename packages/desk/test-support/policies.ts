import { composePolicy, presets, type Policies, type PolicyOverride, type ServicePolicy } from "@callout/core";
import { ok } from "neverthrow";

/** The presets as a source of policies, in which the standard one was changed. */
export const standardWith = (change: (standard: ServicePolicy) => PolicyOverride): Policies => {
  const { policy: standard } = presets.compiled.standard;
  const document = composePolicy(standard, change(standard))._unsafeUnwrap();
  const only = async () => ok({ id: document.id, version: document.version, document });
  return { ...presets.policies, currentPolicy: only, policy: only };
};
