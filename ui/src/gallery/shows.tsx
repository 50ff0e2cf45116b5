import {
  Button,
  Card,
  CardGrid,
  Clock,
  ConfirmationPanel,
  Countdown,
  DocumentCard,
  EmptyState,
  Filters,
  type Lang,
  LinkButton,
  Notice,
  Pagination,
  QrPanel,
  SideBySide,
  Stat,
  StatRow,
  Steps,
  SummaryList,
  Table,
  Tabs,
  Tag,
  Timeline,
  UndoBar,
} from "../index.ts";

type Words = (vi: string, en: string) => string;
interface Props {
  readonly lang: Lang;
  readonly t: Words;
}

/** States and messages. */
export function MessageGallery({ lang, t }: Props) {
  return (
    <>
      <Steps
        lang={lang}
        current={1}
        steps={[
          { label: t("Người yêu cầu", "Applicant"), href: "#" },
          { label: t("Thông tin của trẻ", "The child") },
          { label: t("Giấy tờ", "Papers") },
          { label: t("Xem lại và gửi", "Check and send") },
        ]}
      />
      <Notice lang={lang} tone="info" title={t("Hồ sơ này không mất phí", "This is free of charge")}>
        <p>{t("Đăng ký đúng hạn 60 ngày được miễn lệ phí.", "Registration within 60 days is free.")}</p>
      </Notice>
      <Notice lang={lang} tone="success">
        <p>{t("Đã nhận thanh toán 8.000 đ.", "Payment of 8,000 đ received.")}</p>
      </Notice>
      <Notice lang={lang} tone="warning">
        <p>{t("Trường ghi dấu * do cơ quan khác quản lý.", "Fields marked * belong to another agency.")}</p>
      </Notice>
      <Notice lang={lang} tone="error">
        <p>{t("Chưa kết nối được ngân hàng. Thử lại sau ít phút.", "The bank does not answer. Try again in a few minutes.")}</p>
      </Notice>
      <p>
        <Tag tone="neutral">{t("Bản nháp", "Draft")}</Tag> <Tag tone="info">{t("Đang xử lý", "In progress")}</Tag>{" "}
        <Tag tone="success">{t("Có kết quả", "Result ready")}</Tag> <Tag tone="warning">{t("Chờ bổ sung", "More needed")}</Tag>{" "}
        <Tag tone="error">{t("Từ chối", "Refused")}</Tag>
      </p>
      <p>
        <Clock tone="success" text={t("còn 3 ngày làm việc", "3 working days left")} />{" "}
        <Clock tone="neutral" text={t("hạn 25/11/2026", "due 25/11/2026")} />{" "}
        <Clock tone="warning" text={t("còn 3 giờ làm việc", "3 working hours left")} />{" "}
        <Clock tone="error" text={t("quá hạn 1 ngày", "1 day late")} />
      </p>
      <UndoBar lang={lang} message={t("Đã tiếp nhận hồ sơ của chị Lan.", "Dossier taken in.")} action="#" />
      <EmptyState title={t("Chưa có hồ sơ nào", "No dossiers yet")}>
        <p>{t("Hồ sơ anh, chị gửi sẽ nằm ở đây.", "What you send will be here.")}</p>
      </EmptyState>
    </>
  );
}

function DossierFacts({ lang, t }: Props) {
  return (
    <>
      <SummaryList
        lang={lang}
        title={t("Thông tin của trẻ", "The child")}
        rows={[
          { label: t("Họ tên", "Name"), value: "TRẦN MINH AN", changeHref: "#" },
          { label: t("Ngày sinh", "Date of birth"), value: "05/03/2026", changeHref: "#" },
          {
            label: t("Mẹ", "Mother"),
            value: "NGUYỄN THỊ MAI LAN",
            receipt: { source: t("CSDL quốc gia về dân cư", "the Population Database"), updated: "12/03/2026", state: "confirmed" },
          },
        ]}
      />
      <QrPanel
        title={t("Quét để trả 8.000 đ", "Scan to pay 8,000 đ")}
        src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 7'%3E%3Cpath d='M0 0h3v3H0zM4 0h3v3H4zM0 4h3v3H0zM4 4h1v1H4zM6 5h1v2H6z'/%3E%3C/svg%3E"
        alt={t("Mã VietQR", "VietQR code")}
      >
        <p>{t("Mở ứng dụng ngân hàng bất kỳ.", "Open any banking app.")}</p>
        <Countdown until="2020-01-01T00:00:00Z" text="{time}" fallback={t("Mã có hiệu lực đến 14:05", "Valid until 14:05")} />
      </QrPanel>
    </>
  );
}

