import { type AgreementTerms, declareAgreement, declarePolicy, type PolicyTerms } from "@motlan/consents";
import type { Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

const POLICY: PolicyTerms = {
  name: "Chính sách dữ liệu cá nhân của xã (dữ liệu thử)",
  version: "1",
  url: "https://vi-du.vn/chinh-sach-du-lieu",
  jurisdiction: "VN",
  dataRetentionPeriodDays: 365,
};

/** An everyday one: the health station would write to families when a vaccination is due. Invented. */
const AGREEMENT: Omit<AgreementTerms, "policyId"> = {
  code: "moi-tiem-chung",
  version: "1",
  purpose: { vi: "Mời trẻ đi tiêm chủng đúng lịch (dữ liệu thử)", en: "Inviting children to vaccinations that are due (invented)" },
  words: {
    vi: "Tôi đồng ý cho Trạm Y tế xã xem họ tên và nơi cư trú của tôi để gửi giấy mời khi con tôi đến lịch tiêm chủng. Tôi có thể rút lại bất cứ lúc nào.",
    en: "I agree that the commune's health station reads my name and residence to send an invitation when a vaccination of my child is due. I may withdraw this at any time.",
  },
  lawfulBasis: "consent",
  dpia: "https://vi-du.vn/danh-gia-tac-dong",
  dataUse: "data_using_service",
  receiver: { name: { vi: "Trạm Y tế xã", en: "The commune's health station" }, client: null },
  data: [{ service: "population", title: { vi: "Dữ liệu dân cư", en: "Population data" }, fields: ["fullName", "residence"] }],
  sensitive: false,
  days: 365,
  active: true,
};

/** The first policy and the first agreement of the node, so that a person has something to agree to, and software something to read. Joins the open act. */
export async function declareFirstAgreement(work: Work, officials: readonly Official[]): Promise<void> {
  const declarer = officials.find(({ permissions }) => permissions.has("consents.declare"));
  if (declarer === undefined) throw new Error("nobody declares agreements");
  const desk = work.as(declarer);
  const { id: policyId } = await declarePolicy(desk, POLICY);
  await declareAgreement(desk, { ...AGREEMENT, policyId });
}
