// Conformance: what an adapter must do, as data
export { brokenPromises, promisesAsMarkdown } from "./conformance.ts";
export type { BrokenPromise, ConformanceCase } from "./conformance.ts";
export { storageConformance } from "./storage-conformance.ts";

// Arbitraries
export { keptJson, keptText } from "./arbitraries.ts";

// Notifiers
export { notifierConformance } from "./notifier-conformance.ts";
export type { NotifierSubject, ReceivedNotice } from "./notifier-subject.ts";
export { noticeKeys, sampleDelivery, sampleTexts, sampleVariables } from "./sample-deliveries.ts";

// Given, when, then
export { given } from "./given.ts";
export type { Decider, Given } from "./given.ts";
