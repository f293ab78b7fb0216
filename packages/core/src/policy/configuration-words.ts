/** The commands on a configuration item whose permission a policy gives; the process holds its commands to this list. */
export const permittedConfigurationCommands = [
  "ListItem",
  "PutIntoService",
  "RelateItem",
  "UnrelateItem",
  "ProposeChange",
  "RecordCheck",
  "RecordGuidance",
  "ApplyChange",
  "AbandonChange",
  "DisposeItem",
] as const;

/** What a configuration item can be. An image 基准镜像 is what others are installed from. */
export const itemKinds = ["hardware", "software", "application", "network", "storage", "image"] as const;

/** How one item can depend on another. */
export const itemRelations = ["runsOn", "dependsOn", "partOf", "connectedTo", "installedFrom"] as const;

/** What a change can be of. */
export const changeKinds = ["hardware", "software", "configuration", "network", "storage"] as const;
