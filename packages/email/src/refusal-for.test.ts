import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../test-support/hostile.ts";
import { refusalFor } from "./refusal-for.ts";

const typeOf = (failure: unknown) => refusalFor(failure).type;

describe("a failure is final", () => {
  test.for([
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 },
    { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 },
    { code: "EMESSAGE", command: "DATA", responseCode: 554 },
    { responseCode: 550 },
    { code: "EMESSAGE", command: "MAIL FROM" },
    { code: "EENVELOPE", command: "API" },
  ])("when it is about this message: %j", (failure) => expect(typeOf(failure)).toBe("Undeliverable"));
});

describe("a failure is for now", () => {
  test.for([
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 },
    { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 },
    { code: "EPROTOCOL", command: "CONN", responseCode: 554 },
    { code: "EENVELOPE", command: "MAIL FROM", responseCode: 530 },
    { code: "ECONNECTION", command: "CONN" },
    { code: "ESOCKET", originalCode: "ECONNREFUSED" },
    { code: "EDNS" },
    { code: "ETLS" },
    new Error("something else"),
    "text",
    null,
    undefined,
    {},
  ])("when it is about the connection, or not understood: %j", (failure) =>
    expect(typeOf(failure)).toBe("DeliverLater"),
  );
});

test("a reason is made of words of ours and codes, whatever the failure says", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.nat(999), (code, command, response, responseCode) => {
      const { reason } = refusalFor({ code, command, response, responseCode, message: response });
      expect(reason).toMatch(/^[a-z ;]+(?: \([\d. ]+\)| \([A-Z_]+\)| \(unknown error\))?$/);
    }),
  );
});
