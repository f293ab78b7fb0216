import { describe, expect, test } from "vitest";
import { faultOf } from "./fault-of.ts";

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe("faultOf", () => {
  const transient = {
    "a lost connection": "08006",
    "a server shutting down": "57P01",
    "a server starting up": "57P03",
    "a serialization failure": "40001",
    "a deadlock": "40P01",
    "a full disk": "53100",
    "too many connections": "53300",
    "a statement timeout": "57014",
    "a standby": "25006",
    "a broken pipe": "EPIPE",
    "a refused connection": "ECONNREFUSED",
    "a closed connection of postgres.js": "CONNECTION_CLOSED",
  };
  test.for(Object.entries(transient))("%s may be retried", ([, code]) => {
    const cause = withCode(code);
    expect(faultOf("load", cause, false)).toEqual({
      type: "StorageFault",
      during: "load",
      outcome: "unchanged",
      retryable: true,
      cause,
    });
  });

  const lasting = { "a missing table": "42P01", "a missing right": "42501", "a NUL": "22021", "a second row": "23505" };
  test.for(Object.entries(lasting))("%s may not", ([, code]) => {
    expect(faultOf("load", withCode(code), false).retryable).toBe(false);
  });

  test("a value that no client can send may not be retried", () => {
    expect(faultOf("load", new RangeError("a lone surrogate"), false).retryable).toBe(false);
    expect(faultOf("load", withCode("UNDEFINED_VALUE"), false).retryable).toBe(false);
  });

  test("only a connection lost while committing leaves the outcome unknown", () => {
    const outcome = (code: string, committing: boolean) => faultOf("append", withCode(code), committing).outcome;
    expect(outcome("57P01", true)).toBe("unknown");
    expect(outcome("ECONNRESET", true)).toBe("unknown");
    expect(outcome("40001", true)).toBe("unchanged");
    expect(outcome("57P01", false)).toBe("unchanged");
  });
});
