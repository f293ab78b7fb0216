import type { RefusalWords } from "../process/refusals.ts";
import { emergencyLabels } from "./emergency-labels.ts";
import type { EmergencyMissing, OwnEmergencyRefusal } from "./emergency-refusal.ts";

const { facts, steps, commands } = emergencyLabels;

/** One sentence for a person for each thing that only emergencies refuse. */
export const emergencyRefusalWords: RefusalWords<OwnEmergencyRefusal> = {
  FactsMissing: ({ missing }) => ({
    "zh-CN": `接报时须问清并记录：${missing.map((fact) => facts[fact]["zh-CN"]).join("、")}；问不到的请注明不详`,
    en: `still to be asked: ${missing.map((fact) => facts[fact].en).join(", ")}; say so where nobody knows`,
  }),
  NotClassifiable: ({ what, word, known }) => ({
    "zh-CN": `没有名为“${word}”的${what === "weight" ? "事件级别" : "故障类别"}；可用：${known.join("、")}`,
    en: `no ${what === "weight" ? "weight" : "type of fault"} "${word}"; known: ${known.join(", ")}`,
  }),
  ContainmentMissing: ({ weight }) => ({
    "zh-CN": `级别为“${weight}”的事件须写明防止影响扩大的措施`,
    en: `an emergency of weight ${weight} needs what keeps it from spreading`,
  }),
  NotThePartyForFault: ({ fault, party, parties }) => ({
    "zh-CN": `“${fault}”类故障不联系 ${party}；可联系：${parties.join("、")}`,
    en: `${party} is not contacted about a fault of type ${fault}; these are: ${parties.join(", ")}`,
  }),
  NotFormal: ({ channel, formal }) => ({
    "zh-CN": `“${channel}”不是正式的信息报送渠道，不能作为启动预案的依据；正式渠道：${formal.join("、")}`,
    en: `${channel} is no formal channel, so no plan is started on it; formal are: ${formal.join(", ")}`,
  }),
  StepsMissing: ({ command, missing }) => ({
    "zh-CN": `执行“${label(command)["zh-CN"]}”之前还缺：${missing.map((one) => stepWords(one, "zh-CN")).join("；")}`,
    en: `before ${command}, still wanted: ${missing.map((one) => stepWords(one, "en")).join("; ")}`,
  }),
};

const label = (command: string) =>
  Object.entries(commands).find(([name]) => name === command)?.[1] ?? { "zh-CN": command, en: command };

const stepWords = ({ requirement, leaders = [] }: EmergencyMissing, language: "zh-CN" | "en"): string =>
  leaders.length === 0 ? steps[requirement][language] : `${steps[requirement][language]} (${leaders.join(", ")})`;
