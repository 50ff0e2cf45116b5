export const UPKEEP_PATH = "/ban-lam-viec/viec-tu-chay";

/** The single failing jobs of a kind. */
export function kindPath(task: string): string {
  return `${UPKEEP_PATH}/viec?${new URLSearchParams({ loai: task })}`;
}
