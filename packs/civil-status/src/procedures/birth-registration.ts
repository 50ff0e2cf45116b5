import { defineProcedure } from "@motlan/catalogue/declare";
import { birthCertificate as template } from "../results/birth-certificate.ts";
import { childPages } from "./birth-child-pages.ts";
import { birthEffects } from "./birth-effects.ts";
import { NOTICE_FITS, papers, papersPages } from "./birth-papers-pages.ts";
import { parentsPages } from "./birth-parents-pages.ts";
import { birthSteps } from "./birth-steps.ts";
import {
  CIRCULAR_04,
  CIVIL_CODE,
  COMPLAINT,
  DECREE_07,
  DECREE_87,
  DECREE_120,
  DECREE_123,
  ELSEWHERE,
  LAW_ON_CIVIL_STATUS,
  t,
} from "./shared.ts";

const law = (article: string) => ({ act: LAW_ON_CIVIL_STATUS, article });
/** Luật Hộ tịch, Điều 15: sixty days from the birth. */
const LATE = 'date(submittedOn) - date(child.dateOfBirth) > @"P60D"';
const ONE_DAY = { count: 1, unit: "working-day" } as const;

/** Đăng ký khai sinh (1.001193), for a child of Vietnamese parents born in Vietnam. */
export const birthRegistration = defineProcedure({
  code: "1.001193",
  version: "2025-1",
  effective: { from: "2025-01-09" },
  title: t("Đăng ký khai sinh", "Birth registration"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Làm giấy khai sinh cho con. Trong 60 ngày kể từ ngày sinh thì không mất lệ phí; giấy khai sinh có kèm số định danh cá nhân của bé.",
    "Register a child's birth. Within 60 days it is free, and the certificate bears the child's personal number.",
  ),
  guide: [
    t(
      "Chuẩn bị giấy chứng sinh của bệnh viện (bản điện tử hoặc ảnh chụp) và tên bạn muốn đặt cho bé.",
      "Have the hospital's birth notice (electronic or a photo) and the child's name ready.",
    ),
    t(
      "Thông tin của cha mẹ được điền sẵn từ cơ sở dữ liệu dân cư; bạn xem lại và sửa nếu sai.",
      "The parents' data are filled in from the population database; check and correct them.",
    ),
    t(
      "Công chức hộ tịch gửi bạn bản dự thảo. Bạn có một ngày để xác nhận hoặc báo sửa; không trả lời nghĩa là đồng ý.",
      "The civil-status officer sends you a draft. You have one day to confirm or correct it; silence is consent.",
    ),
    t(
      "Giấy khai sinh được ký, đóng dấu và gửi bản điện tử cho bạn; bản giấy nhận tại nơi bạn chọn.",
      "The certificate is signed and sealed; you get it electronically, and on paper where you chose.",
    ),
    t(
      "Trẻ bị bỏ rơi, sinh nhờ mang thai hộ, sinh ở nước ngoài hoặc có cha mẹ là người nước ngoài: hãy hỏi Ủy ban nhân dân xã, phường.",
      "Abandoned children, surrogacy, births abroad or a foreign parent: ask the commune office.",
    ),
  ],
  law: [
    law("Điều 11, 13 đến 16"),
    { act: CIVIL_CODE, article: "Điều 26, 29, 30" },
    { act: DECREE_123, article: "Điều 4, 9, 15, 16" },
    { act: DECREE_87 },
    { act: DECREE_07 },
    { act: DECREE_120 },
    { act: CIRCULAR_04 },
  ],
  applicant: {
    who: t(
      "Cha, mẹ; ông, bà, người thân thích khác; người đang nuôi trẻ; người được ủy quyền",
      "Parents; grandparents and other relatives; whoever raises the child; whoever they authorise",
    ),
    assurance: 2,
    actingFor: [
      { value: "own-child", label: t("Cho con tôi", "For my child") },
      {
        value: "other-child",
        label: t("Cho cháu, cho trẻ tôi đang nuôi, hoặc theo ủy quyền", "For a child of my family, one I raise, or by authorisation"),
      },
    ],
  },
  competence: {
    level: "commune",
    matter: "civil-status",
    first: "if known.mother.residence.communeId != null then known.mother.residence.communeId else applicant.residence.communeId",
    elsewhere: true,
    law: ELSEWHERE,
  },
  channels: [
    { kind: "online", deadline: ONE_DAY },
    {
      kind: "counter",
      deadline: ONE_DAY,
      note: t("Nhận sau 15 giờ thì trả vào ngày làm việc sau.", "Received after 15:00: answered the next working day."),
    },
    { kind: "post", deadline: ONE_DAY, note: t("Chưa kể thời gian chuyển phát.", "Carriage is not counted.") },
  ],
  known: [
    {
      name: "mother",
      registry: "population",
      by: "personalNumber",
      find: "mother.personalNumber",
      purpose: "birth-registration",
      law: law("Điều 14, 16"),
      match: { fullName: "mother.fullName", dateOfBirth: "mother.dateOfBirth" },
    },
    {
      name: "father",
      registry: "population",
      by: "personalNumber",
      find: 'if parents.kind = "married" then father.personalNumber else null',
      purpose: "birth-registration",
      law: law("Điều 14, 16"),
      match: { fullName: "father.fullName", dateOfBirth: "father.dateOfBirth" },
    },
    {
      name: "marriage",
      registry: "civil-status",
      by: "marriageOf",
      find: 'if parents.kind = "married" and known.mother.personalNumber != null and known.father.personalNumber != null then mother.personalNumber else null',
      purpose: "birth-registration",
      law: { act: DECREE_123, article: "Điều 9" },
      match: { "spouses.personalNumber": "father.personalNumber" },
    },
    {
      name: "notice",
      registry: "birth-notices",
      by: "mother",
      find: "mother.personalNumber",
      purpose: "birth-registration",
      law: law("Điều 16"),
    },
  ],
  pages: [...parentsPages, ...childPages, ...papersPages],
  papers,
  fees: [
    {
      id: "registration",
      kind: "charge",
      title: t("Lệ phí đăng ký khai sinh quá hạn", "Charge for late birth registration"),
      when: LATE,
      amount: "8000",
      law: {
        act: LAW_ON_CIVIL_STATUS,
        article: "Điều 11",
        note: t(
          "Đúng hạn 60 ngày thì miễn. Quá hạn, mức do Hội đồng nhân dân cấp tỉnh quyết định; 8.000 đồng là mức tạm dùng ở đây, chưa đối chiếu từng tỉnh.",
          "Free within 60 days. When late the provincial People's Council sets the rate; 8,000 đồng stands in for it here, not checked province by province.",
        ),
      },
    },
  ],
  steps: birthSteps,
  checklist: [
    {
      id: "identity",
      text: t("Cha mẹ đã tìm thấy trong cơ sở dữ liệu dân cư", "The parents are found in the population database"),
      rule: 'known.mother.personalNumber != null and (parents.kind != "married" or known.father.personalNumber != null)',
    },
    {
      id: "marriage",
      text: t("Cha mẹ đã đăng ký kết hôn", "The parents' marriage is registered"),
      rule: "found.marriage > 0",
      when: 'parents.kind = "married"',
    },
    { id: "in-time", text: t("Đăng ký trong hạn 60 ngày", "Registered within 60 days"), rule: `not(${LATE})` },
    {
      id: "notice",
      text: t(
        "Giấy chứng sinh (hoặc giấy thay thế) hợp lệ, khớp với thông tin khai",
        "The birth notice or its substitute is valid and agrees with the form",
      ),
      when: `notice.kind != "electronic" and not(${NOTICE_FITS})`,
    },
    {
      id: "notice-found",
      text: t(
        "Cơ sở y tế đã gửi giấy chứng sinh điện tử, khớp ngày sinh và giới tính đã khai",
        "The place of birth has sent its electronic notice; day of birth and sex agree with the form",
      ),
      rule: NOTICE_FITS,
      when: NOTICE_FITS,
    },
    {
      id: "notice-signed",
      text: t("Giấy chứng sinh điện tử có chữ ký số hợp lệ", "The electronic birth notice bears a valid signature"),
      rule: "notice.file.verified = true",
      when: 'notice.kind = "electronic"',
    },
    { id: "name", text: t("Họ, tên đặt đúng quy định", "The names follow the law") },
    { id: "relation", text: t("Người đi khai có quyền khai", "The declarant may register the birth") },
  ],
  refusals: [
    { id: "registered", text: t("Bé đã được đăng ký khai sinh.", "The birth is already registered."), law: law("Điều 14") },
    {
      id: "false-undertaking",
      text: t("Có căn cứ cho thấy nội dung cam đoan không đúng sự thật.", "There is reason to hold the undertaking false."),
      law: { act: CIRCULAR_04, article: "Điều 5" },
    },
    {
      id: "foreign",
      text: t(
        "Việc sinh có yếu tố nước ngoài, thuộc thủ tục 2.000528.",
        "The birth has a foreign element and belongs to procedure 2.000528.",
      ),
      law: law("Điều 35"),
    },
  ],
  effects: birthEffects,
  result: {
    kind: "birth-certificate",
    title: t("Giấy khai sinh", "Birth certificate"),
    template,
    data: {
      child:
        "{fullName: child.fullName, dateOfBirth: child.dateOfBirth, ethnicity: child.ethnicity, nationality: child.nationality, placeOfBirth: child.placeOfBirth, nativePlace: child.nativePlace, personalNumber: child.personalNumber}",
      childSex: 'if child.sex = "male" then "Nam" else "Nữ"',
      mother: "{fullName: mother.fullName, ethnicity: mother.ethnicity, nationality: mother.nationality, residence: mother.residence}",
      motherYear: "date(mother.dateOfBirth).year",
      father:
        'if parents.kind = "married" then {fullName: father.fullName, ethnicity: father.ethnicity, nationality: father.nationality, residence: father.residence} else null',
      fatherYear: 'if parents.kind = "married" then date(father.dateOfBirth).year else null',
      declarant: "{fullName: applicant.fullName, personalNumber: applicant.personalNumber}",
      entryNumber: 'string(register.number) + "/" + string(register.year)',
      registeredAt: "dossier.agencyName",
      registeredOn: "register.on",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GKS",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT,
});
