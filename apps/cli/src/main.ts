import "@motlan/kernel/tsx";
import { explain } from "./explain.ts";

const [command = "help", ...words] = process.argv.slice(2);
const asksForHelp = words.some((word) => word === "--help" || word === "-h");

/** Each command is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  start: async () => (await import("./start.ts")).start(),
  doctor: async () => (await import("./doctor.ts")).doctor(),
  tenant: async () => (await import("./tenant.ts")).tenant(process.argv.slice(3)),
  import: async () => (await import("./import.ts")).importCommand(process.argv.slice(3)),
  exchange: async () => (await import("./exchange.ts")).exchangeCommand(process.argv.slice(3)),
  registry: async () => (await import("./registry.ts")).registryCommand(process.argv.slice(3)),
  join: async () => (await import("./join.ts")).join(process.argv.slice(3)),
  joining: async () => (await import("./joining.ts")).joining(process.argv.slice(3)),
  jobs: async () => (await import("./jobs.ts")).jobsCommand(process.argv.slice(3)),
  demo: async () => (await import("./demo.ts")).demoCommand(process.argv.slice(3)),
  "verify-ledger": async () => (await import("./verify-ledger.ts")).verifyLedger(),
  verify: async () => (await import("./verify.ts")).verify(process.argv.slice(3)),
};

const HELP = `motlan: một nút Chính phủ số / a digital-government node

  motlan start          chạy nút (và nước thử nghiệm)   run the node (and the demo country)
  motlan doctor         xem máy và dữ liệu có ổn không  see whether machine and data are well
  motlan tenant add     mở một đơn vị trên nút          let an authority work on this node
  motlan import         chuyển hồ sơ từ phần mềm cũ     take dossiers over from other software
  motlan registry       nhập, xuất một cơ sở dữ liệu    take records over from a file, give them out
  motlan exchange       kết nối, chia sẻ dữ liệu        take part in the data exchange
  motlan join           tham gia kết nối dữ liệu        join the data exchange
  motlan joining        duyệt đề nghị tham gia          decide requests to join, at the centre
  motlan jobs           việc bị dừng, bị lỗi            see and settle what stands still or fails
  motlan demo           thêm dân cư giả định            invent more people
  motlan verify-ledger  kiểm tra sổ tiền có khớp không  see whether the ledger adds up
  motlan verify FILE    kiểm tra tệp PDF, biên nhận     check a PDF, a receipt, the log

  Lệnh cần thêm gì thì gõ không kèm gì sẽ nói cách dùng. / A command that needs more says how it goes when nothing follows it.
  PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, MOTLAN_DEMO=no|first|registries
`;

try {
  const run = asksForHelp ? undefined : COMMANDS[command];
  if (run === undefined) process.stdout.write(HELP);
  else await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
