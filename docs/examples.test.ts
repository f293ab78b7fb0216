import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/workspace.mjs";
import { checkedModule, type NameInScope } from "./checked-module.ts";
import { compiled, complaintsAbout, namesExportedBy } from "./compiled.ts";
import type { Fence } from "./fences.ts";
import { documentedPackages, examplesInComments, examplesInPages } from "./pages.ts";

// Written out, not kept in memory, so that a failing example can be opened, stepped through and compiled.
const written = join(root, "docs", ".examples");
rmSync(written, { recursive: true, force: true });
mkdirSync(written, { recursive: true });

const packages = documentedPackages();
const commented = packages.flatMap(({ folder }) => examplesInComments(folder).map(({ file }) => join(root, file)));
const sources = compiled(root, [...packages.flatMap(({ entries }) => entries), ...commented]);

const examples = [
  ...examplesInPages().map((fence) => example(fence, [])),
  ...packages.flatMap(({ folder, entries }) => {
    // What users import, and for what they do not, the file's own exports.
    const inScopeOf = (path: string) => namesExportedBy(sources, [...entries, path]);
    return examplesInComments(folder).map((fence) => example(fence, inScopeOf(join(root, fence.file))));
  }),
];
const program = compiled(
  root,
  examples.map(({ path }) => path),
  sources,
);

for (const { at, path, fault } of examples)
  describe(at, () => {
    test("compiles", () => {
      expect(fault ?? complaintsAbout(program, path)).toEqual([]);
    });

    test("does what it says", () => import(path));
  });

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(0);
});

interface Example {
  readonly at: string;
  readonly path: string;
  /** Why it could not be made into a module, if so. */
  readonly fault: string | undefined;
}

function example(fence: Fence, inScope: readonly NameInScope[]): Example {
  const at = `${fence.file}:${String(fence.line)}`;
  const path = join(written, `${fence.file.replaceAll("/", "__")}.${String(fence.line)}.ts`);
  try {
    writeFileSync(path, checkedModule(fence, inScope));
    return { at, path, fault: undefined };
  } catch (fault) {
    writeFileSync(path, `throw new Error(${JSON.stringify(`${at} is no example that can be run`)});\nexport {};\n`);
    return { at, path, fault: String(fault) };
  }
}
