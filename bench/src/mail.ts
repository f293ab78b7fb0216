import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Delivery } from "@callout/core";
import { emailNotifier, type OutgoingMail } from "@callout/email";
import { noticeKeys, sampleDelivery } from "@callout/testing";
import { createTransport } from "nodemailer";

/** Mails a second through our notifier and through Nodemailer alone, over the same pooled transport; and the cost of words. */
const MAILS = 1_000;
const ROUNDS = 7;
const AT_ONCE = 20;

const sink = fork(fileURLToPath(new URL("./mail-sink.ts", import.meta.url)), { execArgv: process.execArgv });
const [port] = (await once(sink, "message")) as [number];
const transport = createTransport({
  host: "127.0.0.1",
  port,
  pool: true,
  maxMessages: Number.POSITIVE_INFINITY,
  ignoreTLS: true,
});

const deliveries = Array.from({ length: MAILS }, (_, at): Delivery => {
  const key = noticeKeys[at % noticeKeys.length] ?? "requestLogged";
  return { ...sampleDelivery(key, { language: at % 2 === 0 ? "zh-CN" : "en" }), id: `event-${String(at)}` };
});

const from = "Riverside Service <service@svc.example>";
const worded: OutgoingMail[] = [];
const wording = emailNotifier({ transport: { sendMail: (mail) => Promise.resolve(worded.push(mail)) }, from });
const ours = emailNotifier({ transport, from });

const aSecond = async <Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<number> => {
  const waiting = [...items];
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (items.length * 1_000) / (performance.now() - begun);
};

const deliver = async (delivery: Delivery): Promise<void> => {
  const outcome = await ours.deliver(delivery);
  if (outcome.isErr()) throw new Error(outcome.error.reason);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const rates = { wording: [] as number[], nodemailer: [] as number[], ours: [] as number[], ratio: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  worded.length = 0;
  const words = await aSecond(deliveries, (delivery) => wording.deliver(delivery));
  const mails = [...worded];
  // One after the other, and each first in turn, so that what warms up or slows down does so for both.
  const turns = [
    async () => ({ alone: await aSecond(mails, (mail) => transport.sendMail(mail)) }),
    async () => ({ notifier: await aSecond(deliveries, deliver) }),
  ];
  const [first, second] = round % 2 === 0 ? turns : turns.toReversed();
  const { alone = 0, notifier = 0 } = { ...(await first?.()), ...(await second?.()) } as Record<string, number>;
  if (round === 0) continue; // Warming up.
  rates.wording.push(words);
  rates.nodemailer.push(alone);
  rates.ours.push(notifier);
  rates.ratio.push(notifier / alone);
}
transport.close();
sink.send("stop");

const perSecond = (values: readonly number[]): string => `${Math.round(median(values)).toString()} mails/s`;
console.log(`Nodemailer alone, pooled   ${perSecond(rates.nodemailer)}`);
console.log(`emailNotifier, the same    ${perSecond(rates.ours)}`);
console.log(`ratio                      ${median(rates.ratio).toFixed(2)} (target: at least 0.9)`);
console.log(`wording alone              ${(1_000 / median(rates.wording)).toFixed(3)} ms a mail`);
