export { webhookNotifier } from "./webhook-notifier.ts";
export type { WebhookOptions } from "./webhook-notifier.ts";
export { noticePayload } from "./notice-payload.ts";
export type { Answer, Payload, WebhookFormat } from "./webhook-format.ts";
export { wecomRobot } from "./wecom-robot.ts";
