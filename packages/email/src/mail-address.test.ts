import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../test-support/hostile.ts";
import { displayNameOf, domainOf, isMailAddress, mailboxOf, mailtoOf } from "./mail-address.ts";

describe("an address", () => {
  test.for([
    "li@example.com",
    "li.lei+service@mail.example.com",
    "o'hara@example.com",
    "李雷@例子.中国",
    "root@localhost",
  ])("%s is one", (text) => expect(isMailAddress(text)).toBe(true));

  test.for([
    "",
    "li",
    "@example.com",
    "li@",
    "li@example..com",
    "li@-example.com",
    "li@example.com, eve@example.com",
    "li@example.com\r\nRCPT TO:<eve@example.com>",
    "li@example.com\u2028",
    "Li <li@example.com>",
    '"li@example.com eve"@example.com',
    '"li lei"@example.com',
    "li(comment)@example.com",
    "li@[127.0.0.1]",
    "eve@evil.example@example.com",
    "group:li@example.com;",
    "li\u202Eielg@example.com",
    "li\u00A0lei@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(250)}.com`,
    "a@xn--ß.example",
    "a@⑴.中国",
  ])("%j is none", (text) => expect(isMailAddress(text)).toBe(false));

  test("never holds anything that could end a command or begin another address", () => {
    const text = fc.oneof(
      anyText,
      fc.tuple(anyText, fc.constantFrom("@", "@example.com")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        if (isMailAddress(any)) expect(any).not.toMatch(/[\s<>,;:"()\p{C}]/u);
      }),
    );
  });
});

describe("an address's domain", () => {
  test.for([
    ["a@Example.COM", "example.com"],
    ["a@例子.中国", "xn--fsqu00a.xn--fiqs8s"],
    ["a@ＥＸＡＭＰＬＥ.com", "example.com"],
    ["a@Bücher.example", "xn--bcher-kva.example"],
    ["a@1.2", "1.2"],
  ] as const)("of %s is %s", ([address, domain]) => expect(domainOf(address)).toBe(domain));

  test("is in ASCII and lower case, whatever is an address, and its own domain again", () => {
    const domain = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((text) => `a@${text}.中国`);
    fc.assert(
      fc.property(domain.filter(isMailAddress), (address) => {
        expect(domainOf(address)).toMatch(/^[a-z0-9.-]+$/);
        expect(domainOf(domainOf(address))).toBe(domainOf(address));
      }),
    );
  });
});

describe("an address as a URI", () => {
  test.for([
    ["li.lei+service@example.com", "mailto:li.lei+service@example.com"],
    ["o'hara!$*@Example.com", "mailto:o'hara!$*@example.com"],
    ["a?bcc=eve%40evil.example&x=@example.com", "mailto:a%3Fbcc%3Deve%2540evil.example%26x%3D@example.com"],
    ["a#b/c@example.com", "mailto:a%23b%2Fc@example.com"],
    ["李雷@example.com", "mailto:%E6%9D%8E%E9%9B%B7@example.com"],
  ] as const)("%s is %s", ([address, uri]) => expect(mailtoOf(address)).toBe(uri));

  test("is that address alone, in ASCII: nobody else's, and no subject or body with it", () => {
    const local = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((text) => `${text}@example.com`);
    fc.assert(
      fc.property(local.filter(isMailAddress), (address) => {
        const { href, pathname, search, hash } = new URL(mailtoOf(address));
        expect(href).toMatch(/^[!-~]+$/);
        expect([decodeURIComponent(pathname), search, hash]).toEqual([address, "", ""]);
      }),
    );
  });
});

describe("a name beside an address", () => {
  test.for(["李雷", "Ann Lee", "João Müller", "Иван Петров", "王 Wang", "3M 中国"])("%s may stand", (name) =>
    expect(displayNameOf(name)).toBe(name),
  );

  test.for([
    "boss@bank.example",
    "bank.example",
    "Ann <ann@example.com>",
    "Аnn Lee",
    "Ρaypal",
    "https://bank",
    "ｂｏｓｓ＠bank",
    "ｂａｎｋ．ｅｘａｍｐｌｅ",
    "support 163.com",
    "Pаypal",
    "ΑΒC",
    "bank\u2060.example",
    "bank.\u200Cexample",
    "bank.e\uFE0Fxample",
    "b\u034Foss\u200D:\u2060//",
  ])("%s may not: it could be taken for another", (name) => expect(displayNameOf(name)).toBe(""));

  test("never mixes letters that look alike, wherever they stand", () => {
    const latin = fc.constantFrom("a", "o", "p", "e", "x");
    const alike = fc.constantFrom("а", "о", "ρ", "ε", "օ", "Ꭺ");
    const others = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(latin, alike, others, fc.boolean(), (one, other, between, isFirst) => {
        const [first, last] = isFirst ? [one, other] : [other, one];
        expect(displayNameOf(`${first}${between}${last}`)).toBe("");
      }),
    );
  });

  test("never passes for an address, whatever stands around it", () => {
    const address = fc.constantFrom(
      "boss@bank",
      "bank.example",
      "ｂｏｓｓ＠ｂａｎｋ",
      "<boss>",
      "https://bank",
      "163.com",
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), address, fc.string({ maxLength: 20 }), (before, spoof, after) => {
        expect(displayNameOf(`${before} ${spoof} ${after}`)).toBe("");
      }),
    );
  });

  test("never passes for an address through what is not seen", () => {
    const spoof = fc.constantFrom("boss@bank", "bank.example", "https://bank", "163.com", "bánk.example");
    const ignorable = Array.from({ length: 0x11_00_00 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
      /\p{Default_Ignorable_Code_Point}/u.test(character),
    );
    const usual = ["\u2060", "\u200B", "\u200C", "\u200D", "\u034F", "\uFE0F"];
    fc.assert(
      fc.property(
        spoof,
        fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...ignorable)),
        fc.nat({ max: 12 }),
        (text, character, at) => {
          expect(displayNameOf(`${text.slice(0, at)}${character}${text.slice(at)}`)).toBe("");
        },
      ),
    );
  });

  test("keeps the joiners that a script or an emoji needs", () => {
    for (const name of ["می\u200Cخواهم", "👩\u200D🔧 Ann"]) expect(displayNameOf(name)).toBe(name);
  });

  test("is one line", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(displayNameOf(name)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("a sender", () => {
  test("is an address, or a name and an address, together or apart", () => {
    expect(mailboxOf("service@svc.example")).toEqual({ name: "", address: "service@svc.example" });
    expect(mailboxOf("滨江服务 <service@svc.example>")).toEqual({ name: "滨江服务", address: "service@svc.example" });
    expect(mailboxOf('"Service, Riverside" <service@svc.example>').name).toBe("Service, Riverside");
    expect(mailboxOf({ name: "滨江服务", address: "service@svc.example" }).name).toBe("滨江服务");
  });

  test("without an address is a mistake of whoever configured it", () => {
    expect(() => mailboxOf("Riverside Service")).toThrow(RangeError);
    expect(() => mailboxOf("A <a@b.example> <c@d.example>")).toThrow(RangeError);
  });
});
