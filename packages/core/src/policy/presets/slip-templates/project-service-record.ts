import { draw, kept, party, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

/** 现场服务记录单 of a project, signed by the owner (F-05, R-216, R-238). */
export const projectServiceRecord: SlipTemplate = slip(
  {
    id: "projectServiceRecord",
    form: "F-05",
    title: ["现场服务记录单", "project service record"],
    parties: party.owner,
    source: ["S-11"],
  },
  [
    section(
      { id: "service", words: ["服务", "service"], filledBy: ["serviceSide"] },
      {
        project: draw.text(["项目名称", "project"], kept("Log", "site")),
        servedOn: draw.date(["服务日期", "service date"], kept("StartWork", "at")),
        course: draw.text(
          ["服务内容及问题采取的处理措施", "what was done, and the measures taken"],
          kept("CompleteWork", "solution"),
        ),
        engineer: draw.person(["服务人员", "service staff"], kept("Dispatch", "engineer")),
      },
    ),
    section(
      { id: "user", words: ["用户意见", "user's opinion"], filledBy: ["customer"] },
      {
        opinion: draw.text(
          ["用户意见", "user's opinion: solved or not, and how satisfied"],
          kept("SignOff", "opinion"),
        ),
        ownerSignature: draw.signature(["业主签[字]", "owner's signature"], kept("SignOff", "signature")),
      },
    ),
  ],
);
