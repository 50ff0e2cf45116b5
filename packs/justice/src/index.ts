import { definePack } from "@motlan/catalogue/declare";
import { adoption } from "./procedures/adoption.ts";
import { bookCopy } from "./procedures/book-copy.ts";
import { certifiedCopy } from "./procedures/certified-copy.ts";
import { certifiedSignature } from "./procedures/certified-signature.ts";
import { criminalRecord } from "./procedures/criminal-record.ts";
import { nationality } from "./procedures/nationality.ts";
import { adoptions } from "./registries/adoptions.ts";
import { certifications } from "./registries/certifications.ts";

/** Tư pháp: certification, criminal records, nationality, adoption, with the books of certifications and of adoptions. */
export const justicePack = definePack({
  name: "justice",
  title: { vi: "Tư pháp", en: "Justice" },
  procedures: [certifiedCopy, certifiedSignature, bookCopy, criminalRecord, nationality, adoption],
  registries: [certifications, adoptions],
});

export { adoption, adoptions, bookCopy, certifications, certifiedCopy, certifiedSignature, criminalRecord, nationality };
