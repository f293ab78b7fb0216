import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

/** Runs a script of this folder in a process of its own, whose host zone is the calendar's, as some peers know no other. */
const inZone = (script: string, zone: string, host = zone): void => {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, zone], {
    env: { ...process.env, TZ: host },
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
};

console.log(`Node ${process.version} on ${cpus()[0]?.model ?? "an unknown processor"}`);
for (const zone of ["Asia/Shanghai", "America/New_York"]) {
  inZone("./in-zone.ts", zone);
  inZone("./cold.ts", zone);
}
for (const script of ["./sla-one.ts", "./sla-outcomes.ts", "./request/main.ts"]) inZone(script, "Asia/Shanghai");
for (const zone of ["Asia/Shanghai", "America/New_York"]) inZone("./revisits.ts", zone, "UTC");
inZone("./revisits.ts", "Asia/Shanghai");
inZone("./facts.ts", "Asia/Shanghai");
