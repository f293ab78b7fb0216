import { permittedClockCommands } from "../clock-words.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import type { PolicyLint } from "./policy-lint.ts";

/** The sections of the processes whose clocks run; null where the organisation does not work this way. */
const sections = [
  "request",
  "revisit",
  "complaints",
  "leftover",
  "sendIn",
  "problems",
  "reviews",
  "emergencies",
  "emergencyPlans",
] as const;

type Permissions = Readonly<Partial<Record<string, readonly string[]>>>;

/** Clocks that nobody lets run: what the system itself must be permitted, and is not. */
export const systemLints = ({ policy }: CompiledPolicy): readonly PolicyLint[] =>
  sections.flatMap((section) => {
    const permissions: Permissions | undefined = policy[section]?.permissions;
    if (permissions === undefined) return [];
    return permittedClockCommands
      .filter((command) => !(permissions[command] ?? []).includes("system"))
      .map((command) => ({
        rule: "systemNotPermitted",
        path: `${section}.permissions.${command}`,
        conflictsWith: command === "FireTimer" ? "clocks" : "adoption",
        facts: {},
        suggestion: {
          "zh-CN": `请授权角色“system”执行 ${command}，否则${command === "FireTimer" ? "时限不会触发" : "未办结的单据不能采用新版本"}`,
          en: `permit the role "system" ${command}, or ${command === "FireTimer" ? "no clock is ever reported" : "nothing open can adopt a new version"}`,
        },
      }));
  });
