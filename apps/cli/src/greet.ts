import { personas } from "@motlan/demo";
import type { NodeConfig } from "@motlan/node";

/** What a newcomer needs to know on the terminal: where to look, and as whom to sign in. */
export function greet({ publicUrl, stubsPublicUrl, demo }: NodeConfig, ms: number): void {
  const lines = [``, `  Một Lần đang chạy (sau ${(ms / 1000).toFixed(1)} giây): ${publicUrl}`];
  if (demo) {
    lines.push(
      `  Bàn làm việc của cán bộ:   ${publicUrl}/ban-lam-viec`,
      `  Điện thoại, ngân hàng thử: ${stubsPublicUrl}/`,
      `  Người dùng thử (mã một lần hiện ở ${stubsPublicUrl}/sms/):`,
    );
    for (const one of personas().slice(0, 8)) lines.push(`    ${one.personalNumber}  ${one.password}  ${one.who.vi}`);
    lines.push(`    … tất cả: ${publicUrl}/trinh-dien`);
  }
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
