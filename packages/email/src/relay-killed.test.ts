import { relayKillTests } from "../test-support/relay-kills.ts";

// `pnpm soak` has 100.
relayKillTests(4);
