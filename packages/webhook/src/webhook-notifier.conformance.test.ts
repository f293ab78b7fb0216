import { notifierConformance, type NotifierSubject } from "@callout/testing";
import { afterAll, beforeAll, describe, test } from "vitest";
import { startHookServer, type HookServer } from "../test-support/hook-server.ts";
import { webhookNotifier } from "./webhook-notifier.ts";

let server: HookServer;
beforeAll(async () => {
  server = await startHookServer();
});
afterAll(() => server.stop());

const STATUS = { later: 503, never: 410 } as const;

const subject = (): NotifierSubject => ({
  notifier: webhookNotifier({ secret: `whsec_${btoa("a secret of the conformance test")}`, privateNetworks: true }),
  addressOf: (name) => `${server.origin}/hooks/${name}`,
  received: async () =>
    Promise.resolve(
      server
        .taken()
        .map(({ address, headers, body }) => ({ address, mark: String(headers["webhook-id"]), content: body })),
    ),
  refuseNext: async (address, how) => {
    server.trouble(address, { status: STATUS[how] });
    return Promise.resolve();
  },
});

describe("webhookNotifier over HTTP", () => {
  test.for(notifierConformance)("$promise", ({ check }) => check(subject()));
});
