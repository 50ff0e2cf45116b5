import type { Job } from "@motlan/kernel";
import { askAgain } from "./actions/ask-again.ts";
import { deliverCommand } from "./actions/deliver-command.ts";
import { FIND_TWINS, findTwins } from "./actions/find-twins.ts";
import { sweepLooks } from "./actions/look-up.ts";
import { openHidden } from "./actions/open-hidden.ts";
import { TAKE_FILE } from "./actions/send-import-file.ts";
import { type ReadCells, sweepImportFiles, takeImportFile } from "./actions/take-import-file.ts";
import type { OwnersOptions } from "./owners.ts";
import { listOverdueCommands } from "./store/commands.ts";

/** A command whose time passed this long ago has lost its job (a database restored from a copy, say). */
const LOST_AFTER_MS = 120_000;

/** What the room does by itself. */
export function makeJobs(options: OwnersOptions & { readonly readCells?: ReadCells }): readonly Job[] {
  return [
    {
      name: "registries.deliver-command",
      run: async (work, { key }) => {
        if (typeof key === "string") await deliverCommand(work, key, options);
      },
    },
    {
      name: "registries.sweep-commands",
      cron: "*/2 * * * *",
      run: async (work) => {
        await work.transaction(async (tx) => {
          const lost = await listOverdueCommands(tx, new Date(work.clock.now().getTime() - LOST_AFTER_MS));
          for (const key of lost) await work.enqueue(tx, "registries.deliver-command", { key }, { key: `command:${key}` });
        });
        await askAgain(work);
      },
    },
    {
      name: FIND_TWINS,
      run: async (work, { registry }) => {
        if (typeof registry === "string") await findTwins(() => work, registry);
      },
    },
    {
      name: TAKE_FILE,
      run: async (work, { id }) => {
        if (typeof id === "string") await takeImportFile(() => work, id, options.readCells);
      },
    },
    { name: "registries.sweep-import-files", cron: "40 2 * * *", run: sweepImportFiles },
    { name: "registries.open-hidden", cron: "* * * * *", run: openHidden },
    { name: "registries.sweep-looks", cron: "25 * * * *", run: sweepLooks },
  ];
}
