import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { type Binaries, findBinaries } from "./binaries.ts";
import { type Cluster, findCluster, placeElsewhere, prepareCluster } from "./cluster.ts";
import { makeLibraryLinks, serverEnvironment } from "./library-links.ts";
import { copyBinaries } from "./readable-copy.ts";
import { chooseRunAs, type RunAs, type Surroundings } from "./run-as.ts";

/** Everything that must stand before PostgreSQL can run: which binaries, as whom, where, in what environment. */
export interface Stage {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly cluster: Cluster;
  readonly environment: Record<string, string>;
}

/** Makes the data folder. Passable (not readable) for others: the server may have to run as another user; his own folder in it is closed. */
export function openDataDir(dataDir: string): string {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    chmodSync(dataDir, 0o711);
  }
  return realpathSync(dataDir);
}

/** @refuses kernel-embedded/no-binary, root-refused */
export function setStage(dataDir: string, surroundings: Surroundings, log: (line: string) => void): Stage {
  const shipped = findBinaries();
  const { runAs, reachesBinaries, reachesData } = chooseRunAs(shipped, dataDir, surroundings);
  const fresh = !existsSync(findCluster(dataDir).folder);
  const cluster = reachesData || !fresh ? findCluster(dataDir) : placeElsewhere(dataDir, surroundings.elsewhere);
  const binaries = reachesBinaries ? shipped : copyBinaries(shipped, surroundings.elsewhere);
  if (runAs.kind === "other")
    log(`PostgreSQL runs as user ${runAs.name}, with data in ${cluster.folder} and programs in ${binaries.native}`);
  prepareCluster(cluster, runAs);
  makeLibraryLinks(binaries, cluster.links);
  return { binaries, runAs, cluster, environment: serverEnvironment(binaries, cluster.links) };
}
