import type { RequestSlips } from "../request-slips.ts";
import { slipTemplates } from "./slip-templates.ts";

/** The forms that a request can be lived through on, in the order of the source. */
const FORMS = [
  "fieldServiceRequest",
  "fieldServiceRecord",
  "fieldService",
  "fieldRepair",
  "projectServiceRecord",
  "technicalService",
  "marketingServiceRecord",
  "commissioning",
  "hotlineLog",
  "operationServiceSlip",
  "deskCase",
  "serviceCase",
  "technicalInstallation",
];

const formsNamed = (ids: readonly string[]): RequestSlips["templates"] => ids.flatMap((id) => slipTemplates[id] ?? []);

/** The people who enter what the paper says: the field engineer, and the hotline for everybody. */
const ENTERED_BY = ["fieldEngineer", "hotlineEngineer", "dutyManager"];

/** Every request on the request slip 现场服务请求单 (S-26). */
export const oneSlip: RequestSlips = {
  templates: formsNamed(["fieldServiceRequest"]),
  rules: [{ rank: 90, when: {}, slip: "fieldServiceRequest", source: ["S-26"] }],
  enteredBy: ENTERED_BY,
};

/**
 * The form that the fact `slip` names; what marketing issues, and commissioning, on their own (S-22, S-24); everything
 * else on the request slip (S-26).
 */
export const requestSlips: RequestSlips = {
  templates: formsNamed(FORMS),
  rules: [
    ...FORMS.map((slip, index) => ({ rank: 10 + index, when: { slip }, slip, source: ["callout"] })),
    { rank: 50, when: { issuer: "marketing" }, slip: "marketingServiceRecord", source: ["S-22"] },
    { rank: 60, when: { kind: "installation" }, slip: "commissioning", source: ["S-24"] },
    { rank: 90, when: {}, slip: "fieldServiceRequest", source: ["S-26"] },
  ],
  enteredBy: ENTERED_BY,
};
