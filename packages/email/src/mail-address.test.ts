import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../test-support/hostile.ts";
import { displayNameOf, isMailAddress, mailboxOf } from "./mail-address.ts";

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
  ])("%s may not: it could be taken for another", (name) => expect(displayNameOf(name)).toBe(""));

  test("never mixes letters that look alike, whichever and wherever", () => {
    const alike = fc.uniqueArray(fc.constantFrom("aopex", "аорех", "ορεΑΒ", "օԱսո", "ᎪᏢᎬᎡ"), {
      minLength: 2,
      maxLength: 2,
    });
    const letters = alike.chain((scripts) => fc.tuple(...scripts.map((script) => fc.constantFrom(...script))));
    fc.assert(
      fc.property(letters, fc.array(anyText, { maxLength: 3 }), (mixed, others) => {
        const scripts = new Set(mixed.map((letter) => (/[Ꭰ-Ᏼ\u0530-\u058F]/u.test(letter) ? "other" : letter)));
        fc.pre(scripts.size > 1 && others.join("").length < 30);
        expect(displayNameOf([mixed[0], ...others, mixed[1]].join(" "))).toBe("");
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