/** A dossier as its owner reads it. */
export function DossierGallery({ lang, t }: Props) {
  return (
    <>
      <ConfirmationPanel
        lang={lang}
        title={t("Đã gửi hồ sơ", "Your dossier is sent")}
        code={{ label: t("Mã hồ sơ", "Dossier code"), value: "H00.00-261121-0001" }}
      >
        <p>{t("Hẹn trả kết quả: 14:00, 23/11/2026.", "Result expected: 14:00, 23/11/2026.")}</p>
      </ConfirmationPanel>
      <Timeline
        entries={[
          { title: t("Đã nộp hồ sơ", "Sent"), when: "23:02, 21/11/2026", state: "done" },
          {
            title: t("Đã tiếp nhận", "Taken in"),
            when: "07:30, 23/11/2026",
            who: t("Công chức một cửa", "Counter official"),
            state: "done",
          },
          {
            title: t("Đang thẩm tra", "Under review"),
            when: t("hạn 11:30, 23/11/2026", "until 11:30, 23/11/2026"),
            who: t("Công chức tư pháp – hộ tịch", "Civil-status official"),
            state: "now",
            detail: <p>{t("Không cần làm gì thêm.", "Nothing to do for now.")}</p>,
          },
          { title: t("Ký và trả kết quả", "Sign and return"), when: "14:00, 23/11/2026", state: "next" },
        ]}
      />
      <DocumentCard
        lang={lang}
        title={t("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment")}
        href="#"
        detail="PDF · 84 KB · 21/11/2026"
        signers={[t("UBND phường mẫu", "Sample ward")]}
        tag={<Tag tone="success">{t("Chữ ký số hợp lệ", "Valid signature")}</Tag>}
        actions={[{ href: "#v", label: t("Kiểm tra chữ ký", "Check the signature") }]}
      />
      <DossierFacts lang={lang} t={t} />
    </>
  );
}

/** Lists and what narrows them. */
export function ListGallery({ lang, t }: Props) {
  return (
    <>
      <CardGrid small>
        <Card icon="family" title={t("Sinh con", "Having a child")} href="#a" />
        <Card icon="rings" title={t("Kết hôn", "Marrying")} href="#b" />
        <Card icon="moving" title={t("Chuyển nhà", "Moving house")} href="#c" />
        <Card icon="shop" title={t("Mở cửa hàng", "Opening a shop")} href="#d" />
        <Card icon="candle" title={t("Người thân mất", "A death")} href="#e" />
        <Card icon="vehicle" title={t("Mua xe", "Buying a vehicle")} href="#f" />
        <Card icon="school" title={t("Đi học", "Going to school")} href="#g" />
        <Card icon="rest" title={t("Nghỉ hưu", "Retiring")} href="#h" />
      </CardGrid>
      <Tabs
        label={t("Hồ sơ", "Dossiers")}
        tabs={[
          { href: "#1", label: t("Cần anh, chị làm", "For you to do"), count: 1, current: true },
          { href: "#2", label: t("Đang xử lý", "In progress"), count: 3 },
          { href: "#3", label: t("Đã xong", "Done") },
        ]}
      />
      <Filters
        lang={lang}
        action="#"
        clearHref="#"
        filters={[
          {
            name: "field",
            label: t("Lĩnh vực", "Field"),
            all: t("Mọi lĩnh vực", "All fields"),
            options: [{ value: "a", label: t("Hộ tịch", "Civil status") }],
            value: "a",
          },
          { name: "who", label: t("Đối tượng", "Audience"), all: t("Mọi đối tượng", "Everyone"), options: [] },
        ]}
      />
      <Card
        title={t("Thủ tục đăng ký khai sinh", "Birth registration")}
        href="#p"
        over={`1.001193 · ${t("Hộ tịch", "Civil status")}`}
        tag={<Tag tone="success">{t("Nộp trực tuyến toàn trình", "Fully online")}</Tag>}
      >
        {t("Làm giấy khai sinh cho trẻ mới sinh.", "A birth certificate for a newborn.")}
      </Card>
    </>
  );
}

/** Figures and comparisons. */
export function FigureGallery({ lang, t }: Props) {
  return (
    <>
      <Table
        lang={lang}
        stacks
        caption={t("Hồ sơ theo lĩnh vực", "Dossiers by field")}
        columns={[
          { key: "field", label: t("Lĩnh vực", "Field"), sortHref: "#" },
          { key: "in", label: t("Tiếp nhận", "Received"), numeric: true, sortHref: "#", sorted: "down" },
          { key: "late", label: t("Quá hạn", "Late"), numeric: true },
        ]}
        rows={[
          { key: "1", cells: { field: t("Hộ tịch", "Civil status"), in: "1.204", late: "12" } },
          { key: "2", cells: { field: t("Đất đai", "Land"), in: "318", late: "41" } },
        ]}
      />
      <Pagination lang={lang} page={6} pages={20} hrefOf={(page) => `#page-${page}`} />
      <StatRow>
        <Stat
          lang={lang}
          label={t("Đúng hạn", "On time")}
          figure="98,4 %"
          target={{ text: "≥ 95 %", met: true, word: t("Đạt", "Met") }}
          href="#"
          detail={t("tháng 10/2026", "October 2026")}
        />
        <Stat
          lang={lang}
          label={t("Nộp trực tuyến", "Online")}
          figure="71,0 %"
          target={{ text: "≥ 80 %", met: false, word: t("Chưa đạt", "Not met") }}
        />
        <Stat lang={lang} label={t("Đang xử lý", "In progress")} figure="286" />
      </StatRow>
      <SideBySide
        left={{ title: t("Trong hồ sơ", "In the dossier"), body: <p>TRẦN MINH AN</p> }}
        right={{ title: t("Trên giấy chứng sinh", "On the notice"), body: <p>TRẦN MINH ÂN</p> }}
      />
      <p>
        <LinkButton href="#" icon="download" download>
          {t("Tải giấy tiếp nhận", "Download the receipt")}
        </LinkButton>{" "}
        <Button icon="print" kind="quiet">
          {t("In", "Print")}
        </Button>
      </p>
    </>
  );
}
