import { everyChannel, hoursOf, type ProcedureVersion, type Step, t } from "@motlan/catalogue/declare";

const HOURS_A_DAY = 8;

/** Where the catalogue states no deadline the approved table does: what its steps take together, of steps side by side the longest. */
export function deadlineOfTable(base: ProcedureVersion, steps: readonly Step[]): ProcedureVersion["channels"] {
  const hours = hoursOf(steps);
  if (hours === 0) return base.channels;
  const note = t(
    "Thời hạn cộng từ bảng quy trình đã duyệt; hãy đối chiếu với văn bản quy định.",
    "Reckoned from the approved table of steps; to be compared with the law.",
  );
  return everyChannel(Math.ceil(hours / HOURS_A_DAY)).map((channel) => ({ ...channel, note }));
}
