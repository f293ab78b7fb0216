import { lookup as lookUp, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** What an address on somebody's own network is refused with, so that the refusal can be told from other failures. */
export const PRIVATE = "EPRIVATE";

/**
 * Whether an IP address leads to this host or into a private network: there a webhook, which anybody may enter, could
 * reach what trusts its neighbours.
 *
 * @source RFC 1918, RFC 6598, RFC 6890; RFC 4193, RFC 4291
 * @example
 * ```ts
 * isPrivateAddress("169.254.169.254") // => true
 * isPrivateAddress("::ffff:10.0.0.1") // => true
 * isPrivateAddress("93.184.215.14") // => false
 * ```
 */
export const isPrivateAddress = (address: string): boolean =>
  isIP(address) === 6
    ? !outside.check(address, "ipv6") || inside.check(address, "ipv6")
    : inside.check(address, "ipv4");

/** Looks a name up as the host does, and fails when any address it has is private: no name leads in by a detour. */
export const publicLookup: LookupFunction = (hostname, options, found) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses?: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (addresses === undefined || first === undefined) found(error ?? new Error("no address"), "", 0);
    else if (addresses.some(({ address }) => isPrivateAddress(address)))
      found(Object.assign(new Error("a private address"), { code: PRIVATE }), "", 0);
    else if (options.all === true) found(null, addresses);
    else found(null, first.address, first.family);
  });
};

const inside = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(network, bits, "ipv4");
// Addresses that carry others within them: 6to4, Teredo, documentation.
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  inside.addSubnet(network, bits, "ipv6");

/** All that is handed out of IPv6; whatever is not is somebody's own. */
const outside = new BlockList();
outside.addSubnet("2000::", 3, "ipv6");
