export { serviceDesk } from "./service-desk.ts";
export type { ServiceDesk, StreamOf, TenantDesk } from "./service-desk.ts";
export { defaultLimits } from "./desk-options.ts";
export type { DeskLimits, DeskOptions } from "./desk-options.ts";
export type { Executed, ExecuteOptions } from "./execute.ts";
export type { KindOfStream, KindsOfStream } from "./processes.ts";
export type { RelayReport } from "./relay.ts";
export type { TickReport } from "./tick.ts";
export type { StreamView } from "./view.ts";
