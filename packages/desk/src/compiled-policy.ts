import {
  compilePolicy,
  describePolicyRefusal,
  type CalendarData,
  type CompiledPolicy,
  type PolicyUnusable,
  type VersionedDocument,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";

/** A policy as it is kept, checked and joined with the calendars it names. */
export const compiledPolicy = (
  { id, version, document }: VersionedDocument,
  calendars: readonly VersionedDocument[],
): Result<CompiledPolicy, PolicyUnusable> => {
  const unusable = (words: PolicyUnusable["faults"][number]): PolicyUnusable => ({
    type: "PolicyUnusable",
    id,
    version,
    faults: [words],
  });
  // The compiler refuses what is no calendar.
  const given = Object.fromEntries(
    calendars.map((calendar) => [
      calendar.id,
      { version: calendar.version, calendar: calendar.document as CalendarData },
    ]),
  );
  const compiled = compilePolicy(document, given).mapErr((refusal) =>
    unusable({ "zh-CN": describePolicyRefusal(refusal, "zh-CN"), en: describePolicyRefusal(refusal, "en") }),
  );
  return compiled.andThen((policy) => {
    const { ref } = policy;
    if (ref.id === id && ref.version === version) return ok(policy);
    return err(
      unusable({
        "zh-CN": `文件自称 ${ref.id} 版本 ${ref.version}`,
        en: `its text calls itself ${ref.id} in version ${ref.version}`,
      }),
    );
  });
};
