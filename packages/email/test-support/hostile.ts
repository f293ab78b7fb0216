import fc from "fast-check";
import type { Delivery, NoticeKey } from "@callout/core";
import { noticeKeys, sampleDelivery, sampleTexts } from "@callout/testing";

/** Texts that a template engine, or a replacement in a text, would have filled in. */
export const templateTexts: readonly string[] = [
  "${process.env.HOME}",
  "{{constructor.constructor('return 1')()}}",
  "#{7*7} <%= 7*7 %> {% raw %} @{7*7}",
  "$& $` $' $1 $<name> $$",
  "%s %d %(name)s {0} {name}",
  "${jndi:ldap:x}",
  "[[${7*7}]] *{7*7} ~{x}",
];

/** Texts that have broken mail programs, or deceived their readers. */
export const hostileTexts: readonly string[] = [
  "Wang\r\nBcc: everyone@example.com",
  "Wang\nContent-Type: text/html\n\n<h1>Win</h1>",
  "Wang\rX-Injected: 1",
  "line\u2028separator\u2029paragraph\u0085next\u000Bvertical\u000Cfeed",
  "\r\n.\r\nMAIL FROM:<eve@example.com>\r\nRCPT TO:<victim@example.com>\r\nDATA\r\n",
  "=?UTF-8?Q?=0D=0ABcc:_eve@example.com?=",
  "ceo@bank.example <eve@example.com>",
  '"Boss" <boss@example.com>, eve@example.com',
  "Аnn Lee", // The first letter is Cyrillic, those of the next are fullwidth, of the one after it mathematical.
  "ｃｅｏ＠ｂａｎｋ．ｅｘａｍｐｌｅ",
  "𝐏𝐚𝐲𝐩𝐚𝐥 Βank",
  "ceo(at)bank.example",
  "Ann Lee via bank.example",
  "Wang\u0000Bcc: eve@example.com",
  "\u2028Bcc: eve@example.com\u2029\u2029<b>body</b>",
  "\u0085X-Injected: 1\u000C\u000BX-Injected: 2",
  "=?utf-8?B?PHNjcmlwdD4=?= =?x?Q?=0A?=",
  "BEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT",
  "x;CN=Boss:mailto:eve@example.com",
  "\\n\\, \\; \\\\",
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
  "data:text/html;base64,PHNjcmlwdD4=",
  "<svg/onload=alert(1)><style>*{display:none}</style><base href=//evil.example>",
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "[Click](https://evil.example) <https://evil.example>",
  "//evil.example/x evil。example evil．example",
  "http://evil.example/login",
  "http:\u200B//evil.\u200Bexample",
  "www.evil.example",
  "t.co/x t.cn/x evi\u0301.example 😀.ws 163.com",
  "Please pay at evil.example now",
  ...templateTexts,
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

/** Addresses that are good, and mean more within a URI, or in another alphabet. */
const hostileAddresses: readonly string[] = [
  "li?bcc=eve%40evil.example&x=@example.com",
  "li&bcc=eve@example.com",
  "li%0D%0Abcc%3Aeve@example.com",
  "li=3D{x}#top/|`^@example.com",
  "o'hara+service!$*@example.com",
];

/** Any text, and often one of the hostile ones, whole or within another. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary" }),
  fc.tuple(fc.string(), fc.constantFrom(...hostileTexts), fc.string()).map((parts) => parts.join("")),
);

/** A delivery of one of these notices in either language, in which everything that people may have written is any text. */
export const anyDeliveryOf = (keys: readonly NoticeKey[]): fc.Arbitrary<Delivery> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      language: fc.constantFrom("zh-CN", "en"),
      written: fc.array(anyText, { minLength: 18, maxLength: 18 }),
      address: fc.constantFrom("li@example.com", ...hostileAddresses),
      timeZone: fc.oneof(anyText, fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "UTC")),
    })
    .map(({ key, language, written, address, timeZone }) => {
      const { recipient, ...delivery } = deliveryWith(sampleDelivery(key, { language }), written);
      return { ...delivery, recipient: { ...recipient, address, timeZone } };
    });

/** The same of any notice. */
export const anyDelivery: fc.Arbitrary<Delivery> = anyDeliveryOf(noticeKeys);

/** The delivery, in which everything that people may have written is one of these texts. */
export const deliveryWith = (plain: Delivery, written: readonly string[]): Delivery => {
  const text = (at: number): string => written[at % written.length] ?? "";
  return {
    ...plain,
    variables: rewritten(plain.variables, text),
    // Every other text is also what somebody is called by, where it stands for an id.
    names: Object.fromEntries(written.flatMap((id, at) => (at % 2 === 0 ? [] : [[id, text(at + 1)]]))),
    contacts: { contact: { name: text(7), organisation: text(6), phone: text(7), address: text(7) } },
    texts: Object.fromEntries(Object.keys(sampleTexts).map((name, at) => [name, text(at + 8)])),
    recipient: { ...plain.recipient, name: text(4), timeZone: text(5) },
  };
};

/** Each text within replaced, all but moments, and but names that the variables' types list. */
const rewritten = <Variables extends object>(variables: Variables, text: (at: number) => string): Variables => {
  let count = 0;
  const again = (value: unknown, name: string): unknown => {
    if (typeof value === "string") {
      if (ENUMERATED.has(name) || MOMENT.test(value)) return value;
      const other = text(count++);
      // Never blank: where a variable is, wording leaves a line out.
      return `${/Id$/.test(name) ? other.slice(0, LONGEST_ID) : other}*`;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((part) => again(part, name));
    return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, again(inner, part)]));
  };
  return again(variables, "") as Variables;
};

/** Variables with few values, each of which has words of its own. */
const ENUMERATED: ReadonlySet<string> = new Set([
  ...["as", "because", "by", "changeOf", "channel", "charging", "decision", "how", "kind", "mode"],
  ...["opened", "outcome", "result", "what"],
]);

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What the commands take for an id, less one. */
const LONGEST_ID = 199;
