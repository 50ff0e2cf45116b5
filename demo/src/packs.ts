import { businessPack } from "@motlan/pack-business";
import { civilStatus } from "@motlan/pack-civil-status";
import { constructionPack } from "@motlan/pack-construction";
import { educationPack } from "@motlan/pack-education";
import { healthPack } from "@motlan/pack-health";
import { justicePack } from "@motlan/pack-justice";
import { labourPack } from "@motlan/pack-labour";
import { landPack } from "@motlan/pack-land";
import { residencePack } from "@motlan/pack-residence";
import { socialPack } from "@motlan/pack-social";
import { transportPack } from "@motlan/pack-transport";

/** The sectors this node serves, civil status first: the others read its population registry. */
export const PACKS = [
  civilStatus,
  residencePack,
  justicePack,
  businessPack,
  transportPack,
  socialPack,
  labourPack,
  landPack,
  constructionPack,
  healthPack,
  educationPack,
];

export const PROCEDURES = PACKS.flatMap(({ procedures }) => procedures);
export const REGISTRIES = PACKS.flatMap(({ registries }) => registries);
