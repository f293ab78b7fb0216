import { codeList } from "./code-list.ts";

/** Levels, zones and classes that requests and promises are told apart by (rulebook 3.6). */
export const levelLists = {
  tier: codeList({ id: "tier", label: ["服务级别", "service tier"], closed: true, source: ["EN-90", "S-72"] }, [
    ["standard", "标准", "standard"],
    ["advanced", "高级", "advanced"],
    ["vip", "VIP", "VIP"],
  ]),
  zone: codeList({ id: "zone", label: ["区域", "zone"], closed: true, source: ["EN-99", "S-43"] }, [
    ["city", "福州市内", "inside Fuzhou"],
    ["outside", "市外", "outside the city"],
  ]),
  transport: codeList({ id: "transport", label: ["交通方式", "transport"], closed: true, source: ["EN-100", "S-85"] }, [
    ["bicycle", "自行车", "bicycle"],
    ["bus", "公交车", "bus"],
    ["companyVehicle", "公司指派车辆", "vehicle assigned by the company"],
    ["taxi", "出租车", "taxi (with consent)"],
  ]),
  warrantyComponent: codeList(
    {
      id: "warrantyComponent",
      label: ["保修部件", "component class of a warranty"],
      closed: true,
      source: ["EN-101", "S-38"],
    },
    [
      ["mainUnit", "主机（水箱、集热管、支架）", "main unit (tank, tubes, bracket)"],
      ["piping", "管路配件", "piping"],
      ["electrical", "电器部分", "electrical parts"],
    ],
  ),
  productClass: codeList(
    { id: "productClass", label: ["产品类别", "product class"], closed: true, source: ["EN-102", "S-62"] },
    [
      ["hardware", "硬件产品", "hardware"],
      ["software", "软件产品", "software"],
      ["mainEquipment", "主要设备", "main equipment"],
    ],
  ),
  /** Gathered from several seeds. */
  revisitEvent: codeList(
    {
      id: "revisitEvent",
      label: ["回访时点", "occasion of a revisit"],
      closed: null,
      source: ["EN-103", "S-87", "S-88", "S-49"],
    },
    [
      ["installDay", "安装当天", "day of installation"],
      ["installOneMonth", "安装一个月", "a month after installation"],
      ["halfYear", "半年", "half a year"],
      ["oneYear", "一年", "one year"],
      ["afterRepair", "维修后", "after a repair"],
      ["onsiteThreeMonths", "三个月定期上门", "every three months, on site"],
      ["onsiteSixMonths", "满六个月", "after six months"],
      ["onsiteTwelveMonths", "满十二个月", "after twelve months"],
      ["firstWithinHalfYear", "交工后半年内首次", "first within half a year of hand-over"],
      ["twicePerYear", "每年至少二次", "at least twice a year"],
      ["monthly", "每月", "monthly"],
    ],
  ),
  /** Gathered from several seeds. */
  revisitChannel: codeList(
    { id: "revisitChannel", label: ["回访方式", "channel of a revisit"], closed: null, source: ["EN-104"] },
    [
      ["phone", "电话回访", "by phone"],
      ["onsite", "上门回访", "on site"],
      ["complaint", "投诉回访", "after a complaint"],
      ["questionnaire", "问卷调查", "questionnaire"],
      ["userVisit", "用户走访", "visit to the user"],
    ],
  ),
} as const;
