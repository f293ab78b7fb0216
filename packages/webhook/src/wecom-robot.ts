import type { Delivery } from "@callout/core";
import { err, ok } from "neverthrow";
import type { Answer, WebhookFormat } from "./webhook-format.ts";

/**
 * The format of a group robot 群机器人 of WeCom 企业微信: a text into the group that the robot belongs to. Its address, which
 * the directory gives, holds the robot's key; it checks no signature.
 *
 * @param words - what the group reads; what is longer than the robot takes is cut
 * @source WeCom developer centre 企业微信开发者中心, 群机器人配置说明: text up to 2,048 bytes, 20 messages a minute
 * @example
 * ```ts
 * import { sampleDelivery } from "@callout/testing";
 *
 * const robot = wecomRobot(({ key, variables }) => `${variables.number ?? ""} ${key}`);
 * await robot.payload(sampleDelivery("clockMissed")) // => { msgtype: "text", text: { content: "202411-0001 clockMissed" } }
 * ```
 */
export const wecomRobot = (words: (delivery: Delivery) => string | Promise<string>): WebhookFormat => ({
  payload: async (delivery) => ({
    msgtype: "text",
    text: { content: cut((await words(delivery)).toWellFormed(), LONGEST_BYTES) },
  }),
  verdict: (answer) => {
    const code = errorCode(answer);
    if (code === 0) return ok();
    const reason =
      code === null ? "the robot's answer was not understood" : `the robot refuses the message (${String(code)})`;
    return err({ type: NEVER.has(code) ? "Undeliverable" : "DeliverLater", reason });
  },
});

const LONGEST_BYTES = 2_048;

/** The message is none it takes, or there is no such robot. All else may pass, the limit of 20 a minute (45009) too. */
const NEVER: ReadonlySet<number | null> = new Set([40_008, 93_000]);

const errorCode = ({ body }: Answer): number | null => {
  const code = /"errcode"\s*:\s*(-?\d{1,9})\b/.exec(body)?.[1];
  return code === undefined ? null : Number(code);
};

/** The text within so many bytes of UTF-8, no character halved. */
const cut = (text: string, bytes: number): string => {
  const encoded = new TextEncoder().encode(text);
  if (encoded.length <= bytes) return text;
  const room = bytes - new TextEncoder().encode("…").length;
  const whole = new TextDecoder().decode(encoded.subarray(0, room), { stream: true });
  return `${whole}…`;
};
