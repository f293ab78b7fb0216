import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A message as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The message itself, headers and all. */
  readonly source: string;
}

/** How the server treats one message instead of taking it. */
export type Trouble =
  /** An SMTP answer such as `550 5.1.1 No such user`, to the recipient or to the content. */
  | { readonly to: "recipient" | "content"; readonly reply: string }
  /** The connection goes away before or after the message is kept, and nobody learns which. */
  | { readonly drop: "before" | "after" }
  /** The message is kept and the answer comes late. */
  | { readonly lateByMillis: number };

/** How a server is set up; plain SMTP without login, with PIPELINING, when nothing is said. */
export interface ServerKind {
  readonly tls?: "implicit" | "starttls";
  /** The password it wants; no login is possible when left out. */
  readonly login?: string;
  readonly pipelining?: boolean;
  readonly lmtp?: boolean;
  /** How long it takes over each message; no time when left out. */
  readonly slowByMillis?: number;
}

/** A mail server in this process that keeps what it takes. */
export interface MailServer {
  readonly port: number;
  /** Whether the last mail came over an encrypted connection. */
  readonly encrypted: () => boolean;
  /** What was taken, in the order it came. */
  readonly taken: () => readonly TakenMail[];
  /** Treats the next messages to this address so, one after the other. */
  readonly trouble: (address: string, ...troubles: readonly Trouble[]) => void;
  /** Resolves when the next message is kept, which is never answered. */
  readonly keptUnanswered: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a real SMTP server on a free port of the loopback interface. */
export const startMailServer = async ({
  tls,
  login,
  pipelining = true,
  lmtp = false,
  slowByMillis = 0,
}: ServerKind = {}): Promise<MailServer> => {
  const taken: TakenMail[] = [];
  let encrypted = false;
  let unanswered: (() => void) | null = null;
  const troubles = new Map<string, Trouble[]>();
  const sockets = new Set<Socket>();

  const server = new SMTPServer({
    secure: tls === "implicit",
    lmtp,
    hidePIPELINING: !pipelining,
    authOptional: login === undefined,
    disabledCommands: [...(login === undefined ? ["AUTH"] : []), ...(tls === undefined ? ["STARTTLS"] : [])],
    onAuth: ({ username, password }, _session, answer) => {
      if (password === login) answer(null, { user: username });
      else answer(new Error("no such login"));
    },
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) => {
      const [next] = troubles.get(address) ?? [];
      if (next === undefined || !("to" in next) || next.to !== "recipient") return answer();
      troubles.get(address)?.shift();
      answer(refusal(next.reply));
    },
    onData: (stream, { envelope, secure }, answer) => {
      encrypted = secure;
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const keep = () => taken.push({ from, to, source: Buffer.concat(chunks).toString("utf8") });
        const next = troubles.get(to[0] ?? "")?.shift();
        if (next !== undefined && "reply" in next) return answer(refusal(next.reply));
        if (next === undefined || !("drop" in next) || next.drop === "after") keep();
        if (next !== undefined && "drop" in next) return sockets.forEach((socket) => socket.destroy());
        if (unanswered === null) return setTimeout(answer, next?.lateByMillis ?? slowByMillis);
        unanswered();
        unanswered = null;
      });
    },
  });
  server.server.on("connection", (socket) => sockets.add(socket));
  server.on("error", () => undefined); // A client that goes away is what some tests are about.

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.server.address() as AddressInfo).port,
    encrypted: () => encrypted,
    taken: () => [...taken],
    trouble: (address, ...next) => void troubles.set(address, [...next]),
    keptUnanswered: () => new Promise((resolve) => (unanswered = resolve)),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
};

const refusal = (reply: string): Error & { responseCode: number } =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
