import { f01 } from "./families/f01.ts";
import { f02 } from "./families/f02.ts";
import { f03 } from "./families/f03.ts";
import { f04 } from "./families/f04.ts";
import { f05 } from "./families/f05.ts";
import { f06 } from "./families/f06.ts";
import { f07 } from "./families/f07.ts";
import { f08 } from "./families/f08.ts";
import { f09 } from "./families/f09.ts";
import { f10 } from "./families/f10.ts";
import { f11 } from "./families/f11.ts";
import { f12 } from "./families/f12.ts";
import { f13 } from "./families/f13.ts";
import { f20 } from "./families/f20.ts";
import { f21 } from "./families/f21.ts";
import { f24 } from "./families/f24.ts";
import { f27 } from "./families/f27.ts";

const families = { f01, f02, f03, f04, f05, f06, f07, f08, f09, f10, f11, f12, f13, f20, f21, f24, f27 };

/** What each family of slips comes to: the slip as it is printed, or what was recorded. */
export const slips = new Map<string, readonly string[]>();
for (const [family, live] of Object.entries(families)) slips.set(family, await live());

console.log([...slips.values()].map((lines) => lines.join("\n")).join("\n\n"));
