import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, chownSync, constants, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBinaries } from "./binaries.ts";
import { clusterIn, prepareCluster } from "./cluster.ts";
import { beginningOf, waitUntil } from "./processes.ts";
import { chooseRunAs, thisMachine } from "./run-as.ts";
import { startWith } from "./start-embedded.ts";
import { aFolder, ask, hold, serverPid } from "./testing/workshop.ts";

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const maps = isRoot && spawnSync("unshare", ["--user", "--map-user=1", "--map-group=1", "/bin/true"]).status === 0;
const place = aFolder();
afterAll(() => place[Symbol.dispose]());

/** Who a process is to the whole machine. */
function userOf(pid: number): number {
  return statSync(`/proc/${pid}`).uid;
}

/** May anybody come as far as this file? (Else a test as another user cannot even begin.) */
function openToAll(path: string): boolean {
  return (statSync(path).mode & 0o005) === 0o005 && (dirname(path) === path || openToAll(dirname(path)));
}

describe("as an ordinary user", () => {
  it("runs directly, in a folder of that user", async ({ skip }) => {
    if (!isRoot) {
      const { runAs } = chooseRunAs(findBinaries(), place.folder, thisMachine);
      expect(runAs).toMatchObject({ kind: "self", name: userInfo().username });
      return;
    }
    if (!openToAll(import.meta.dirname) || !openToAll(process.execPath)) return skip("the checkout is closed to other users");
    const home = join(place.folder, "home");
    mkdirSync(home);
    chownSync(home, NOBODY, NOBODY);
    chmodSync(place.folder, 0o711);
    const program = hold(join(home, "pg"), { uid: NOBODY });
    const { ownerUrl } = await program.said();
    expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(userOf(serverPid(join(home, "pg")))).toBe(NOBODY);
    await quit(program, serverPid(join(home, "pg")));
  });

  it("says who may not write where it should", async ({ skip }) => {
    if (!isRoot) return skip("needs root, to take the place of another user");
    if (!openToAll(import.meta.dirname) || !openToAll(process.execPath)) return skip("the checkout is closed to other users");
    const closed = join(place.folder, "closed");
    mkdirSync(closed, { mode: 0o755 });
    expect(await hold(join(closed, "pg"), { uid: NOBODY }).said()).toEqual({ fault: "kernel-embedded/no-access" });
  });
});

describe("as root", () => {
  it("runs in a user namespace, under a parent of mode 700, with files that stay root's", async ({ skip }) => {
    if (!maps) return skip("needs root and user namespaces");
    const parent = join(place.folder, "closed-parent");
    mkdirSync(parent, { mode: 0o700 });
    const server = await startWith({ dataDir: join(parent, "pg"), durable: false }, thisMachine);
    expect(await ask(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(statSync(join(parent, "pg", "cluster", "data", "base")).uid).toBe(0);
    expect(readFileSync(`/proc/${serverPid(join(parent, "pg"))}/status`, "utf8")).toMatch(/^CapEff:\s+0+$/m);
    await server.stop();
  });

  it("without user namespaces, runs as another user from copies that he can reach, and later in a namespace again", async ({ skip }) => {
    if (!isRoot) return skip("needs root");
    const dataDir = join(place.folder, "without", "pg");
    mkdirSync(dirname(dataDir), { mode: 0o700 });
    chmodSync(place.folder, 0o711);
    const elsewhere = join(place.folder, "elsewhere");
    const said: string[] = [];
    const first = await startWith({ dataDir, durable: false, log: (line) => said.push(line) }, { unshare: undefined, elsewhere });
    await ask(first.ownerUrl, "create table kept as select 7 as lucky");
    const folder = readFileSync(join(dataDir, "elsewhere"), "utf8").trim();
    expect(folder.startsWith(elsewhere)).toBe(true);
    expect(said).toEqual([expect.stringContaining(folder)]);
    expect(statSync(join(folder, "data")).uid).not.toBe(0);
    await first.stop();

    if (!maps) return skip("the way back to a namespace needs user namespaces");
    const second = await startWith({ dataDir, durable: false }, { unshare: "unshare", elsewhere });
    expect(await ask(second.ownerUrl, "select lucky from kept")).toEqual([{ lucky: 7 }]);
    expect(statSync(join(folder, "data", "base")).uid).toBe(0);
    await second.stop();
  });

  it("in another user's closed home, as after sudo, runs as that user", async ({ skip }) => {
    if (!isRoot) return skip("needs root");
    if (!openToAll(findBinaries().native)) return skip("the checkout is closed to other users");
    const home = join(place.folder, "their-home");
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, NOBODY, NOBODY);
    chmodSync(place.folder, 0o711);
    mkdirSync(join(home, "pg"), { mode: 0o711 });
    expect(chooseRunAs(findBinaries(), join(home, "pg"), thisMachine)).toMatchObject({
      runAs: { kind: "other", uid: NOBODY },
      reachesBinaries: true,
      reachesData: true,
    });
  });

  it("does not give away what a planted link points to", ({ skip }) => {
    if (!isRoot) return skip("needs root");
    const victim = join(place.folder, "victim");
    const cluster = clusterIn(join(place.folder, "planted"));
    mkdirSync(victim);
    writeFileSync(join(victim, "file"), "");
    mkdirSync(cluster.data, { recursive: true });
    symlinkSync(victim, join(cluster.data, "link"));
    prepareCluster(cluster, { kind: "other", uid: NOBODY, gid: NOBODY, wrap: [], name: "nobody" });
    expect([statSync(cluster.data).uid, statSync(victim).uid, statSync(join(victim, "file")).uid]).toEqual([NOBODY, 0, 0]);
  });

  it("that may become nobody else is told what to do", async ({ skip }) => {
    if (!isRoot || spawnSync("setpriv", ["--bounding-set=-setuid", "/bin/true"]).status !== 0) return skip("needs root and setpriv");
    accessSync(process.execPath, constants.X_OK);
    const program = hold(join(place.folder, "refused"), {
      elsewhere: join(place.folder, "elsewhere"),
      wrap: ["setpriv", "--bounding-set=-setuid,-setgid"],
    });
    expect(await program.said()).toEqual({ fault: "kernel-embedded/root-refused" });
  });
});

async function quit({ child }: ReturnType<typeof hold>, pid: number): Promise<void> {
  child.stdin?.write("go\n");
  expect(await waitUntil(() => beginningOf(pid) === undefined, 5_000)).toBe(true);
}
