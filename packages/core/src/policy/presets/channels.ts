import { intakeLists } from "../../lists/intake-lists.ts";
import type { RequestRules } from "../request-rules.ts";

type Channels = NonNullable<RequestRules["channels"]>;

const channel = (id: string, zh: string, en: string, ...source: readonly string[]): Channels[number] => ({
  id,
  label: { "zh-CN": zh, en },
  source,
});

/** By which channels the users of the seed systems reach their desks. */
export const channels = {
  /** The engineers themselves, by telephone or by e-mail (S-52). */
  "support-052": [
    channel("phone", "直接致电工程师", "telephone, to the engineer", "R-013"),
    channel("email", "发邮件给负责工程师", "e-mail, to the engineer", "R-014"),
  ],
  /** The hotline package of S-56. */
  "hotline-056": [
    channel("phone", "电话", "telephone", "R-015"),
    channel("fax", "传真", "fax", "R-015"),
    channel("email", "E-mail", "e-mail", "R-015"),
  ],
  /** Telephone, mail and online (S-44). */
  "centre-044": [
    channel("phone", "电话", "telephone", "R-017"),
    channel("mail", "邮件", "mail", "R-017"),
    channel("online", "在线", "online", "R-017"),
  ],
  /** Exactly two: the fault phone and the fault mailbox (S-75). */
  "desk-075": intakeLists.deskChannel.options.map(({ id, label }) => channel(id, label["zh-CN"], label.en, "R-019")),
} as const satisfies Readonly<Record<string, Channels>>;
