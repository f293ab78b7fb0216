import fc from "fast-check";
import type { Delivery, NoticeKey } from "@callout/core";
import { noticeKeys, sampleDelivery, sampleTexts } from "@callout/testing";

/** Texts that have broken mail programs, or deceived their readers. */
const hostileTexts: readonly string[] = [
  "Wang\r\nBcc: everyone@example.com",
  "Wang\nContent-Type: text/html\n\n<h1>Win</h1>",
  "Wang\rX-Injected: 1",
  "line\u2028separator\u2029paragraph\u0085next\u000Bvertical\u000Cfeed",
  "\r\n.\r\nMAIL FROM:<eve@example.com>\r\nRCPT TO:<victim@example.com>\r\nDATA\r\n",
  "=?UTF-8?Q?=0D=0ABcc:_eve@example.com?=",
  "ceo@bank.example <eve@example.com>",
  '"Boss" <boss@example.com>, eve@example.com',
  "Аnn Lee",
  "invoice\u202Efdp.exe",
  "\u2066\u2067hidden\u2069",
  "zero\u200Bwidth\uFEFFspace\u00ADhyphen",
  "tag\u{E0041}\u{E0042}letters",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></table><a href="https://evil.example">Click</a>',
  "<!-- --!> <![CDATA[ ]]> &lt;b&gt; &#60;b&#62;",
  "javascript:alert(1)",
  "http://evil.example/login",
  "http:\u200B//evil.\u200Bexample",
  "www.evil.example",
  "Please pay at evil.example now",
  "${process.env.HOME} {{constructor.constructor('return 1')()}} #{7*7} <%= 7*7 %>",
  "__proto__",
  "constructor",
  "\0null\u0007bell\u001B[31mred\u009B31m",
  "lone \uD800 surrogate \uDC00",
  "从前有座山".repeat(20_000),
  "a".repeat(100_000),
  "Z̸̢̛̦͇a̶̡͉l̵̛̫g̷̱͝o̸͎͒",
  "-- \r\nAnother sender",
  "",
];

/** Any text, and often one of the hostile ones, whole or within another. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary" }),
  fc.tuple(fc.string(), fc.constantFrom(...hostileTexts), fc.string()).map((parts) => parts.join("")),
);

/** A delivery of any notice in either language, in which everything that people may have written is any text. */
export const anyDelivery: fc.Arbitrary<Delivery> = fc
  .record({
    key: fc.constantFrom<NoticeKey>(...noticeKeys),
    language: fc.constantFrom("zh-CN", "en"),
    written: fc.array(anyText, { minLength: 18, maxLength: 18 }),
  })
  .map(({ key, language, written }) => {
    const plain = sampleDelivery(key, { language });
    const [number, customer, engineer, newEngineer, name, timeZone, site, contact, ...texts] = written as [
      string,
      ...string[],
    ];
    const variables = { ...plain.variables, number, customer, engineer, newEngineer, site };
    // Variables that a key does not have are never read; TypeScript cannot follow which key goes with which.
    return {
      ...plain,
      variables,
      names: {},
      contacts: { contact: { name: contact, phone: contact, address: contact } },
      texts: Object.fromEntries(Object.keys(sampleTexts).map((text, at) => [text, texts[at % texts.length] ?? ""])),
      recipient: { ...plain.recipient, name: name ?? "", timeZone: timeZone ?? "" },
    } as Delivery;
  });
