import type { Language } from "@callout/core";
import type { LanguagePack, NoticeWording } from "./language-pack.ts";
import { en } from "./wording/en.ts";
import { zhCN } from "./wording/zh-cn.ts";

/** The languages Callout words notices in. One that core names and this lacks does not compile. */
export const builtInLanguages: Readonly<Record<Language, LanguagePack>> = { "zh-CN": zhCN, en };

/**
 * The pack for a recipient's language tag: the one with that tag, else one of the same language (`zh` for
 * `zh-Hans`), else English.
 */
export const languagePacks = (
  wording: { readonly [Tag in Language]?: Partial<NoticeWording> },
  languages: Readonly<Record<string, LanguagePack>>,
): ((languageTag: string) => LanguagePack) => {
  const packs = new Map<string, LanguagePack>([
    ["zh-CN", { ...zhCN, notices: { ...zhCN.notices, ...wording["zh-CN"] } }],
    ["en", { ...en, notices: { ...en.notices, ...wording.en } }],
    ...Object.entries(languages),
  ]);
  const english = packs.get("en") ?? en;
  return (tag) => packs.get(tag) ?? [...packs].find(([known]) => primary(known) === primary(tag))?.[1] ?? english;
};

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";
