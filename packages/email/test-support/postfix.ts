import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A Postfix of this test alone, which delivers everything for example.com into one Maildir. */
export interface Postfix {
  readonly port: number;
  /** The messages in the Maildir, as they lie there. */
  readonly delivered: () => readonly string[];
  readonly stop: () => Promise<void>;
}

const POSTFIX = "/usr/sbin/postfix";
const NOBODY = 65_534;

/** Why Postfix cannot be started here; null when it can. */
export const whyNoPostfix = (): string | null => {
  if (!existsSync(POSTFIX)) return `no ${POSTFIX}: on Debian, apt-get install postfix`;
  return process.getuid?.() === 0 ? null : "Postfix starts for root alone";
};

/** Starts Postfix on a free port of the loopback interface, with a configuration, a queue and a log of its own. */
export const startPostfix = async (): Promise<Postfix> => {
  const folder = mkdtempSync(join(tmpdir(), "callout-postfix-"));
  chmodSync(folder, 0o755);
  const mail = join(folder, "mail");
  for (const name of ["mail", "queue", "data"]) mkdirSync(join(folder, name), { mode: 0o755 });
  chownSync(mail, NOBODY, NOBODY);
  execFileSync("chown", ["postfix", join(folder, "data")]);
  const port = await freePort();
  writeFileSync(join(folder, "main.cf"), mainCf(folder));
  writeFileSync(join(folder, "master.cf"), masterCf(port));
  const postfix = spawn(POSTFIX, ["-c", folder, "start-fg"], { stdio: "ignore" });
  const gone = new Promise<void>((resolve) => postfix.once("exit", () => resolve()));
  await listening(port);
  const inbox = join(mail, "inbox", "new");
  return {
    port,
    delivered: () =>
      existsSync(inbox) ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name), "utf8")) : [],
    stop: async () => {
      execFileSync(POSTFIX, ["-c", folder, "abort"], { stdio: "ignore" });
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const mainCf = (folder: string): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_auth_destination, reject
mydestination =
alias_maps =
virtual_mailbox_domains = example.com
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:${String(NOBODY)}
virtual_gid_maps = static:${String(NOBODY)}
`;

const masterCf = (port: number): string => `
127.0.0.1:${String(port)} inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
tlsmgr    unix  - - n 1000? 1 tlsmgr
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
`;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

const listening = async (port: number): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (answers) return;
    await pause(100);
  }
  throw new Error("Postfix did not start");
};
