import { existsSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "../../text.ts";
import { findBinaries } from "./binaries.ts";
import { findCluster, halfMade } from "./cluster.ts";
import { findOwner } from "./owner-lock.ts";
import { keptPort } from "./port.ts";
import { writtenPid } from "./postmaster.ts";
import { servesFolder } from "./processes.ts";
import { chooseRunAs, type RunAs, thisMachine } from "./run-as.ts";

/** What there is to know about an embedded server without touching it. */
export interface EmbeddedFacts {
  readonly dataDir: string;
  /** Where the cluster stands; not inside `dataDir` when another user had to run it. */
  readonly clusterFolder: string;
  readonly initialised: boolean;
  /** Major release of the data. */
  readonly dataVersion: string | undefined;
  /** Full version of the shipped binaries. */
  readonly shippedVersion: string | undefined;
  readonly serverPid: number | undefined;
  readonly ownerPid: number | undefined;
  readonly port: number | undefined;
  readonly durable: boolean;
  readonly freeBytes: number;
  readonly runsAs: RunAs["kind"] | "impossible";
  readonly advice: readonly Text[];
}

/** Looks at a data folder and this machine; changes nothing, starts nothing. */
export async function doctorEmbedded(dataDir: string): Promise<EmbeddedFacts> {
  const folder = existsSync(dataDir) ? realpathSync(dataDir) : dataDir;
  const cluster = findCluster(folder);
  const pid = writtenPid(cluster);
  const facts = {
    dataDir: folder,
    clusterFolder: cluster.folder,
    initialised: existsSync(cluster.data),
    dataVersion: readOrNothing(join(cluster.data, "PG_VERSION"))?.trim(),
    serverPid: pid !== undefined && servesFolder(pid, cluster.data) ? pid : undefined,
    ownerPid: findOwner(folder),
    port: keptPort(cluster),
    durable: !/^fsync = off$/m.test(readOrNothing(join(cluster.data, "postgresql.conf")) ?? ""),
    freeBytes: freeBytes(folder),
    ...shipped(folder),
  };
  return { ...facts, advice: adviceOn(facts, halfMade(cluster).length) };
}

function shipped(folder: string): Pick<EmbeddedFacts, "shippedVersion" | "runsAs"> {
  let shippedVersion: string | undefined;
  try {
    const binaries = findBinaries();
    shippedVersion = binaries.version;
    return { shippedVersion, runsAs: chooseRunAs(binaries, folder, thisMachine).runAs.kind };
  } catch {
    return { shippedVersion, runsAs: "impossible" };
  }
}

function adviceOn(facts: Omit<EmbeddedFacts, "advice">, half: number): Text[] {
  const found: (Text | false)[] = [
    facts.runsAs === "impossible" && {
      vi: "Máy này không chạy được PostgreSQL đóng kèm. Hãy đặt DATABASE_URL.",
      en: "This machine cannot run the shipped PostgreSQL. Set DATABASE_URL.",
    },
    facts.freeBytes < 1e9 && {
      vi: "Ổ đĩa còn dưới 1 GB. Hãy giải phóng chỗ trước khi đầy.",
      en: "The disk has less than 1 GB left. Free some before it is full.",
    },
    !facts.durable && {
      vi: "Máy chủ đang ghi ở chế độ thử nghiệm (fsync tắt): mất điện là mất dữ liệu. Không dùng cho hồ sơ thật.",
      en: "The server writes in test mode (fsync off): a power cut loses data. Not for real dossiers.",
    },
    facts.serverPid !== undefined &&
      facts.ownerPid === undefined && {
        vi: "PostgreSQL còn chạy dù chương trình đã bị ngắt. Lần khởi động sau sẽ tự dọn.",
        en: "PostgreSQL still runs though its program was killed. The next start puts that right.",
      },
    half > 0 && {
      vi: "Lần tạo cơ sở dữ liệu trước bị ngắt giữa chừng. Lần khởi động sau sẽ tự dọn.",
      en: "Making the database was cut short. The next start puts that right.",
    },
    facts.dataVersion !== undefined &&
      facts.shippedVersion !== undefined &&
      !facts.shippedVersion.startsWith(`${facts.dataVersion}.`) && {
        vi: "Dữ liệu thuộc phiên bản PostgreSQL khác với bản đóng kèm. Hãy xuất dữ liệu bằng bản phần mềm cũ rồi nhập lại.",
        en: "The data belong to another PostgreSQL release than the one shipped. Export with the former release and import again.",
      },
  ];
  return found.filter((advice) => advice !== false);
}

function freeBytes(folder: string): number {
  if (!existsSync(folder)) return freeBytes(join(folder, ".."));
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

function readOrNothing(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
