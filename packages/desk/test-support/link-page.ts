import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { describeLinkRefusal, type SignedLinks } from "../src/index.ts";
import type { Bench } from "./bench.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** What an application puts behind a link: a page for GET, an answer for POST. The address that the link is made of. */
export const linkPage = async <Grant, Said>(
  { desk }: Bench,
  links: SignedLinks<Grant, Said>,
  saidIn: (form: URLSearchParams) => Said,
): Promise<string> => {
  const show = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    const opened = await links.open(tokenIn(url));
    response.statusCode = opened.isOk() ? 200 : 410;
    response.end(
      opened.isOk()
        ? `<form method="post"><input type="hidden" name="proof" value="${opened.value.proof}"><button>Send</button></form>`
        : describeLinkRefusal(opened.error, "en"),
    );
  };
  const write = async (request: IncomingMessage, response: ServerResponse) => {
    const form = await formIn(request);
    const sent = { token: tokenIn(request.url ?? ""), proof: form.get("proof") ?? "" };
    const done = await links.redeem(desk, sent, saidIn(form));
    response.statusCode = done.isOk() ? 200 : 409;
    response.end(done.isOk() ? "Thank you" : done.error.type);
  };
  const server = createServer((request, response) => {
    void (request.method === "POST" ? write : show)(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/?token=`;
};

/** The token in a link. */
export const tokenIn = (link: string): string => new URL(link, "http://x").searchParams.get("token") ?? "";

const formIn = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/** What the page adds to the link, as it stands in its form. */
export const proofOn = async (link: string): Promise<string> =>
  /value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? "";

/** Sends the form, and says what came back. */
export const post = async (link: string, fields: Readonly<Record<string, string>>) => {
  const answered = await fetch(link, { method: "POST", body: new URLSearchParams(fields) });
  return [answered.status, await answered.text()];
};
