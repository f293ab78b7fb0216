import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { partsDiagram, requisitionDiagrams, sendInDiagram } from "./parts-pages.ts";
import { commandTable, requestDiagram, statusTable } from "./request-pages.ts";
import {
  accidentDiagram,
  articleDiagram,
  consequenceDiagram,
  customerDiagram,
  itemDiagram,
  leftoverDiagram,
  problemDiagram,
  reviewDiagram,
  surveyDiagram,
  trainingDiagram,
} from "./record-pages.ts";
import { rulePages, settleRules } from "./rule-pages.ts";
import {
  complaintLabels,
  complaintOutcomes,
  complaintTransitions,
  emergencyLabels,
  emergencyOutcomes,
  emergencyPlanLabels,
  emergencyPlanOutcomes,
  emergencyPlanTransitions,
  emergencyTransitions,
  presets,
  revisitLabels,
  revisitOutcomes,
  revisitTransitions,
} from "../packages/core/src/index.ts";
import { policySchema } from "./policy-schema.ts";
import { processDiagram, processTable } from "./process-pages.ts";
import { slipBookDiagrams, slipTables } from "./slip-pages.ts";
import { mainLineDiagram, workflowSteps } from "./workflow-pages.ts";
import { root } from "./workspace.mjs";

// Writes into the pages what is drawn from the code, between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`.
// What the doc comments of a policy's fields say goes into its JSON Schema.
// With --check nothing is written: it fails when a page is behind.

const standard = presets.compiled.standard.policy;
const complaint = { transitions: complaintTransitions, outcomes: complaintOutcomes, labels: complaintLabels.commands };
const emergency = { transitions: emergencyTransitions, outcomes: emergencyOutcomes, labels: emergencyLabels.commands };
const emergencyPlan = {
  transitions: emergencyPlanTransitions,
  outcomes: emergencyPlanOutcomes,
  labels: emergencyPlanLabels.commands,
};

const revisit = { transitions: revisitTransitions, outcomes: revisitOutcomes, labels: revisitLabels.commands };

const parts: Readonly<Record<string, () => string>> = {
  "request-states": requestDiagram,
  "request-statuses": statusTable,
  "request-commands": commandTable,
  "customer-states": customerDiagram,
  "leftover-states": leftoverDiagram,
  "survey-states": surveyDiagram,
  "problem-states": problemDiagram,
  "article-states": articleDiagram,
  "item-states": itemDiagram,
  "review-states": reviewDiagram,
  "training-states": trainingDiagram,
  "accident-states": accidentDiagram,
  "consequence-states": consequenceDiagram,
  "revisit-states": () => processDiagram(revisit),
  "revisit-commands": () => processTable(revisit, standard.revisit.permissions),
  "repair-main-line": mainLineDiagram,
  ...workflowSteps,
  rules: rulePages,
  "complaint-states": () => processDiagram(complaint),
  "complaint-commands": () => processTable(complaint, standard.complaints?.permissions ?? {}),
  "emergency-states": () => processDiagram(emergency),
  "emergency-commands": () => processTable(emergency, standard.emergencies?.permissions ?? {}),
  "emergency-plan-states": () => processDiagram(emergencyPlan),
  "emergency-plan-commands": () => processTable(emergencyPlan, standard.emergencyPlans?.permissions ?? {}),
  "slip-books": slipBookDiagrams,
  "slip-tables": slipTables,
  parts: partsDiagram,
  requisition: requisitionDiagrams,
  "send-in-states": sendInDiagram,
};

const upToDate = async (page: string): Promise<{ readonly before: string; readonly after: string }> => {
  const path = join(root, page);
  const before = readFileSync(path, "utf8");
  const filled = before.replace(
    /(<!-- generated:([\w-]+) -->)[\s\S]*?(<!-- \/generated:\2 -->)/g,
    (_, opening: string, name: string, closing: string) => {
      const draw = parts[name];
      if (draw === undefined) throw new Error(`${page}: nothing generates "${name}"`);
      return `${opening}\n\n${draw()}\n\n${closing}`;
    },
  );
  const after = await format(filled, { ...(await resolveConfig(path)), filepath: path });
  return { before, after };
};

const checking = process.argv.includes("--check");
let behind = settleRules(checking);
if (behind) console.log(checking ? "docs/rules.json is behind the tests" : "docs/rules.json written");

const schemaFile = join(root, "packages/core/policy.schema.json");
const schema = await format(JSON.stringify(policySchema()), { ...(await resolveConfig(schemaFile)), parser: "json" });
if (!existsSync(schemaFile) || readFileSync(schemaFile, "utf8") !== schema) {
  behind = true;
  if (!checking) writeFileSync(schemaFile, schema);
  console.log(checking ? `${schemaFile} is behind the code` : `${schemaFile} written`);
}

for (const page of [
  "README.md",
  "docs/request.md",
  "docs/slips.md",
  "docs/customer.md",
  "docs/parts.md",
  "docs/send-in-repair.md",
  "docs/complaints.md",
  "docs/maintenance-and-repair.md",
  "docs/leftovers-and-surveys.md",
  "docs/problems-and-knowledge.md",
  "docs/trainings.md",
  "docs/security-and-conduct.md",
  "docs/revisits.md",
  "docs/emergencies.md",
  "docs/rules.md",
]) {
  const { before, after } = await upToDate(page);
  if (before === after) continue;
  behind = true;
  if (!checking) writeFileSync(join(root, page), after);
  console.log(checking ? `${page} is behind the code` : `${page} written`);
}
process.exit(checking && behind ? 1 : 0);
