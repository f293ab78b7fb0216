import { relayKillTests } from "../test-support/relay-kills.ts";

relayKillTests(100);
