import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { invented } from "./invented.ts";
import { play } from "./play.ts";
import { slipOf } from "./slip.ts";
import { storyOf } from "./story.ts";

const folder = fileURLToPath(new URL("data/pglite", import.meta.url));

console.log(`${invented}\n`);
console.log("Starting an embedded PostgreSQL and an SMTP server; the first start takes some seconds …\n");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const played = await play(folder);
console.log(storyOf(played));
console.log(`\n${"─".repeat(72)}\n${slipOf(played)}\n${"─".repeat(72)}\n`);
console.log("The database is kept. Look into it, for example with:");
console.log('  npm run look -- "SELECT version, type, at, recorded_at FROM callout.events ORDER BY kind, version"');
