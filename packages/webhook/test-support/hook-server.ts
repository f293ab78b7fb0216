import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as the server got it. */
export interface TakenCall {
  /** The whole address that was called. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How the server answers one call instead of 204. */
export type Trouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection goes away before or after the call is kept, and nobody learns which. */
  | { readonly drop: "before" | "after" }
  /** The call is kept, and no answer comes. */
  | { readonly silent: true };

/** A web server in this process that keeps the calls it takes. */
export interface HookServer {
  readonly origin: string;
  readonly taken: () => readonly TakenCall[];
  /** Treats the next calls of this address so, one after the other. */
  readonly trouble: (address: string, ...troubles: readonly Trouble[]) => void;
  readonly stop: () => Promise<void>;
}

/** Starts a real HTTP server on a free port of the loopback interface. */
export const startHookServer = async (): Promise<HookServer> => {
  const taken: TakenCall[] = [];
  const troubles = new Map<string, Trouble[]>();
  let origin = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const address = `${origin}${request.url ?? ""}`;
      const keep = () =>
        taken.push({ address, headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      const next = troubles.get(address)?.shift();
      if (next === undefined) {
        keep();
        response.writeHead(204).end();
      } else if ("status" in next) {
        if (next.status < 300) keep();
        response.writeHead(next.status, next.headers).end(next.body);
      } else {
        if ("silent" in next || next.drop === "after") keep();
        if ("drop" in next) request.socket.destroy();
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    taken: () => [...taken],
    trouble: (address, ...next) => void troubles.set(address, [...next]),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
};
