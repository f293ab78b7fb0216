import { expectTypeOf, test } from "vitest";
import type { NoticeKey } from "@callout/core";
import { builtInLanguages } from "./language-packs.ts";
import type { LanguagePack, NoticeWording, Wording } from "./language-pack.ts";
import type { EmailOptions } from "./email-notifier.ts";

const allButOne: Omit<NoticeWording, "clockMissed"> = builtInLanguages.en.notices;

test("a notice without wording does not compile", () => {
  // @ts-expect-error clockMissed has no wording
  const notices: NoticeWording = allButOne;
  expectTypeOf(notices).toEqualTypeOf<NoticeWording>();
  expectTypeOf<keyof NoticeWording>().toEqualTypeOf<NoticeKey>();
});

test("an added language words every notice", () => {
  // @ts-expect-error clockMissed has no wording
  const pack: LanguagePack = { ...builtInLanguages.en, tag: "ja", notices: allButOne };
  expectTypeOf(pack.tag).toEqualTypeOf<string>();
});

test("an override knows the variables of its own notice, and of no other", () => {
  const wording: Wording<"clockEscalated"> = ({ variables }) => {
    expectTypeOf(variables.minutesAfterDue).toEqualTypeOf<number>();
    // @ts-expect-error a clock has no engineer
    expectTypeOf(variables.engineer).not.toBeString();
    return { subject: "", opening: [], facts: [], quotes: [], closing: [] };
  };
  const options: Pick<EmailOptions, "wording"> = { wording: { en: { clockEscalated: wording } } };
  expectTypeOf(options).not.toBeAny();
});
