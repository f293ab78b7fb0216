import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

const tests = ["**/*.test.ts", "**/test-support/**", "**/test-server/**", "docs/*.ts"];

export default defineConfig(
  { ignores: ["**/dist/", "**/coverage/", "reports/", "**/.stryker-tmp/", "docs/.examples/", "docs/reference/"] },
  {
    files: ["**/*.{ts,mts,mjs,cjs}"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/strict-boolean-expressions": "off",
      // An async function without await is how a synchronous adapter fits an asynchronous port.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Two overloads with a doc comment each say more than one with a union.
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-invalid-void-type": "off",
      // Text is counted and cut by code points.
      "@typescript-eslint/no-misused-spread": ["error", { allow: [{ from: "lib", name: "String" }, "string"] }],
      "no-restricted-syntax": ["error", defaultExport()],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["*.{ts,mjs,cjs}", "**/{tsup,vitest,stryker}.*", "packages/postgres/test-server/global-setup.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: tests,
    plugins: { jsdoc },
    settings: { jsdoc: { mode: "typescript", tagNamePreference: { returns: "returns" } } },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: { esm: true, cjs: false },
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            "TSInterfaceDeclaration",
            // A schema and the type inferred from it share one name, and one comment: the schema's.
            "TSTypeAliasDeclaration:not([typeAnnotation.typeName.right.name='infer'])",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
          enableFixer: false,
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["any"] }],
      "jsdoc/check-tag-names": ["error", { definedTags: ["source", "typeParam", "remarks"], typed: true }],
      "jsdoc/check-param-names": ["error", { checkDestructured: false, disableMissingParamChecks: true }],
      "jsdoc/no-types": "error",
      "jsdoc/empty-tags": "error",
      "jsdoc/no-bad-blocks": "error",
      "jsdoc/multiline-blocks": "error",
      "jsdoc/no-blank-blocks": "error",
    },
  },
  {
    // What a policy's author reads beside what is typed: unit, boundary, rule. It goes into the JSON Schema.
    files: ["packages/core/src/policy/*.ts"],
    // What the engine takes without zod is said there, at the type.
    ignores: [...tests, "packages/core/src/policy/{calendar-amount,clock-rule,condition,target}-schema.ts"],
    plugins: { policy: jsdoc },
    rules: {
      "policy/require-jsdoc": [
        "error",
        {
          require: { FunctionDeclaration: false },
          contexts: [
            // The word that tells one alternative from another says itself.
            "CallExpression[callee.property.name='strictObject'] > ObjectExpression > Property:not([value.callee.property.name='literal'])",
          ],
          enableFixer: false,
        },
      ],
    },
  },
  {
    // Core is pure: what depends on the moment, on chance or on the host comes in as data.
    files: ["packages/core/src/**/*.ts"],
    ignores: tests,
    rules: {
      "no-restricted-syntax": ["error", defaultExport(), ...clocks()],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance comes in as data." },
      ],
      "no-restricted-globals": ["error", ...hostGlobals()],
    },
  },
  {
    // The only files that touch Date and Intl, and only to compute.
    files: ["packages/core/src/time/**/*.ts"],
    ignores: tests,
    rules: {
      "no-restricted-globals": ["error", ...hostGlobals().filter(({ name }) => !["Date", "Intl"].includes(name))],
    },
  },
  {
    files: tests,
    rules: {
      // A test says what it expects of a value; the compiler need not be convinced first.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);

function defaultExport() {
  return { selector: "ExportDefaultDeclaration", message: "Give it a name: only configurations export a default." };
}

function clocks() {
  const message = "Time comes in as data: an instant, from the caller.";
  return [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
    { selector: "CallExpression[callee.name='Date']", message },
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message },
    { selector: "MemberExpression[object.name='performance']", message },
    {
      selector: "CallExpression[callee.property.name=/^toLocale/]",
      message: "What the host's locale and zone decide is no answer.",
    },
    {
      selector:
        "CallExpression[callee.property.name=/^(get|set)(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)$/]",
      message: "That reads the host's time zone.",
    },
  ];
}

function hostGlobals() {
  const outside =
    "process fetch console setTimeout setInterval setImmediate queueMicrotask crypto performance localStorage Deno Bun Buffer require global window";
  return [
    { name: "Date", message: "Only time/ touches Date." },
    { name: "Intl", message: "Only time/ touches Intl." },
    ...outside
      .split(" ")
      .map((name) => ({ name, message: "Core touches nothing outside itself: take it as an argument." })),
  ];
}
