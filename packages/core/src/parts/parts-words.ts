import { codeList } from "../lists/code-list.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { PartCommandName } from "./part-commands.ts";
import type { PlaceKind } from "./part-paths.ts";
import type { PartStatus } from "./part-state.ts";
import type { Place } from "./place.ts";

/** What shape a part is in, in words. */
export const partConditions = codeList(
  { id: "partCondition", label: ["配件状况", "condition of a part"], closed: true, source: ["R-323", "callout"] },
  [
    ["new", "全新", "new"],
    ["used", "已用", "used"],
    ["repaired", "已修复", "repaired"],
    ["faulty", "故障件", "faulty"],
  ],
);

/** Whose make a part is, in words. */
export const partOrigins = codeList(
  { id: "partOrigin", label: ["配件来源", "origin of a part"], closed: true, source: ["R-323", "R-325", "callout"] },
  [
    ["original", "原厂", "original"],
    ["approved", "认可", "approved"],
    ["other", "其他", "other"],
  ],
);

/** Where a part can be, in words. */
export const placeKinds = codeList(
  { id: "placeKind", label: ["所在", "place of a part"], closed: true, source: ["callout"] },
  [
    ["store", "备件库", "store"],
    ["hand", "领用人", "with the engineer"],
    ["installed", "客户设备", "in an asset"],
    ["removed", "拆下待交库", "taken out"],
    ["loan", "借予客户", "on loan"],
    ["repairer", "维修点", "at the repairer"],
    ["outside", "库外", "outside"],
  ] satisfies readonly (readonly [PlaceKind, string, string])[],
);

const statuses: Readonly<Record<PartStatus, Wording>> = {
  unknown: { "zh-CN": "无记录", en: "unknown" },
  inStore: { "zh-CN": "在库", en: "in a store" },
  away: { "zh-CN": "不在库", en: "away" },
  gone: { "zh-CN": "账上无存", en: "none left" },
};

const commands: Readonly<Record<PartCommandName, Wording>> = {
  ReceiveParts: { "zh-CN": "配件入库", en: "receive parts" },
  TakeParts: { "zh-CN": "配件出库", en: "take parts out of a store" },
  CarryParts: { "zh-CN": "配件转移", en: "follow parts to where they are" },
  MoveParts: { "zh-CN": "配件调拨", en: "move parts" },
  CountParts: { "zh-CN": "盘点", en: "count parts" },
  UnpackParts: { "zh-CN": "拆封", en: "unpack" },
  RecordRepair: { "zh-CN": "登记维修", en: "record a repair" },
  TellRepairs: { "zh-CN": "查询维修次数", en: "tell how often it was repaired" },
  RecordReplacement: { "zh-CN": "登记更换", en: "record a replacement" },
};

/** What people read in place of a ledger's identifiers. */
export const partLabels = { statuses, commands };

/** Where a part is, said in words and with the ids that name it. */
export const wordPlace = (place: Place): Wording => {
  switch (place.kind) {
    case "store":
      return { "zh-CN": `备件库 ${place.store}`, en: `store ${place.store}` };
    case "hand":
      return {
        "zh-CN": `领用人 ${place.holder}（领用单 ${place.requisition}）`,
        en: `${place.holder}, requisition ${place.requisition}`,
      };
    case "installed":
      return {
        "zh-CN": `客户 ${place.customer} 的设备 ${place.asset}`,
        en: `asset ${place.asset} of ${place.customer}`,
      };
    case "removed":
      return { "zh-CN": `${place.holder} 拆下待交库`, en: `${place.holder}, taken out` };
    case "loan":
      return { "zh-CN": `借予客户 ${place.customer}`, en: `on loan to ${place.customer}` };
    case "repairer":
      return { "zh-CN": `维修点 ${place.repairer}`, en: `repairer ${place.repairer}` };
  }
};
