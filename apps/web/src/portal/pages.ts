import type { PageRow } from "../frame/types.ts";
import { aboutPages } from "./about/table.ts";
import { applyPages } from "./apply/table.ts";
import { devicePages } from "./device/table.ts";
import { dossierPages } from "./dossier/table.ts";
import { findPages } from "./find/table.ts";
import { mePages } from "./me/table.ts";
import { signPages } from "./sign/table.ts";

/** The page table of this face. */
export const portalPages: readonly PageRow[] = [
  ...findPages,
  ...devicePages,
  ...signPages,
  ...applyPages,
  ...dossierPages,
  ...mePages,
  ...aboutPages,
];
