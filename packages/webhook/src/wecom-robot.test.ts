import { sampleDelivery } from "@callout/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHookServer, type HookServer } from "../test-support/hook-server.ts";
import { webhookNotifier } from "./webhook-notifier.ts";
import { wecomRobot } from "./wecom-robot.ts";

let server: HookServer;
beforeAll(async () => {
  server = await startHookServer();
});
afterAll(() => server.stop());

/** What became of a message to a robot that answers so. */
const told = async (body: string) => {
  const delivery = sampleDelivery("clockMissed");
  const address = `${server.origin}/cgi-bin/webhook/send?key=${crypto.randomUUID()}`;
  server.trouble(address, { status: 200, body });
  const format = wecomRobot(({ variables }) => `超时：${variables.number ?? ""}`);
  const notifier = webhookNotifier({ channel: "wecom", secret: null, format, privateNetworks: true });
  const outcome = await notifier.deliver({ ...delivery, recipient: { ...delivery.recipient, address } });
  return { outcome, call: server.taken().find((one) => one.address === address) };
};

describe("a WeCom group robot", () => {
  test("is sent a text, and has taken it when it answers errcode 0", async () => {
    const { outcome, call } = await told('{"errcode":0,"errmsg":"ok"}');
    expect(outcome.isOk()).toBe(true);
    expect(JSON.parse(call?.body ?? "")).toEqual({ msgtype: "text", text: { content: "超时：202411-0001" } });
  });

  test.for([
    [
      '{"errcode":93000,"errmsg":"invalid webhook url, hint: [s3cr3t]"}',
      "Undeliverable",
      "the robot refuses the message (93000)",
    ],
    ['{"errcode":45009,"errmsg":"api freq out of limit"}', "DeliverLater", "the robot refuses the message (45009)"],
    ["<html>busy</html>", "DeliverLater", "the robot's answer was not understood"],
  ] as const)("that answers %s has not", async ([body, type, reason]) => {
    expect((await told(body)).outcome._unsafeUnwrapErr()).toEqual({ type, reason });
  });

  test("is sent no more than it takes, and no half of a character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 1_500 }), async (words) => {
        const { text } = (await wecomRobot(() => words).payload(sampleDelivery("clockMissed"))) as {
          text: { content: string };
        };
        expect(new TextEncoder().encode(text.content).length).toBeLessThanOrEqual(2_048);
        const whole = words.toWellFormed();
        expect(text.content === whole || whole.startsWith(text.content.slice(0, -1))).toBe(true);
      }),
    );
  });
});
