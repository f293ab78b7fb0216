import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleDelivery } from "@callout/testing";
import { anyText } from "../test-support/hostile.ts";
import { conversationIdOf, conversationIn, messageIdsOf } from "./message-id.ts";

const DOMAIN = "svc.example";
const delivery = fc
  .record({ id: anyText, tenant: anyText, stream: fc.record({ kind: anyText, id: anyText }) })
  .map((ids) => sampleDelivery("requestLogged", ids));
const MSG_ID = /^<[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)+@svc\.example>$/;

test("an id is well-formed and short enough for one header line, whatever the delivery is called", () => {
  fc.assert(
    fc.property(delivery, (any) => {
      for (const id of [messageIdsOf(any, DOMAIN).messageId, conversationIdOf(any, DOMAIN)]) {
        expect(id).toMatch(MSG_ID);
        expect(id.length).toBeLessThan(250);
      }
    }),
  );
});

test("each delivery has its own id, the same every time", () => {
  fc.assert(
    fc.property(delivery, delivery, (one, other) => {
      const [first, again, second] = [one, { ...one }, other].map((any) => messageIdsOf(any, DOMAIN).messageId);
      expect(again).toBe(first);
      expect(first === second).toBe(
        JSON.stringify([one.tenant, one.id, one.stream]) === JSON.stringify([other.tenant, other.id, other.stream]),
      );
    }),
  );
});

test("the id of a message and that of its conversation both lead back to the stream", () => {
  const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(id, id, id, (tenant, kind, streamId) => {
      const conversation = {
        tenant: tenant.toWellFormed(),
        stream: { kind: kind.toWellFormed(), id: streamId.toWellFormed() },
      };
      const named = sampleDelivery("requestLogged", conversation);
      const ids = [messageIdsOf(named, DOMAIN).messageId, conversationIdOf(named, DOMAIN)];
      fc.pre(ids.every((text) => text.length < 200));
      for (const text of ids) expect([null, conversation]).toContainEqual(conversationIn(text, DOMAIN));
    }),
  );
  const { tenant, stream } = sampleDelivery("requestLogged");
  expect(conversationIn("<callout.acme.request.T-1@svc.example>", DOMAIN)).toEqual({ tenant, stream });
});

test("a message refers to its own conversation last, and before it to that of the request which its record serves", () => {
  fc.assert(
    fc.property(delivery, anyText, (any, requestId) => {
      const serving = { ...any, variables: { ...any.variables, requestId } };
      const ids = messageIdsOf(serving, DOMAIN).references.split(" ");
      const request = { tenant: any.tenant, stream: { kind: "request", id: requestId } };
      const around = any.stream.kind === "request" || any.stream.id === requestId ? [] : [request];
      expect(ids).toEqual([...around, any].map((conversation) => conversationIdOf(conversation, DOMAIN)));
    }),
  );
});

test.for([
  "<callout.acme.request.T-1@elsewhere.example>",
  "<callout.acme.request@svc.example>",
  "<callout.acme.request.T_zz@svc.example>",
  "<other.acme.request.T-1@svc.example>",
  "callout.acme.request.T-1@svc.example",
  "",
])("%j is not ours", (text) => {
  expect(conversationIn(text, DOMAIN)).toBeNull();
});
