// Conformance: what an adapter must do, as data
export { brokenPromises, promisesAsMarkdown } from "./conformance.ts";
export type { BrokenPromise, ConformanceCase } from "./conformance.ts";
export { storageConformance } from "./storage-conformance.ts";

// Arbitraries
export { keptJson, keptText } from "./arbitraries.ts";

// Notifiers
export { notifierConformance } from "./notifier-conformance.ts";
export type { NotifierSubject, ReceivedNotice } from "./notifier-subject.ts";
export { noticeKeys, sampleDelivery, sampleVariables } from "./sample-deliveries.ts";
export { sampleTexts } from "./sample-notices/sample-texts.ts";

// Directories and policies
export { directoryConformance } from "./directory-conformance.ts";
export type { DirectorySubject, Post } from "./directory-subject.ts";
export { policiesConformance } from "./policies-conformance.ts";
export type { PoliciesSubject } from "./policies-subject.ts";

// Customers' files
export { customerFilesConformance } from "./customer-files-conformance.ts";
export type { CustomerFilesSubject } from "./customer-files-subject.ts";

// Given, when, then
export { given } from "./given.ts";
export type { Decider, Given } from "./given.ts";
