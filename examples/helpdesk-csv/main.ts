import { readFileSync } from "node:fs";
import { instant } from "@callout/core/calendar";
import { missedBy } from "./missed.ts";
import { readTickets } from "./read-tickets.ts";
import { promises } from "./rules.ts";

const tickets = readTickets(readFileSync(new URL("tickets.csv", import.meta.url), "utf8"));
const now = instant("2026-04-10T12:00:00Z");

/** What the example prints: each promise that was missed, by how much, and the whole reckoning. */
export const lines: readonly string[] = promises.match(
  (compiled) => {
    const missed = missedBy(compiled, tickets, now);
    return [
      `${String(tickets.length)} tickets, ${String(missed.length)} promises missed`,
      ...missed.map(({ ticket, late, why }) => `\nTicket ${ticket}, late by ${late} of service time\n${why}`),
    ];
  },
  (fault) => [`The rules are wrong: ${fault}`],
);

for (const line of lines) console.log(line);
