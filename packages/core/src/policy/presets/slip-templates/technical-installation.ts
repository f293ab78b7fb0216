import { column, draw, kept, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const wanted = { mandatory: "yes" } as const;

/** 技术安装服务单: where parts are replaced, what effect that has, tried on the part and on the whole, and the user's word (F-22, R-379). */
export const technicalInstallation: SlipTemplate = slip(
  {
    id: "technicalInstallation",
    form: "F-22",
    title: ["技术安装服务单", "technical installation slip"],
    source: ["S-88"],
  },
  [
    section(
      { id: "replacement", words: ["更换", "replacement"], filledBy: ["fieldEngineer"] },
      {
        parts: draw.rows({
          name: column("text", ["零配件", "part"]),
          part: column("ref", ["备件号", "part number"]),
          quantity: column("integer", ["数量", "quantity"]),
          serialIn: column("ref", ["新件序列号", "serial number of the new one"]),
          serialOut: column("ref", ["旧件序列号", "serial number of the old one"]),
        })(["更换的零配件", "parts replaced"], kept("CompleteWork", "parts"), wanted),
        effect: draw.text(["更换后的效果", "effect after the replacement"], "extra", wanted),
        confirmation: draw.signature(["用户确认", "user's confirmation"], kept("SignOff", "signature"), {
          ...wanted,
          filledBy: ["customer"],
        }),
      },
    ),
  ],
);
