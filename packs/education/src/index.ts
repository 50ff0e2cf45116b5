import { definePack } from "@motlan/catalogue/declare";
import { gradeSix } from "./procedures/grade-six.ts";
import { preschool } from "./procedures/preschool.ts";
import { schooling } from "./registries/schooling.ts";
import { schools } from "./registries/schools.ts";

/** Giáo dục: into grade 6, and a preschool of one's own. */
export const educationPack = definePack({
  name: "education",
  title: { vi: "Giáo dục và đào tạo", en: "Education" },
  procedures: [gradeSix, preschool],
  registries: [schooling, schools],
});

export { gradeSix, preschool, schooling, schools };
