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

const from = "Riverside Service <service@svc.example>";
const worded: OutgoingMail[] = [];
const wording = emailNotifier({ transport: { sendMail: (mail) => Promise.resolve(worded.push(mail)) }, from });
const ours = emailNotifier({ transport, from });

/** The notice with those texts alone that it quotes, as the outbox has it. */
const quoting = async (delivery: Delivery): Promise<Delivery> => {
  await wording.deliver(delivery);
  const said = worded.pop()?.text ?? "";
  return {
    ...delivery,
    texts: Object.fromEntries(Object.entries(delivery.texts).filter(([, text]) => said.includes(text))),
  };
};
const samples: Delivery[] = [];
for (const key of noticeKeys)
  for (const language of ["zh-CN", "en"] as const) samples.push(await quoting(sampleDelivery(key, { language })));
const deliveries = Array.from({ length: MAILS }, (_, at) => ({
  ...(samples[at % samples.length] as Delivery),
  id: `event-${String(at)}`,
}));

/** How fast it went, and how much of the processor this process needed for each. */
interface Pace {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

const paceOf = async <Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<Pace> => {
  const waiting = [...items];
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: (items.length * 1_000) / (performance.now() - begun),
    cpuMicros: (user + system) / items.length,
  };
};

const deliver = async (delivery: Delivery): Promise<void> => {
  const outcome = await ours.deliver(delivery);
  if (outcome.isErr()) throw new Error(outcome.error.reason);
};

interface Round {
  readonly words: Pace;
  readonly alone: Pace;
  readonly notifier: Pace;
}

const rounds: Round[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  worded.length = 0;
  const words = await paceOf(deliveries, (delivery) => wording.deliver(delivery));
  const mails = [...worded];
  // One after the other, and each first in turn, so that what warms up or slows down does so for both.
  const isFirst = round % 2 === 0;
  const before = isFirst ? await paceOf(mails, (mail) => transport.sendMail(mail)) : null;
  const notifier = await paceOf(deliveries, deliver);
  const alone = before ?? (await paceOf(mails, (mail) => transport.sendMail(mail)));
  if (round > 0) rounds.push({ words, alone, notifier }); // The first warms up.
}
transport.close();
sink.send("stop");

const median = (of: (round: Round) => number): number =>
  rounds.map(of).toSorted((one, other) => one - other)[Math.floor(rounds.length / 2)] ?? 0;
const told = (of: (round: Round) => Pace): string =>
  `${Math.round(median((round) => of(round).perSecond)).toString()} mails/s, ${Math.round(median((round) => of(round).cpuMicros)).toString()} µs of this process's time a mail`;

console.log(`\n${MAILS.toString()} mails, ${AT_ONCE.toString()} at once, median of ${ROUNDS.toString()} rounds`);
console.log(`Nodemailer alone, pooled   ${told(({ alone }) => alone)}`);
console.log(`emailNotifier, the same    ${told(({ notifier }) => notifier)}`);
const ratio = median(({ alone, notifier }) => notifier.perSecond / alone.perSecond);
const work = median(({ alone, notifier }) => alone.cpuMicros / notifier.cpuMicros);
console.log(`ratio of mails a second    ${ratio.toFixed(2)} (target: at least 0.9)`);
console.log(`ratio of processor time    ${work.toFixed(2)}, which hangs less on what else the machine does`);
console.log(`words and markup alone     ${told(({ words }) => words)}`);
