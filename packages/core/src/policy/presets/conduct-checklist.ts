import type { ConductChecklist } from "../conduct-checklist.ts";

type Item = ConductChecklist["items"][number];

const items = (
  occasion: Item["occasion"],
  ...rows: readonly (readonly [id: string, zh: string, en: string, ...source: readonly string[]])[]
): readonly Item[] =>
  rows.map(([id, zh, en, ...source]) => ({ id, label: { "zh-CN": zh, en }, occasion, weight: 1, source }));

/**
 * The conduct that the sources ask for: on the telephone (S-05, S-07, S-23), at a home (S-29), on a customer's site
 * (S-91, S-74). None of them weighs its items, so all weigh the same.
 */
export const conductChecklist: ConductChecklist = {
  id: "conduct",
  label: { "zh-CN": "服务行为规范", en: "Conduct of service" },
  items: [
    ...items(
      "call",
      ["patient", "礼貌、热情、周到、细致、耐心", "Polite, warm, considerate, careful, patient", "R-012", "R-202"],
      [
        "noForbiddenPhrase",
        "没有说“不行”、“不知道”、“不清楚”",
        "Nobody said “no way”, “don't know”, “not clear”",
        "R-191",
      ],
      ["needUnderstood", "服务前充分了解需求，合理承诺", "The need was understood, and promised reasonably", "R-192"],
      ["spokeClearly", "语速适中，打断时致歉", "Spoke slowly and clearly; excused an interruption", "R-203"],
      ["plainWords", "语言简明，没有行业术语", "Concise, without jargon", "R-047"],
    ),
    ...items(
      "arrival",
      ["uniform", "穿统一工作服，无破损", "In the company's uniform, undamaged", "R-180"],
      ["badge", "佩戴工牌，工具放在工具箱里", "With a badge, the tools in the toolbox", "R-177", "R-181"],
      ["knocked", "敲门三次、按铃一次，不喧哗", "Knocked three times, rang once, made no noise", "R-182"],
      ["identified", "出示证件，说明预约时间和电话", "Showed an ID, and the appointment's time and phone", "R-183"],
      ["shoeCovers", "脱鞋或用鞋套，请用户铺垫防尘", "Shoes off or covered; the floor protected", "R-184"],
    ),
    ...items(
      "work",
      ["nothingBought", "没有要求用户购买工具或材料", "Asked the customer to buy no tools or materials", "R-185"],
      ["phoneAllowed", "使用用户电话前得到允许", "Used the customer's phone with permission only", "R-186"],
      [
        "systemsAllowed",
        "未经允许不登录系统、不开关设备",
        "Logged in and switched nothing without permission",
        "R-187",
      ],
      ["parametersAllowed", "调整参数前得到许可", "Adjusted parameters with permission only", "R-188"],
      ["noQuarrel", "没有争吵、收礼、从事与工作无关的活动", "No quarrel, no gift, nothing but work", "R-190"],
      ["noBlame", "没有指责用户、粗鲁或推卸责任", "Blamed nobody, was not rude, shifted nothing", "R-194"],
      [
        "siteRules",
        "遵守用户对外来人员的规定，保守秘密",
        "Kept the customer's rules for visitors, and silence",
        "R-594",
      ],
      ["truthful", "没有弄虚作假", "Falsified nothing", "R-585"],
    ),
    ...items("leaving", ["cleaned", "清理现场，经用户检查后离开", "Cleaned the site and had it checked", "R-189"]),
    ...items("afterwards", [
      "verified",
      "回头确认问题已完全解决",
      "Made sure that the problem is really solved",
      "R-193",
    ]),
  ],
};
