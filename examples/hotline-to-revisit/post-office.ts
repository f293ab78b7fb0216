import type { AddressInfo } from "node:net";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as it lies in its recipient's box. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A real SMTP server in this process, with a transport that sends to it. */
export const openPostOffice = async () => {
  const arrived: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData: (stream, _session, taken) => {
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("end", () => {
        void PostalMime.parse(Buffer.concat(chunks)).then(({ to, subject = "", text = "" }) => {
          const [recipient] = to ?? [];
          arrived.push({ to: recipient?.name || recipient?.address || "", subject, text });
          taken();
        }, taken);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true, pool: true });
  return {
    port,
    transport,
    /** The mails that have arrived since this was asked last. */
    collect: (): readonly Mail[] => arrived.splice(0),
    close: async () => {
      transport.close();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
};
