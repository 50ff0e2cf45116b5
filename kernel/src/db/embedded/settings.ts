import { totalmem } from "node:os";
import { join } from "node:path";
import { type Cluster, replaceFile } from "./cluster.ts";
import type { RunAs } from "./run-as.ts";

/** For tests only: a crash of the machine may lose or break everything. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Why each differs from PostgreSQL's own default stands beside it. */
const SETTINGS = {
  max_connections: "100",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  // A demo country is loaded in one go; fewer checkpoints in between.
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  // Solid state: an index look-up costs about as much as reading on.
  random_page_cost: "1.1",
  // The shipped build has no compiler.
  jit: "off",
  timezone: "'Asia/Ho_Chi_Minh'",
  log_timezone: "'Asia/Ho_Chi_Minh'",
  lc_messages: "'C'",
  log_line_prefix: "'%m [%p] '",
  // No personal value may reach the log: no statements, no parameters, no DETAIL ("Key (name)=(…) already exists").
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

const ACCESS =
  "# Written by motlan: only this machine, only with the password.\nhost all all 127.0.0.1/32 scram-sha-256\nhost replication all 127.0.0.1/32 scram-sha-256\n";

const MIB = 1 << 20;

/**
 * The server's own memory for pages, by the machine's (bytes): a sixteenth, from 256 MiB to 4 GiB, ours, so that several nodes fit on one machine. It is taken as pages
 * come; with a million people what it holds by itself is a sixth quicker than what the system keeps for it.
 */
export function sizesFor(memory: number): { readonly shared_buffers: string; readonly effective_cache_size: string } {
  const part = Math.min(4_096, Math.max(256, Math.floor(memory / 16 / MIB)));
  return { shared_buffers: `${part}MB`, effective_cache_size: `${part * 4}MB` };
}

/** Bytes of this machine, or of the container that bounds this process. */
function memoryHere(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}

/** Writes the server's settings anew at every start; an operator's own wishes belong in `ALTER SYSTEM`, which wins over these. */
export function writeSettings(cluster: Cluster, durable: boolean, runAs: RunAs): void {
  const settings = durable ? { ...SETTINGS, ...sizesFor(memoryHere()) } : { ...SETTINGS, ...sizesFor(0), ...CARELESS };
  const rows = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  replaceFile(
    join(cluster.data, "postgresql.conf"),
    `# Written by motlan at every start. Use ALTER SYSTEM for your own.\n${rows.join("\n")}\n`,
    runAs,
  );
  replaceFile(join(cluster.data, "pg_hba.conf"), ACCESS, runAs);
}
