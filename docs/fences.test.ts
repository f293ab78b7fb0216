import { describe, expect, test } from "vitest";
import { checkedModule } from "./checked-module.ts";
import { fencesIn } from "./fences.ts";

const page = (...lines: readonly string[]): string => lines.join("\n");

describe("the fences of a page", () => {
  test("are the ts ones, each with the line its code begins in", () => {
    const text = page(
      "# Title",
      "```sh",
      "npm test",
      "```",
      "```ts",
      "const a = 1;",
      "",
      "a; // => 1",
      "```",
      "```ts",
      "b",
      "```",
    );
    expect(fencesIn("README.md", text)).toEqual([
      { file: "README.md", line: 6, code: "const a = 1;\n\na; // => 1" },
      { file: "README.md", line: 11, code: "b" },
    ]);
  });

  test("are found in a list too", () => {
    expect(fencesIn("README.md", page("- first", "  ```ts", "  if (a) {", "    b;", "  }", "  ```"))).toEqual([
      { file: "README.md", line: 3, code: "if (a) {\n  b;\n}" },
    ]);
  });

  test("cannot be kept from running", () => {
    expect(() => fencesIn("docs/a.md", page("", "```ts no-run", "```"))).toThrow("docs/a.md:2: every example is run");
    expect(() => fencesIn("docs/a.md", page("```typescript", "```"))).toThrow("docs/a.md:1: every example is run");
  });

  test("are closed", () => {
    expect(() => fencesIn("docs/a.md", page("", "```ts", "a"))).toThrow("docs/a.md:2: this fence is never closed");
  });
});

test("the fences of a source file are those of its doc comments, without the stars", () => {
  const text = page(
    "/**",
    " * Adds.",
    " *",
    " * ```ts",
    " * add(",
    " *   1, 2)",
    " * ```",
    " */",
    "const a = `",
    "```ts",
    "`;",
  );
  expect(fencesIn("add.ts", text)).toEqual([{ file: "add.ts", line: 5, code: "add(\n  1, 2)" }]);
});

describe("the module made of an example", () => {
  const inScope = [
    { name: "add", from: "@callout/core", isType: false },
    { name: "Sum", from: "@callout/core", isType: true },
    { name: "unused", from: "@callout/core", isType: false },
  ];
  /** What the module says below its imports, whose line the last example's would have before it. */
  const moduleOf = (code: string): string =>
    checkedModule({ file: "a.md", line: 1, code }, inScope).split("; ").slice(1).join("; ");

  test("asserts what is claimed of an expression, over several lines too", () => {
    expect(moduleOf("add(\n  1,\n  2,\n); // => 3")).toContain("expect_(add(\n  1,\n  2,\n)).toEqual(3); // => 3");
  });

  test("asserts what is claimed of a constant", () => {
    expect(moduleOf("const sum = 1 + 2; // => 3")).toContain("const sum = 1 + 2; expect_(sum).toEqual(3); // => 3");
  });

  test("reads a value from the next lines", () => {
    expect(moduleOf("[1, 2]\n// => [1,\n//     2]\nadd")).toContain(
      "expect_([1, 2]).toEqual([1,   2]);".replace("   ", " "),
    );
  });

  test("keeps every line where it is in the page", () => {
    const module = checkedModule({ file: "a.md", line: 4, code: "const a = 1;\na; // => 1" }, []);
    expect(module.split("\n").slice(1)).toEqual(["", "", "const a = 1;", "expect_(a).toEqual(1); // => 1", ""]);
  });

  test("imports what it uses of what is in scope, and not what it declares itself", () => {
    const code = "const sum: Sum = add(1, 2);";
    expect(moduleOf(code)).toContain('import { add } from "@callout/core"; import { type Sum } from "@callout/core";');
    expect(moduleOf(code)).not.toContain("unused");
    expect(moduleOf("const { add } = own;")).not.toContain("import");
  });

  test("is refused when a claim would go unchecked", () => {
    expect(() => moduleOf("if (a) {\n  add(1, 2); // => 4\n}")).toThrow("line 2: `// =>` follows no statement");
  });
});
