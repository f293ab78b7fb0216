import type { Notifier, StorageFault } from "@callout/core";
import type { Result } from "neverthrow";
import type { DeskOptions } from "./desk-options.ts";
import { engineOf } from "./engine.ts";
import { recompute, type RecomputeReport, type RecomputeSelector } from "./recompute.ts";
import { relay, type RelayReport } from "./relay.ts";
import { run, type RunOptions } from "./run.ts";
import { tenantDesk, type TenantDesk } from "./tenant-desk.ts";
import { tick, type TickReport } from "./tick.ts";

/** Runs commands against storage, ticks the clocks and relays what must be told. Many desks may share one storage. */
export interface ServiceDesk {
  /** The desk as one tenant uses it: nothing another tenant did can be seen or touched through it. */
  readonly forTenant: (tenant: string) => TenantDesk;
  /**
   * Fires every timer that was due when it was called, of all tenants. Call it every few seconds, from as many processes
   * as you like.
   */
  readonly tick: () => Promise<Result<TickReport, StorageFault>>;
  /**
   * Carries out what was due in the outbox when it was called, of all tenants: reactions to other streams, and notices.
   *
   * @param notifiers - all there are, each time: a notice goes to the channels that are there when it is first taken
   */
  readonly relay: (notifiers: readonly Notifier[]) => Promise<Result<RelayReport, StorageFault>>;
  /**
   * Ticks and relays until its signal is aborted; then it resolves. It sleeps until the storage wakes it, where that can, or
   * until something falls due. It never rejects for what storage, policies or notifiers do: see `onRound`.
   */
  readonly run: (notifiers: readonly Notifier[], options: RunOptions) => Promise<void>;
  /**
   * Has open streams adopt the versions of their policy and its calendars that hold now, as the policy's `adoption` says.
   * Call it when a new version was published; calling it again changes nothing more.
   *
   * A stream stays with its policy: one for which another policy would hold by now goes on under its own.
   */
  readonly recompute: (selector: RecomputeSelector) => Promise<RecomputeReport>;
}

/**
 * A service desk on your storage, your policies and your directory.
 *
 * @throws RangeError for a limit that is no whole number from 1
 * @example
 * ```ts
 * import { presets } from "@callout/core";
 * import { memoryStorage } from "@callout/testing/memory";
 *
 * const desk = serviceDesk({ storage: memoryStorage(), policies: presets.policies, directory: presets.directory });
 * const logged = await desk.forTenant("acme").execute(
 *   { kind: "request", id: "T-1" },
 *   { type: "Log", by: { id: "li", role: "hotlineEngineer" }, customer: "c-1", fault: "The protector does not react" },
 * );
 * logged._unsafeUnwrap().events.map(({ type }) => type) // => ["RequestLogged"]
 * ```
 */
export const serviceDesk = (options: DeskOptions): ServiceDesk => {
  const engine = engineOf(options);
  return {
    forTenant: (tenant) => tenantDesk(engine, tenant),
    tick: () => tick(engine),
    relay: (notifiers) => relay(engine, notifiers),
    run: (notifiers, given) => run(engine, notifiers, given),
    recompute: (selector) => recompute(engine, selector),
  };
};
