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

/** Linked groups stand after the procedures they are made of, whichever pack those are in. */
export const PROCEDURES = PACKS.flatMap(({ procedures }) => procedures).toSorted(
  (one, other) => Number(one.parts !== undefined) - Number(other.parts !== undefined),
);
/** What people are told of without their asking; published when the procedures they lead to are. */
export const PROACTIVE = PACKS.flatMap((pack) => ("proactive" in pack ? (pack.proactive ?? []) : []));
export const REGISTRIES = PACKS.flatMap(({ registries }) => registries);
