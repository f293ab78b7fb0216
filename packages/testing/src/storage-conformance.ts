import type { StorageCase } from "./storage-conformance/bench.ts";
import { anyContentCases } from "./storage-conformance/any-content.ts";
import { commandCases } from "./storage-conformance/commands.ts";
import { erasureCases } from "./storage-conformance/erasure.ts";
import { factCases } from "./storage-conformance/facts.ts";
import { numberCases } from "./storage-conformance/numbers.ts";
import { outboxClaimCases } from "./storage-conformance/outbox-claims.ts";
import { outboxSettlingCases } from "./storage-conformance/outbox-settling.ts";
import { outboxTogetherCases } from "./storage-conformance/outbox-together.ts";
import { recordCases } from "./storage-conformance/records.ts";
import { refusalCases } from "./storage-conformance/refusals.ts";
import { searchPageCases } from "./storage-conformance/search-pages.ts";
import { otherSearchCases } from "./storage-conformance/search-otherwise.ts";
import { wordSearchCases } from "./storage-conformance/search-words.ts";
import { searchCases } from "./storage-conformance/search.ts";
import { streamCases } from "./storage-conformance/streams.ts";
import { tenantCases } from "./storage-conformance/tenants.ts";
import { timerCases } from "./storage-conformance/timers.ts";
import { workCases } from "./storage-conformance/work.ts";

/**
 * What every `Storage` promises. Each case uses tenants of its own, so one store serves all, in any order and at once.
 *
 * @example
 * ```ts
 * (await brokenPromises(storageConformance, memoryStorage)).length // => 0
 * ```
 */
export const storageConformance: readonly StorageCase[] = [
  ...streamCases,
  ...refusalCases,
  ...commandCases,
  ...numberCases,
  ...timerCases,
  ...outboxClaimCases,
  ...outboxSettlingCases,
  ...outboxTogetherCases,
  ...workCases,
  ...recordCases,
  ...erasureCases,
  ...anyContentCases,
  ...searchCases,
  ...otherSearchCases,
  ...wordSearchCases,
  ...searchPageCases,
  ...factCases,
  ...tenantCases,
];
