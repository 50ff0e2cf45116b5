import {
  applicantPage,
  choiceField,
  dayText,
  defineProcedure,
  fileField,
  inWords,
  law,
  type Page,
  type ProcedureVersion,
  personFields,
  personKnown,
  t,
} from "@motlan/catalogue/declare";
import { bookEntry } from "../pieces/book.ts";
import { AT_HOME, COMPLAINT, policeChannels, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { residenceNotice } from "../results/notice.ts";

type Reason = { readonly value: string; readonly label: ReturnType<typeof t> };
const DIED = { value: "died", label: t("Đã mất, hoặc tòa án tuyên bố mất tích, đã chết", "Died, or declared missing or dead") };
const ABROAD = { value: "abroad", label: t("Ra nước ngoài định cư", "Settled abroad") };
const ANNULLED = { value: "annulled", label: t("Lần đăng ký bị hủy bỏ", "The registration was annulled") };
const RENT = {
  value: "rent-ended",
  label: t("Hết thuê, mượn, ở nhờ mà chưa đăng ký nơi khác", "Lease or loan ended, not registered elsewhere"),
};
const HOME = { value: "home-gone", label: t("Nhà đã bán, bị phá dỡ, bị tịch thu", "The home was sold, torn down or seized") };

const PERMANENT: readonly Reason[] = [
  DIED,
  ABROAD,
  ANNULLED,
  {
    value: "away",
    label: t("Vắng nơi thường trú từ 12 tháng mà không đăng ký ở đâu, không khai báo", "Away 12 months, registered and declared nowhere"),
  },
  { value: "nationality", label: t("Thôi, bị tước hoặc bị hủy quốc tịch Việt Nam", "Vietnamese nationality ended") },
  RENT,
  HOME,
];
const TEMPORARY: readonly Reason[] = [
  DIED,
  ABROAD,
  ANNULLED,
  {
    value: "away",
    label: t("Vắng nơi tạm trú từ 6 tháng mà không đăng ký ở nơi khác", "Away from it for 6 months, registered nowhere else"),
  },
  { value: "permanent-here", label: t("Đã đăng ký thường trú tại chính nơi đó", "Registered for good at that very place") },
  RENT,
  HOME,
];

/** For whom, and why. */
function pages(reasons: readonly Reason[]): Page[] {
  return [
    applicantPage(),
    {
      id: "subject",
      title: t("Xóa đăng ký cho ai?", "Whose entry is removed?"),
      fields: personFields({ at: "subject", of: t("của người đó", "of the person"), own: 'actingFor = "self"' }, []),
    },
    {
      id: "reason",
      title: t("Vì sao?", "Why?"),
      fields: [
        { name: "home.place", kind: "text", label: t("Địa chỉ đã đăng ký", "The registered address"), maxLength: 300 },
        choiceField("removal.reason", t("Lý do", "Reason"), reasons),
        {
          name: "removal.on",
          kind: "date",
          label: t("Từ ngày", "Since"),
          checks: [{ rule: "date(removal.on) <= today", text: t("Ngày này không được sau hôm nay.", "The day cannot be after today.") }],
        },
        fileField("removal.file", t("Giấy tờ chứng minh (nếu dữ liệu Nhà nước chưa có)", "Proof, where the State's data do not show it"), {
          required: "false",
        }),
      ],
    },
  ];
}

interface Removal {
  readonly code: string;
  readonly days: number;
  readonly article: string;
  readonly of: ReturnType<typeof t>;
  readonly kind: "permanent-removed" | "temporary-removed";
  readonly reasons: readonly Reason[];
  readonly summary: ReturnType<typeof t>;
  readonly linked: NonNullable<ProcedureVersion["linked"]>;
  readonly hours: { readonly takeIn: number; readonly examine: number; readonly sign: number; readonly handOver: number };
}

type Basis = ReturnType<typeof law>;

/** The proof, asked only where the State's data do not show the ground. */
const groundPaper = (basis: Basis): ProcedureVersion["papers"][number] => ({
  id: "ground",
  title: t("Giấy tờ chứng minh thuộc trường hợp xóa đăng ký", "Proof of the ground"),
  when: "removal.file != null",
  field: "removal.file",
  originals: 1,
  copies: 0,
  law: basis,
});

const CHECKLIST: ProcedureVersion["checklist"] = [
  { id: "found", text: t("Tìm thấy người đó trong dữ liệu dân cư", "The person is found"), rule: "found.subject = 1" },
  { id: "ground", text: t("Đúng một trường hợp luật định", "It is a ground of the law") },
  {
    id: "dead",
    text: t("Dữ liệu dân cư đã ghi người đó mất", "The database shows the death"),
    rule: "known.subject.dateOfDeath != null",
    when: 'removal.reason = "died"',
  },
];

/** The entry in the book and the notice that goes with it. */
function outcome({ kind, of, reasons }: Removal): Pick<ProcedureVersion, "effects" | "result"> {
  const person = "personalNumber: subject.personalNumber, fullName: subject.fullName, dateOfBirth: subject.dateOfBirth";
  const reason = inWords("removal.reason", reasons);
  const entry = { person: `{personId: known.subject.personId, ${person}}`, place: "home.place", reason, from: "removal.on" };
  return {
    effects: [bookEntry(kind, entry)],
    result: {
      ...SIGNED,
      kind: "residence-notice",
      title: t(`Thông báo kết quả xóa đăng ký ${of.vi}`, `Notice of removing ${of.en}`),
      template: residenceNotice,
      data: {
        issuedOn: "today",
        person: `{${person}}`,
        matter: `"xóa đăng ký ${of.vi}"`,
        items: `["Địa chỉ đã xóa: " + home.place, "Lý do: " + (${reason}), "Kể từ ngày " + ${dayText("removal.on")}]`,
      },
      notation: "TB-CT",
    },
  };
}

const APPLICANT: ProcedureVersion["applicant"] = {
  who: t("Người có tên, người trong hộ, chủ hộ, đại diện cơ quan", "The person, the household, its head, or a body"),
  assurance: 2,
  actingFor: [
    { value: "self", label: t("Cho tôi", "For myself") },
    { value: "household", label: t("Cho người trong hộ tôi", "For somebody of my household") },
  ],
};

/** Both removals are one matter with different grounds and terms. */
function removal(of: Removal) {
  const basis = law(LAW_ON_RESIDENCE, of.article);
  return defineProcedure({
    ...{ code: of.code, version: "2025-1", effective: { from: "2025-07-01" }, field: FIELD, summary: of.summary, linked: of.linked },
    title: t(`Xóa đăng ký ${of.of.vi}`, `Removing ${of.of.en}`),
    guide: [
      t("Người trong gia đình làm thay được, nhất là khi có người mất.", "A member of the family may do it, above all after a death."),
      t(
        "Có lý do xóa thì phải làm trong 7 ngày; dữ liệu Nhà nước đã có thì không phải nộp giấy tờ.",
        "It is done within 7 days of the reason; what the State's data show needs no paper.",
      ),
    ],
    law: [basis, law(DECREE_154), law(CIRCULAR_55)],
    applicant: APPLICANT,
    competence: {
      ...AT_HOME,
      first: "if known.subject.residence.communeId != null then known.subject.residence.communeId else applicant.residence.communeId",
    },
    channels: policeChannels(of.days),
    known: [personKnown("subject", basis)],
    pages: pages(of.reasons),
    papers: [groundPaper(basis)],
    fees: [],
    steps: policeSteps({
      hours: of.hours,
      examine: t("Xác minh lý do xóa đăng ký", "Verify the ground"),
      paper: t("thông báo kết quả", "notice"),
    }),
    checklist: CHECKLIST,
    refusals: [{ id: "no-ground", text: t("Không thuộc trường hợp xóa đăng ký.", "There is no ground to remove it."), law: basis }],
    ...outcome(of),
    complaint: COMPLAINT,
  });
}

/** Xóa đăng ký thường trú (1.003197). */
export const permanentRemoval = removal({
  code: "1.003197",
  days: 5,
  article: "Điều 24",
  of: t("thường trú", "permanent residence"),
  kind: "permanent-removed",
  reasons: PERMANENT,
  summary: t(
    "Khi người đã mất, ra nước ngoài định cư, hết chỗ ở hoặc vắng lâu không khai báo. Không mất tiền.",
    "When somebody died, settled abroad, lost the home or was long away undeclared. It is free.",
  ),
  linked: [{ code: "1.000656", as: "before", text: t("Đăng ký khai tử", "Registering the death") }],
  hours: { takeIn: 4, examine: 22, sign: 10, handOver: 4 },
});

/** Xóa đăng ký tạm trú (1.010028). */
export const temporaryRemoval = removal({
  code: "1.010028",
  days: 2,
  article: "Điều 29",
  of: t("tạm trú", "temporary residence"),
  kind: "temporary-removed",
  reasons: TEMPORARY,
  summary: t(
    "Khi không còn ở chỗ tạm trú: đã dọn đi, hết thuê, đã nhập hộ khẩu ở đó. Không mất tiền.",
    "When you no longer live there: moved out, lease ended, registered there for good. It is free.",
  ),
  linked: [{ code: "1.004222", as: "before", text: t("Đăng ký thường trú", "Permanent residence") }],
  hours: { takeIn: 2, examine: 7, sign: 5, handOver: 2 },
});
