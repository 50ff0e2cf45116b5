import { fileField, type Page, type Paper, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import { CIRCULAR_04 } from "../procedures/shared.ts";

type ActingFor = ProcedureVersion["applicant"]["actingFor"];

/** Acting by somebody's written authorisation. */
export const AUTHORISED: ActingFor[number] = {
  value: "authorised",
  label: t("Cho người đã ủy quyền cho tôi", "For somebody who authorised me"),
  hint: t("Bạn cần tải lên văn bản ủy quyền.", "You will upload the authorisation."),
};

const WHEN = 'actingFor = "authorised"';

export const authorisationPage: Page = {
  id: "authorisation",
  title: t("Văn bản ủy quyền", "Authorisation"),
  intro: t(
    "Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột ủy quyền cho nhau thì không phải chứng thực.",
    "Between grandparents, parents, children, spouses and siblings it need not be certified.",
  ),
  when: WHEN,
  fields: [fileField("authorisation.file", t("Văn bản ủy quyền", "The authorisation"))],
};

export const authorisationPaper: Paper = {
  id: "authorisation",
  title: t("Văn bản ủy quyền", "Authorisation"),
  when: WHEN,
  field: "authorisation.file",
  originals: 1,
  copies: 0,
  law: { act: CIRCULAR_04, article: "Điều 2" },
};
