import { personas } from "@motlan/demo";
import type { NodeConfig } from "@motlan/node";

/** Whether a demo has somebody to sign in as: one with the declared registries alone begins without people. */
export function hasPeople({ demo, demoPart }: Pick<NodeConfig, "demo" | "demoPart">): boolean {
  return demo && demoPart !== "registries";
}

export interface Started {
  /** How long the start took. */
  readonly ms: number;
  /** No authority works on the node yet. */
  readonly isEmpty: boolean;
}

/** What a newcomer needs to know on the terminal: where to look, and as whom to sign in. */
export function greet(config: NodeConfig, { ms, isEmpty }: Started): string {
  const { publicUrl, stubsPublicUrl, demo } = config;
  const lines = [``, `  Một Lần đang chạy (sau ${(ms / 1000).toFixed(1)} giây): ${publicUrl}`];
  if (demo) lines.push(`  Bàn làm việc của cán bộ:   ${publicUrl}/ban-lam-viec`, `  Điện thoại, ngân hàng thử: ${stubsPublicUrl}/`);
  if (hasPeople(config)) lines.push(...peopleOf(publicUrl, stubsPublicUrl ?? ""));
  else if (isEmpty)
    lines.push(
      "  Nút bắt đầu trống, chưa có ai đăng nhập được: docs/operate/begin-a-node.md",
      "  The node begins empty and nobody can sign in yet: docs/operate/begin-a-node.md",
    );
  return `${lines.join("\n")}\n\n`;
}

function peopleOf(publicUrl: string, stubsUrl: string): readonly string[] {
  return [
    `  Người dùng thử (mã một lần hiện ở ${stubsUrl}/sms/):`,
    ...personas()
      .slice(0, 8)
      .map((one) => `    ${one.personalNumber}  ${one.password}  ${one.who.vi}`),
    `    … tất cả: ${publicUrl}/trinh-dien`,
  ];
}
