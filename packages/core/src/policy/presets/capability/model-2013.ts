import { capabilityLists } from "../../../lists/capability-lists.ts";
import type { CodeList } from "../../../lists/code-list.ts";
import type {
  CapabilityItem,
  CapabilityLevel,
  CapabilityLine,
  CapabilityModel,
  ExpertiseRule,
} from "../../capability-model.ts";
import { itemsOfE, itemsOfF1 } from "./items.ts";

const idsOf = ({ options }: CodeList): readonly string[] => options.map(({ id }) => id);

/**
 * The implementation-service capability model of 2013 (S-01), as far as its text is left.
 *
 * Of line F two items can be read, of line G none; what is lost is not made up: those levels say that they are not
 * complete. Bands share their edges; the reading is (from, to], zero included, and a level takes its band and
 * its ★ items. A problem of a module, as the fact `productModule` names it, asks for its line; no source
 * says for which level.
 */
export const capabilityModel2013: CapabilityModel = {
  version: "2013",
  edge: "below",
  needs: "bandAndItems",
  evidence: { industry: "fiscal", edition: "shanghai", source: ["R-432", "R-433"] },
  lines: [
    line("E", ["预算指标管理", "budget and indicator management"], capabilityLists.modulesE, [
      ...levels("E", capabilityLists.capabilityE, [0, 10, 20, 30, 40, 50, null], itemsOfE, "R-428"),
    ]),
    line("F", ["预算执行", "budget execution"], capabilityLists.modulesF, [
      ...levels("F", capabilityLists.capabilityF, [5, 15, 25, 35, 45, 55, null], { F1: itemsOfF1 }, "R-429"),
    ]),
    line("G", ["辅助产品", "auxiliary products"], capabilityLists.modulesG, [
      ...levels("G", capabilityLists.capabilityG, [0, 1, 5], {}, "R-430"),
    ]),
  ],
  expertise: [
    asks(1, "E", capabilityLists.modulesE),
    asks(2, "F", capabilityLists.modulesF),
    asks(3, "G", capabilityLists.modulesG),
  ],
};

function asks(rank: number, lineId: string, modules: CodeList): ExpertiseRule {
  const when = { productModule: idsOf(modules) };
  return { rank, when, line: lineId, atLeast: null, items: [], source: ["R-138", "R-462"] };
}

function line(
  id: string,
  [zh, en]: readonly [string, string],
  modules: CodeList,
  ofLine: readonly CapabilityLevel[],
): CapabilityLine {
  return { id, label: { "zh-CN": zh, en }, modules: idsOf(modules), levels: ofLine, source: ["R-462", "S-01"] };
}

function levels(
  lineId: string,
  list: CodeList,
  edges: readonly (number | null)[],
  items: Readonly<Record<string, readonly CapabilityItem[]>>,
  rule: string,
): readonly CapabilityLevel[] {
  return list.options.map(({ label }, at) => {
    const id = `${lineId}${String(at + 1)}`;
    const band = { from: edges[at] ?? 0, to: edges[at + 1] ?? null };
    return { id, label, band, items: items[id] ?? [], complete: lineId === "E", source: [rule, "A-04", "S-01"] };
  });
}
