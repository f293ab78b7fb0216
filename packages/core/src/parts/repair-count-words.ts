import type { Wording } from "../sla/clock-rule.ts";
import type { RepairCount } from "./repair-count.ts";

/** What was repaired too often, in words. */
export const replacementWords = (counts: readonly RepairCount[]): Wording => ({
  "zh-CN": `维修次数已超限，应予更换：${counts.map(({ component, count, moreThan }) => `${component?.part ?? "整机"} ${String(count)} 次（限 ${String(moreThan)} 次）`).join("、")}`,
  en: `to be replaced, not repaired again: ${counts.map(({ component, count, moreThan }) => `${component?.part ?? "the whole unit"}, repaired ${String(count)} times, more than ${String(moreThan)}`).join("; ")}`,
});
