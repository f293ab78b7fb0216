const loading = performance.now();
const { compileCalendar, addOpenMillis } = await import("@callout/core/calendar");
const { officeData } = await import("./office.ts");
const data = officeData(process.argv[2] ?? "UTC");
const start = performance.now();
const cpu = process.cpuUsage();
const due = compileCalendar(data).andThen((calendar) =>
  addOpenMillis(calendar, Date.UTC(2026, 2, 2, 3), 8 * 3_600_000),
);
const took = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
if (due.isErr()) throw new Error(JSON.stringify(due.error));
console.log(
  `in a cold process: ${took.toFixed(1)} ms to compile and answer once, ${((user + system) / 1000).toFixed(1)} ms of processor time (loading the code: ${(start - loading).toFixed(0)} ms)`,
);
