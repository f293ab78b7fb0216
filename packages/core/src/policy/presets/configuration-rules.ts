import type { ConfigurationRules } from "../configuration-rules.ts";

const DESK = ["hotlineEngineer", "dutyManager"];
const ENGINEERS = ["fieldEngineer", "hotlineEngineer", "seniorSystemEngineer"];

/** Configuration management of S-80, with the standard image of S-71 and the guidance from afar of S-60. */
export const configurationRules: ConfigurationRules = {
  permissions: {
    ListItem: [...ENGINEERS, "dutyManager"],
    PutIntoService: ENGINEERS,
    RelateItem: [...ENGINEERS, "dutyManager"],
    UnrelateItem: [...ENGINEERS, "dutyManager"],
    ProposeChange: [...ENGINEERS, "dutyManager"],
    RecordCheck: ENGINEERS,
    RecordGuidance: ENGINEERS,
    ApplyChange: ENGINEERS,
    AbandonChange: [...ENGINEERS, "dutyManager"],
    DisposeItem: DESK,
  },
  checks: { hardware: ["softwareConfiguration", "driverCompatibility"], software: ["hardwareCapacity"] },
  guidanceFirst: ["configuration", "network", "storage", "software"],
  imageFor: ["hardware"],
  carriedBy: ["runsOn", "dependsOn", "partOf", "installedFrom"],
  source: ["R-524", "R-525", "R-526", "R-527", "callout"],
};
