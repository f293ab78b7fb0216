import type { Wording } from "../sla/clock-rule.ts";

/** What a policy calls the thing with this id; what it does not know any more stands for itself. */
export const called = (id: string, among: readonly { readonly id: string; readonly label: Wording }[] = []): Wording =>
  among.find((one) => one.id === id)?.label ?? { "zh-CN": id, en: id };
