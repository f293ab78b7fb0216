import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP } from "node:net";
import { isPrivateAddress, PRIVATE, publicLookup } from "./private-network.ts";
import type { Answer } from "./webhook-format.ts";

/** One call, with what it may reach and how long it may take. */
export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMillis: number;
  readonly privateNetworks: boolean;
}

/**
 * Posts and waits for the answer. No redirect is followed, and of the answer's body only the beginning is read.
 *
 * @throws an Error whose `code` tells why there was no answer
 */
export const post = async ({ url, headers, body, timeoutMillis, privateNetworks }: Post): Promise<Answer> => {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!privateNetworks && isIP(host) !== 0 && isPrivateAddress(host))
    throw Object.assign(new Error("a private address"), { code: PRIVATE });
  return new Promise<Answer>((resolve, reject) => {
    const request = (url.protocol === "https:" ? tlsRequest : plainRequest)(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(timeoutMillis),
      ...(privateNetworks ? {} : { lookup: publicLookup }),
    });
    request.on("error", reject);
    request.on("response", (response) => {
      let read = "";
      const done = (): void => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read });
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        read += chunk;
        if (read.length < LONGEST_READ) return;
        done();
        response.destroy();
      });
      response.on("end", done);
      response.on("error", reject);
    });
    request.end(body);
  });
};

const LONGEST_READ = 10_000;
