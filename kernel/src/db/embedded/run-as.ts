import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import type { Binaries } from "./binaries.ts";
import { faults } from "./faults.ts";

/**
 * As whom PostgreSQL's processes run; it refuses user 0.
 * `self`: as we are. `mapped`: in a user namespace where we bear an ordinary user's number; to the files we stay who we are, so a
 * parent folder of mode 700 does not matter. `other`: as an ordinary user of this machine, who must reach binaries and data.
 */
export interface RunAs {
  readonly kind: "self" | "mapped" | "other";
  /** Who owns the files, seen from outside. */
  readonly uid: number;
  readonly gid: number;
  /** What stands before the program's name. */
  readonly wrap: readonly string[];
  readonly name: string;
}

/** A way to run that works on this machine, and what it cannot reach. */
export interface Standing {
  readonly runAs: RunAs;
  readonly reachesBinaries: boolean;
  readonly reachesData: boolean;
}

/** What differs from machine to machine; tests take something away. */
export interface Surroundings {
  /** The program `unshare` of util-linux; undefined where it must not be used. */
  readonly unshare: string | undefined;
  /** Where an ordinary user's copy of binaries and data stands when root's folders are closed to him. Survives a reboot. */
  readonly elsewhere: string;
}

export const thisMachine: Surroundings = { unshare: "unshare", elsewhere: "/var/lib/motlan-embedded" };

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Takes the first way that works and reaches everything; else the first that works at all.
 * @refuses kernel-embedded/root-refused
 */
export function chooseRunAs(binaries: Binaries, dataDir: string, surroundings: Surroundings): Standing {
  let second: Standing | undefined;
  for (const runAs of ways(dataDir, surroundings)) {
    if (runAs.kind === "self") return { runAs, reachesBinaries: true, reachesData: true };
    const standing = tryRun(runAs, binaries, dataDir);
    if (standing?.reachesBinaries && standing.reachesData) return standing;
    second ??= standing;
  }
  if (!second) throw faults["root-refused"]();
  return second;
}

/** `child_process` options and words for a program run that way. */
export function commandAs(
  runAs: RunAs,
  program: string,
  words: readonly string[],
): { command: string; words: string[]; as: { uid?: number; gid?: number } } {
  const all = [...runAs.wrap, program, ...words];
  return { command: all[0] ?? program, words: all.slice(1), as: runAs.kind === "other" ? { uid: runAs.uid, gid: runAs.gid } : {} };
}

function* ways(dataDir: string, { unshare }: Surroundings): Generator<RunAs> {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  const accounts = ordinaryAccounts();
  const known = hasName();
  if (uid !== 0 && known) return yield { kind: "self", uid, gid, wrap: [], name: userInfo().username };
  // initdb wants a user who has a name, so the number we map to must stand in /etc/passwd; any will do.
  const mask = accounts[0];
  if (unshare && mask)
    yield { kind: "mapped", uid, gid, wrap: [unshare, "--user", `--map-user=${mask.uid}`, `--map-group=${mask.gid}`], name: mask.name };
  if (uid !== 0) return yield { kind: "self", uid, gid, wrap: [], name: String(uid) };
  const folderOwner = ownerAbove(dataDir);
  const byFitness = [...accounts].sort((a, b) => fitness(b, folderOwner) - fitness(a, folderOwner)).slice(0, 3);
  for (const account of byFitness) yield { kind: "other", ...account, wrap: [] };
}

/** The folder's own user first (after `sudo`, say), then the users that exist for such work. */
function fitness(account: Account, folderOwner: number): number {
  if (account.uid === folderOwner) return 3;
  return account.name === "postgres" ? 2 : account.name === "nobody" ? 1 : 0;
}

function tryRun(runAs: RunAs, binaries: Binaries, dataDir: string): Standing | undefined {
  const script = 'echo runs; test -x "$1" && test -r "$1" && test -r "$2" && echo binaries; cd "$3" 2>/dev/null && echo data';
  const probe = commandAs(runAs, "/bin/sh", [
    "-c",
    script,
    "probe",
    binaries.initdb,
    `${binaries.native}/share/postgresql/postgres.bki`,
    dataDir,
  ]);
  const { stdout } = spawnSync(probe.command, probe.words, {
    ...probe.as,
    encoding: "utf8",
    cwd: "/",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 5000,
  });
  const said = stdout?.split("\n") ?? [];
  if (!said.includes("runs")) return undefined;
  return { runAs, reachesBinaries: said.includes("binaries"), reachesData: said.includes("data") };
}

function ordinaryAccounts(): Account[] {
  if (!existsSync("/etc/passwd")) return [];
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  return rows.map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) })).filter(({ uid, gid }) => uid > 0 && gid > 0);
}

function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

/** The first user, from the folder upwards, who is not root; after `sudo` in someone's home, that someone. */
function ownerAbove(folder: string): number {
  const uid = existsSync(folder) ? statSync(folder).uid : 0;
  return uid !== 0 || dirname(folder) === folder ? uid : ownerAbove(dirname(folder));
}
