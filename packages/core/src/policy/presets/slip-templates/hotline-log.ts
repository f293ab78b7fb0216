import { draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const wanted = { mandatory: "yes" } as const;

/** 热线值班记录: what each entry of the hotline's log must contain (F-12, R-010). */
export const hotlineLog: SlipTemplate = slip(
  {
    id: "hotlineLog",
    form: "F-12",
    title: ["热线值班记录", "hotline log"],
    source: ["S-07"],
  },
  [
    section(
      { id: "entry", words: ["记录", "entry"], filledBy: ["hotlineEngineer"] },
      {
        customer: draw.text(["用户单位名称", "user organisation"], kept("Log", "customer"), wanted),
        address: draw.text(["地址", "address"], kept("Log", "contact.address"), wanted),
        phone: draw.text(["电话", "phone"], kept("Log", "contact.phone"), wanted),
        contact: draw.text(["联系人姓名", "contact's name"], kept("Log", "contact.name"), wanted),
        fault: draw.text(["用户反映问题的具体内容", "the problem the user reports"], kept("Log", "fault"), wanted),
        handling: draw.text(["处理情况", "how it was handled"], kept("EndGuidance", "findings"), wanted),
        calledAt: draw.dateTime(["来电时间", "call time"], kept("Log", "at"), {
          ...wanted,
          inferred: ["field", "mandatory"],
        }),
      },
    ),
  ],
);
