import type { Instant, Language } from "@callout/core";

/** Why a link to answer us with did nothing. */
export type LinkRefusal =
  /** It is none of ours, or was changed on its way. */
  | { readonly type: "LinkUnknown" }
  /** It was ours, until then. */
  | { readonly type: "LinkExpired"; readonly until: Instant }
  /** Somebody answered with it already, otherwise. */
  | { readonly type: "LinkUsed" }
  /** The link alone was sent, without what the page it leads to adds: whatever follows links can do that. */
  | { readonly type: "FormMissing" };

/**
 * The refusal as a sentence for the person who followed the link.
 *
 * @example
 * ```ts
 * describeLinkRefusal({ type: "LinkUsed" }, "en") // => "This link has been used already."
 * ```
 */
export const describeLinkRefusal = ({ type }: LinkRefusal, language: Language): string => SENTENCES[type][language];

const SENTENCES: Readonly<Record<LinkRefusal["type"], Readonly<Record<Language, string>>>> = {
  LinkUnknown: { "zh-CN": "链接无效。", en: "This link is not valid." },
  LinkExpired: { "zh-CN": "链接已过期，请联系服务台。", en: "This link has expired. Please contact the service desk." },
  LinkUsed: { "zh-CN": "该链接已使用过。", en: "This link has been used already." },
  FormMissing: {
    "zh-CN": "请打开链接，在页面上填写并提交。",
    en: "Please open the link, and send the form on its page.",
  },
};
