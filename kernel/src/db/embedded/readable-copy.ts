import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../../id.ts";
import { type Binaries, binariesIn } from "./binaries.ts";

/** Copies the binaries (60 MB, once a version) to where an ordinary user may read them; the finished copy gets its name last. */
export function copyBinaries(binaries: Binaries, elsewhere: string): Binaries {
  const folder = join(elsewhere, `postgresql-${binaries.version}`);
  if (!existsSync(folder)) {
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    const draft = `${folder}.${newId()}`;
    cpSync(binaries.native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, folder);
    rmSync(draft, { recursive: true, force: true });
  }
  return binariesIn(join(folder, "native"), binaries.version);
}
