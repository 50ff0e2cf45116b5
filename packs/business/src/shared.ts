import {
  COMPLAINT_TO,
  commonSteps,
  type Effect,
  type Field,
  FOR_SELF_OR_AUTHORISED,
  fileField,
  law,
  localFee,
  type ProcedureVersion,
  t,
  uncompared,
  unconfirmed,
  unnumbered,
} from "@motlan/catalogue/declare";
import { householdCertificate } from "./results/household-certificate.ts";
import { householdConfirmation } from "./results/household-confirmation.ts";

export const DECREE_168 = "Nghị định 168/2025/NĐ-CP";
export const ENTERPRISE_LAW = "Luật Doanh nghiệp 59/2020/QH14, sửa đổi bởi Luật 76/2025/QH15";
export const CIRCULAR_68 = "Thông tư 68/2025/TT-BTC";
/** Three working days: the decree's term as we know it; the national catalogue leaves the unit out. */
export const THREE_DAYS = unconfirmed(
  DECREE_168,
  "Thời hạn 3 ngày làm việc; số điều chưa dẫn được.",
  "Three working days; the article's number is not confirmed.",
);

/** What every procedure of a household business shares: field, who may apply, who decides, who hears complaints. */
export const HOUSEHOLD = {
  version: "2026-1",
  effective: { from: "2025-07-01" },
  field: t("Hộ kinh doanh", "Household business"),
  law: [law(DECREE_168), law(CIRCULAR_68), law(ENTERPRISE_LAW), THREE_DAYS],
  complaint: COMPLAINT_TO.communeChair,
} satisfies Partial<ProcedureVersion>;

export const OWNER_APPLIES: ProcedureVersion["applicant"] = {
  who: t("Chủ hộ kinh doanh, hoặc người được chủ hộ ủy quyền", "The owner of the household business, or someone they authorised"),
  assurance: 2,
  actingFor: FOR_SELF_OR_AUTHORISED,
};

export const AT_THE_COMMUNE: ProcedureVersion["competence"] = {
  level: "commune",
  matter: "household-business",
  first: "applicant.residence.communeId",
  elsewhere: false,
  law: law(DECREE_168),
};

/** Lệ phí đăng ký hộ kinh doanh: the provincial People's Council sets it (Circular 85/2019/TT-BTC). */
export const registrationFee = (id: string) =>
  localFee({
    id,
    kind: "charge",
    title: t("Lệ phí đăng ký hộ kinh doanh", "Charge for registering a household business"),
    law: uncompared("Thông tư 85/2019/TT-BTC", "Điều 5"),
  });

/** The owner's registration, and whether it has ended, as the commune's register holds them. */
export const OWN_BUSINESS: ProcedureVersion["known"] = [
  {
    name: "business",
    registry: "household-business",
    by: "owner",
    find: "applicant.personalNumber",
    purpose: "household-business",
    law: law(DECREE_168),
  },
];

/** The telephone as people write it, without the country's code. */
export const PHONE = 'replace(person.phone, "^[+]84", "0")';

/** Papers of whoever acts for the owner. */
export const AUTHORISATION: ProcedureVersion["papers"][number] = {
  id: "authorisation",
  title: t("Văn bản ủy quyền làm thủ tục", "Authorisation to apply"),
  when: 'actingFor = "authorised"',
  field: "authorisation.file",
  originals: 0,
  copies: 1,
  instead: [
    t("Ủy quyền cho tổ chức: bản sao hợp đồng dịch vụ và giấy giới thiệu", "For a firm: the service contract and a letter of introduction"),
  ],
  law: law(DECREE_168),
};

export const REFUSALS: ProcedureVersion["refusals"] = [
  {
    id: "not-owner",
    text: t("Người đề nghị không phải chủ hộ kinh doanh và không được ủy quyền.", "The applicant is neither the owner nor authorised."),
    law: unnumbered(DECREE_168),
  },
  {
    id: "incomplete",
    text: t("Đã yêu cầu sửa đổi, bổ sung mà hồ sơ vẫn không hợp lệ.", "The dossier stays invalid after it was asked to be completed."),
    law: unnumbered(DECREE_168),
  },
];

type Words = ReturnType<typeof t>;

/** Quy trình nội bộ of the commune's registration office: three working days in all. */
export const householdSteps = (
  examine: Words,
  sign: Words,
  hours = { takeIn: 2, examine: 12, check: 4, sign: 4, handOver: 2 },
): ProcedureVersion["steps"] =>
  commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "vice-chair",
    unit: t("Phòng Kinh tế (cơ quan đăng ký kinh doanh cấp xã)", "Economic division (commune business registration)"),
    hours,
    task: { examine, sign, handOver: t("Trả kết quả", "Hand over the result") },
  });

/** Which business: read from the register; typed where the registration is older than the electronic register. */
export const WHICH_BUSINESS: readonly Field[] = [
  {
    name: "house.name",
    kind: "text",
    label: t("Tên hộ kinh doanh", "Name of the business"),
    prefill: "known.business.name",
    prefilled: "override",
    maxLength: 120,
  },
  {
    name: "house.certificate",
    kind: "text",
    label: t("Mã số hộ kinh doanh (số giấy chứng nhận)", "Number on the certificate"),
    prefill: "known.business.certificate",
    prefilled: "override",
    maxLength: 30,
  },
  {
    name: "house.address",
    kind: "text",
    label: t("Địa chỉ đang đăng ký", "Registered address"),
    prefill: "known.business.address",
    prefilled: "override",
    maxLength: 300,
  },
];

export const AUTHORISATION_FILE = fileField("authorisation.file", t("Văn bản ủy quyền làm thủ tục", "Authorisation to apply"), {
  when: 'actingFor = "authorised"',
});

/** The owner as the register writes them. */
export const OWNER = "{personId: applicant.personId, personalNumber: applicant.personalNumber, fullName: person.fullName}";

/** An act in the register on a business that goes on, named by what happened to it. */
export const householdAct = (id: string, values: Readonly<Record<string, string>>): Effect => ({
  ...{ id, record: "household-business", kind: "act", at: "sign" },
  values: { entry: `"${id}/" + dossier.code`, certificate: "house.certificate", by: OWNER, ...values },
});

const ISSUED = {
  signedBy: ["head-of-division", "vice-chair", "chair"],
  delivery: ["online", "counter", "post"],
} satisfies Partial<ProcedureVersion["result"]>;
/** The two papers a household business gets: its certificate, and a confirmation of what it told. */
export const CERTIFICATE = { ...ISSUED, kind: "household-business-certificate", template: householdCertificate, notation: "GCN-HKD" };
export const CONFIRMATION = { ...ISSUED, kind: "household-business-confirmation", template: householdConfirmation, notation: "GXN-HKD" };

/** Minutes of a group that founded the business together, which the law allowed until 1 July 2025. */
export const GROUP_MINUTES: ProcedureVersion["papers"][number] = {
  id: "minutes",
  title: t("Biên bản họp nhóm cá nhân", "Minutes of the group of founders"),
  when: "house.byGroup = true",
  field: "house.minutes",
  originals: 1,
  copies: 0,
  law: law(DECREE_168),
};
export const GROUP_FIELDS: readonly Field[] = [
  {
    name: "house.byGroup",
    kind: "yes-no",
    label: t("Hộ do một nhóm cá nhân lập trước ngày 1/7/2025?", "Was it founded by a group of people before 1 July 2025?"),
  },
  fileField("house.minutes", t("Biên bản họp nhóm cá nhân", "Minutes of the group"), { when: "house.byGroup = true" }),
];
