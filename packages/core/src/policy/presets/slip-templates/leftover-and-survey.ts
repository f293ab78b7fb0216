import { draw, kept, keptBy, section, slip } from "./slip-parts.ts";
import type { SlipTemplate } from "../../slip-template.ts";

const form = {
  form: "F-09",
  source: ["S-27"],
  note: "The forms are lost; what survives are the references to them.",
} as const;

/** 遗留问题记录单: a record of its own, referred to from the request slip (F-09, R-037, R-235). */
export const leftover: SlipTemplate = slip(
  { ...form, id: "leftover", title: ["遗留问题记录单", "leftover-problem record"] },
  [
    section(
      { id: "head", words: ["表头", "head"], filledBy: ["archivist"] },
      { number: draw.ref(["遗留问题记录单", "its number"], "number") },
    ),
  ],
);

/** 服务质量调查单: with an investigator and the management representative (F-09, R-037, R-209). */
export const qualitySurvey: SlipTemplate = slip(
  { ...form, id: "qualitySurvey", title: ["服务质量调查单", "service-quality survey slip"] },
  [
    section(
      { id: "head", words: ["表头", "head"], filledBy: ["archivist"] },
      {
        number: draw.ref(["服务质量调查单号", "survey slip number"], "number"),
        archivedOn: draw.date(["日期", "date"], kept("Archive", "at")),
        archivist: draw.person(["存档人", "archivist"], kept("Archive", "by")),
        investigator: draw.person(["调查人", "investigator"], keptBy("qualitySurvey", "OpenSurvey", "investigator"), {
          filledBy: ["surveyInvestigator"],
          inferred: ["field"],
        }),
        managementRepresentative: draw.person(
          ["管理者代表", "management representative"],
          keptBy("qualitySurvey", "CountersignSurvey", "by"),
          { filledBy: ["managementRepresentative"], inferred: ["field"] },
        ),
      },
    ),
  ],
);
