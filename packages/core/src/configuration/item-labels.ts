import type { Wording } from "../sla/clock-rule.ts";
import type { ItemCommandName } from "./item-commands.ts";
import type { ItemState } from "./item-state.ts";

const statuses: Readonly<Record<ItemState["status"], Wording>> = {
  unlisted: { "zh-CN": "未建档", en: "not listed" },
  listed: { "zh-CN": "已建档", en: "listed" },
  inService: { "zh-CN": "在用", en: "in service" },
  changing: { "zh-CN": "变更中", en: "being changed" },
  disposed: { "zh-CN": "已报废", en: "disposed of" },
};

const commands: Readonly<Record<ItemCommandName, Wording>> = {
  ListItem: { "zh-CN": "资产建档", en: "list the item" },
  PutIntoService: { "zh-CN": "投入使用", en: "put into service" },
  RelateItem: { "zh-CN": "建立关联", en: "relate the item" },
  UnrelateItem: { "zh-CN": "解除关联", en: "take a relation back" },
  ProposeChange: { "zh-CN": "提出变更", en: "propose a change" },
  RecordCheck: { "zh-CN": "记录兼容性检查", en: "record a check" },
  RecordGuidance: { "zh-CN": "记录远程指导", en: "record guidance from afar" },
  ApplyChange: { "zh-CN": "实施变更", en: "apply the change" },
  AbandonChange: { "zh-CN": "放弃变更", en: "abandon the change" },
  DisposeItem: { "zh-CN": "报废", en: "dispose of the item" },
};

/** What people read in place of a configuration item's identifiers. */
export const itemLabels = { statuses, commands };
