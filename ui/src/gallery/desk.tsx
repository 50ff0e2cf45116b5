import type { AssetPaths } from "../assets/paths.ts";
import {
  Button,
  Checklist,
  Clock,
  DemoBanner,
  DeskShell,
  DocumentCard,
  KeyboardHelp,
  Page,
  PageTitle,
  QueueList,
  SummaryList,
  Tabs,
  Tag,
  type Theme,
  Timeline,
  Toolbar,
} from "../index.ts";

const QUEUE = [
  {
    href: "#1",
    title: "Đăng ký khai sinh – Trần Minh An",
    detail: "H00.00-261121-0001 · Nguyễn Thị Mai Lan",
    clock: { tone: "warning", text: "còn 3 giờ làm việc" },
    current: true,
  },
  {
    href: "#2",
    title: "Bản sao trích lục hộ tịch",
    detail: "H00.00-261120-0007 · Lê Văn Hùng",
    clock: { tone: "error", text: "quá hạn 1 ngày" },
  },
  {
    href: "#3",
    title: "Xác nhận tình trạng hôn nhân",
    detail: "H00.00-261121-0003 · Phạm Thu Hà",
    clock: { tone: "neutral", text: "hạn 25/11/2026" },
  },
] as const;

const KEYS = [
  { keys: "j k", does: "Hồ sơ sau, trước trong hàng việc" },
  { keys: "a", does: "Tiếp nhận" },
  { keys: "/", does: "Tìm" },
  { keys: "?", does: "Xem phím tắt" },
];

function Dossier() {
  return (
    <>
      <PageTitle title="Đăng ký khai sinh – Trần Minh An" over="H00.00-261121-0001" />
      <p>
        <Tag tone="info">Chờ tiếp nhận</Tag> <Clock tone="warning" text="còn 3 giờ làm việc" exact="11:30, 23/11/2026" />
      </p>
      <Tabs
        label="Các phần của hồ sơ"
        tabs={[
          { href: "#f", label: "Tờ khai", current: true },
          { href: "#h", label: "Quá trình" },
          { href: "#m", label: "Trao đổi", count: 2 },
        ]}
      />
      <SummaryList
        lang="vi"
        rows={[
          { label: "Họ tên trẻ", value: "TRẦN MINH AN" },
          { label: "Ngày sinh", value: "05/03/2026" },
          {
            label: "Mẹ",
            value: "NGUYỄN THỊ MAI LAN",
            receipt: { source: "CSDL quốc gia về dân cư", updated: "12/03/2026", state: "confirmed" },
          },
        ]}
      />
      <Checklist
        lang="vi"
        caption="Kiểm tra trước khi tiếp nhận"
        name="check"
        items={[
          { value: "1", label: "Chữ ký số trên giấy chứng sinh còn nguyên", machine: { passed: true }, checked: true },
          { value: "2", label: "Đã đối chiếu bản chụp với bản chính", checked: false },
        ]}
      />
      <h2>Quá trình</h2>
      <Timeline
        entries={[
          { title: "Đã nộp hồ sơ", when: "23:02, 21/11/2026", state: "done" },
          { title: "Chờ tiếp nhận", when: "hạn 11:30, 23/11/2026", who: "Công chức một cửa", state: "now" },
        ]}
      />
      <Toolbar label="Việc cần làm với hồ sơ">
        <Button kind="main" keys="a">
          Tiếp nhận
        </Button>
        <Button keys="b">Yêu cầu bổ sung</Button>
        <Button keys="t">Từ chối</Button>
      </Toolbar>
    </>
  );
}

/** The desk with one dossier open, for eyes and axe. */
export function DeskGallery({ assets, theme }: { readonly assets: AssetPaths; readonly theme: Theme }) {
  return (
    <Page lang="vi" title="Hàng việc" face="desk" theme={theme} assets={assets} nonce="gallery" personal>
      <DemoBanner lang="vi" />
      <DeskShell
        lang="vi"
        homeHref="#"
        languageHref="#"
        agency="UBND phường mẫu"
        groups={[
          {
            label: "Việc của tôi",
            here: true,
            links: [
              { href: "#q", label: "Hàng việc", count: 14, current: true },
              { href: "#s", label: "Đã xong" },
            ],
          },
          {
            label: "Sổ sách",
            links: [
              { href: "#r", label: "Số liệu" },
              { href: "#b", label: "Sổ theo dõi" },
            ],
          },
        ]}
        account={{
          name: "Đỗ Quang Vinh",
          detail: "Công chức một cửa",
          links: [{ href: "#", label: "Chữ ký số của tôi" }],
          signOutAction: "#",
        }}
        theme={theme}
        themeAction="#"
        queue={<QueueList items={QUEUE} />}
        papers={
          <DocumentCard
            lang="vi"
            title="Giấy chứng sinh"
            href="#"
            detail="PDF · 212 KB"
            signers={["Bệnh viện mẫu"]}
            tag={<Tag tone="success">Chữ ký số hợp lệ</Tag>}
          />
        }
      >
        <Dossier />
      </DeskShell>
      <KeyboardHelp lang="vi" keys={KEYS} />
    </Page>
  );
}
