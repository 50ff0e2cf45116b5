import type { PageRow } from "../frame/types.ts";

/** The page table of this face. */
export const deskPages: readonly PageRow[] = [];
