import {
  choiceField,
  fileField,
  type Option,
  organisationPage,
  type Page,
  type ProcedureVersion,
  t,
  uncompared,
} from "@motlan/catalogue/declare";

export const DECREE_219 = "Nghị định 219/2025/NĐ-CP";

export const POSITIONS: readonly Option[] = [
  { value: "manager", label: t("Nhà quản lý", "Manager") },
  { value: "executive", label: t("Giám đốc điều hành", "Executive director") },
  { value: "expert", label: t("Chuyên gia", "Expert") },
  { value: "technician", label: t("Lao động kỹ thuật", "Technical worker") },
];
export const FORMS: readonly Option[] = [
  { value: "contract", label: t("Hợp đồng lao động", "Labour contract") },
  { value: "transfer", label: t("Di chuyển trong nội bộ doanh nghiệp", "Transfer within the enterprise") },
  { value: "agreement", label: t("Hợp đồng, thỏa thuận kinh tế, xã hội", "Economic or social agreement") },
  { value: "services", label: t("Cung cấp dịch vụ theo hợp đồng", "Services under contract") },
  { value: "offer", label: t("Chào bán dịch vụ", "Offering services") },
  { value: "project", label: t("Thực hiện gói thầu, dự án", "A bid or a project") },
];
const HELD = "worker.held = true";
const FRESH = "worker.held = false";

export const permitPages: Page[] = [
  organisationPage(),
  {
    id: "worker",
    title: t("Người lao động nước ngoài", "The foreign worker"),
    fields: [
      { name: "worker.fullName", kind: "text", label: t("Họ và tên như hộ chiếu", "Name as in the passport"), maxLength: 120 },
      {
        name: "worker.dateOfBirth",
        kind: "date",
        label: t("Ngày sinh", "Date of birth"),
        checks: [
          {
            rule: 'date(worker.dateOfBirth) + @"P18Y" <= today',
            text: t("Người lao động phải đủ 18 tuổi.", "The worker must be eighteen."),
          },
        ],
      },
      { name: "worker.nationality", kind: "text", label: t("Quốc tịch", "Nationality"), maxLength: 60 },
      { name: "worker.passport", kind: "text", label: t("Số hộ chiếu", "Passport number"), maxLength: 20 },
      {
        name: "worker.passportTo",
        kind: "date",
        label: t("Hộ chiếu có giá trị đến", "Passport valid until"),
        checks: [
          {
            rule: "date(worker.passportTo) >= date(job.to)",
            text: t("Hộ chiếu phải còn hạn đến hết thời gian làm việc.", "It must cover the whole time of work."),
          },
        ],
      },
      {
        name: "worker.held",
        kind: "yes-no",
        label: t(
          "Đang có giấy phép lao động, nay làm thêm cho bạn ở cùng vị trí?",
          "Does the worker hold a permit and now work for you too in the same position?",
        ),
      },
    ],
  },
  {
    id: "job",
    title: t("Công việc", "The work"),
    fields: [
      choiceField("job.position", t("Vị trí", "Position"), POSITIONS),
      { name: "job.title", kind: "text", label: t("Chức danh", "Job title"), maxLength: 120 },
      choiceField("job.form", t("Hình thức làm việc", "Form of work"), FORMS),
      { name: "job.place", kind: "address", label: t("Địa điểm làm việc", "Place of work") },
      { name: "job.from", kind: "date", label: t("Từ ngày", "From") },
      {
        name: "job.to",
        kind: "date",
        label: t("Đến ngày", "Until"),
        checks: [
          { rule: 'date(job.to) <= date(job.from) + @"P2Y"', text: t("Giấy phép không quá 2 năm.", "A permit is for two years at most.") },
          { rule: "date(job.to) > date(job.from)", text: t("Ngày cuối phải sau ngày đầu.", "The last day comes after the first.") },
        ],
      },
      {
        name: "job.why",
        kind: "long-text",
        label: t("Vì sao cần lao động nước ngoài ở vị trí này?", "Why a foreign worker for it?"),
        maxLength: 2000,
      },
    ],
  },
  {
    id: "papers",
    title: t("Giấy tờ", "Papers"),
    fields: [
      fileField("files.health", t("Giấy khám sức khỏe", "Health certificate"), { when: FRESH, credential: "health-certificate" }),
      fileField("files.record", t("Phiếu lý lịch tư pháp (cấp trong 6 tháng)", "Criminal record certificate (within six months)"), {
        when: FRESH,
        credential: "criminal-record",
      }),
      fileField(
        "files.permit",
        t("Giấy phép lao động đang có và xác nhận của nơi đang làm", "The permit held, and the present employer's word"),
        { when: HELD },
      ),
      fileField("files.passport", t("Hộ chiếu", "Passport")),
      fileField("files.photo", t("Ảnh 4 × 6 cm", "Photo, 4 × 6 cm")),
      fileField(
        "files.position",
        t("Giấy tờ chứng minh vị trí (bổ nhiệm, bằng cấp, kinh nghiệm)", "Proof of the position (appointment, diploma, experience)"),
      ),
      fileField("files.form", t("Giấy tờ chứng minh hình thức làm việc", "Proof of the form of work"), { when: 'job.form != "contract"' }),
    ],
  },
];

const paper = (id: string, vi: string, en: string, when?: string): ProcedureVersion["papers"][number] => ({
  id,
  title: t(vi, en),
  field: `files.${id}`,
  originals: 1,
  copies: 0,
  law: uncompared(DECREE_219, "Điều 18"),
  ...(when === undefined ? {} : { when }),
});

export const permitPapers: ProcedureVersion["papers"] = [
  {
    ...paper("health", "Giấy khám sức khỏe", "Health certificate", FRESH),
    accepts: [
      { as: "original" },
      { as: "credential", credential: "health-certificate", text: t("Đã có trên hệ thống khám chữa bệnh", "Already in the health system") },
    ],
  },
  {
    ...paper("record", "Phiếu lý lịch tư pháp", "Criminal record certificate", FRESH),
    accepts: [{ as: "original" }, { as: "credential", credential: "criminal-record" }],
  },
  paper("permit", "Giấy phép lao động đã cấp, xác nhận của nơi đang làm", "The permit held, the present employer's word", HELD),
  paper("passport", "Hộ chiếu còn thời hạn", "Passport in force"),
  paper("photo", "02 ảnh màu 4 × 6 cm", "Two photos, 4 × 6 cm"),
  paper("position", "Giấy tờ chứng minh vị trí công việc", "Proof of the position"),
  paper("form", "Giấy tờ chứng minh hình thức làm việc", "Proof of the form of work", 'job.form != "contract"'),
];
