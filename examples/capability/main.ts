import {
  capabilityModel2013,
  evaluateCapability,
  towardsNextLevel,
  type CapabilityEvidence,
  type CapabilityRecord,
  type ItemGap,
} from "@callout/core";

const shown = (id: string, kind: string, industry = "fiscal"): CapabilityEvidence => ({
  id,
  kind,
  industry,
  edition: "shanghai",
  line: "E",
});

/** Wang, after two years on the hotline and on site: points, what an assessor found true, and what he can show. */
const wang: CapabilityRecord = {
  person: "王工",
  line: "E",
  points: 24,
  attested: ["E1-1", "E1-2", "E1-3", "E2-1", "E2-2", "E2-3", "E2-5", "E2-6", "E2-7", "E3-1", "E3-3", "E3-7"],
  evidence: [
    shown("报表-08", "simpleReportCase"),
    shown("服务单-2025", "serviceRecords"),
    shown("转交-14", "triageCase"),
    shown("录入表-3", "tableDesignCase", "retail"),
  ],
};

const labels = new Map(
  capabilityModel2013.lines.flatMap(({ levels }) =>
    levels.flatMap(({ id, label, items }) => [
      [id, `${id} ${label["zh-CN"]}`] as const,
      ...items.map((item) => [item.id, `${item.id} ${item.label["zh-CN"]}`] as const),
    ]),
  ),
);
const named = (id: string | null): string => (id === null ? "未达到任何级别" : (labels.get(id) ?? id));

const wordGap = (gap: ItemGap): string =>
  gap.type === "notAttested"
    ? `  ★ ${named(gap.item)}：未认定`
    : `  ★ ${named(gap.item)}：还缺 ${String(gap.missing)} 份证明`;

const evaluated = evaluateCapability(capabilityModel2013, wang);
const next = evaluated && towardsNextLevel(evaluated);

/** What proves the level that was reached. */
const proven = (evaluated?.levels.find(({ level }) => level === evaluated.level)?.held ?? []).flatMap(({ item, by }) =>
  by.length === 0 ? [] : [`${named(item)}：凭 ${by.join("、")}`],
);

/** The evaluation, line by line. */
export const lines: readonly string[] = [
  `${wang.person}：${named(evaluated?.level ?? null)}（${capabilityModel2013.version} 版，${String(wang.points)} 分）`,
  ...proven,
  ...(evaluated?.refused ?? []).map(({ evidence, because }) =>
    because === "industry" ? `${evidence} 不作为评定依据：非财政行业案例` : `${evidence} 不作为评定依据：非上海版案例`,
  ),
  ...(next ? [`达到 ${named(next.level)} 还需：`, ...next.missing.map(wordGap)] : []),
  ...(next ? next.optional.map(({ item }) => `  （可选）${named(item)}`) : []),
];

console.log(lines.join("\n"));
