import "@motlan/kernel/tsx";

const [command = "help"] = process.argv.slice(2);

/** Each command is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  start: async () => (await import("./start.ts")).start(),
  doctor: async () => (await import("./doctor.ts")).doctor(),
  tenant: async () => (await import("./tenant.ts")).tenant(process.argv.slice(3)),
  verify: async () => (await import("./verify.ts")).verify(process.argv.slice(3)),
};

const HELP = `motlan: một nút Chính phủ số / a digital-government node

  motlan start          chạy nút (và nước thử nghiệm)   run the node (and the demo country)
  motlan doctor         xem máy và dữ liệu có ổn không  see whether machine and data are well
  motlan tenant add     mở một đơn vị trên nút          let an authority work on this node
  motlan verify FILE    kiểm tra chữ ký của tệp PDF     check the signatures of a PDF

  PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, MOTLAN_DEMO=no
`;

try {
  const run = COMMANDS[command];
  if (run === undefined) process.stdout.write(HELP);
  else await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
