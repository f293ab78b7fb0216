import { expect, test } from "vitest";
import { isPrivateAddress } from "./private-network.ts";

test.for([
  "0.0.0.0",
  "10.255.255.255",
  "100.64.0.1",
  "127.1.2.3",
  "169.254.169.254",
  "172.31.255.255",
  "192.168.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:93.184.215.14",
  "64:ff9b::a00:1",
  "fe80::1",
  "fd00::1",
  "ff02::1",
  "2001:db8::1",
  "2002:a00:1::",
])("%s leads inside", (address) => expect(isPrivateAddress(address)).toBe(true));

test.for(["1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2400:3200::1"])(
  "%s leads outside",
  (address) => expect(isPrivateAddress(address)).toBe(false),
);
