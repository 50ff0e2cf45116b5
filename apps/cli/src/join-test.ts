import { setTimeout as wait } from "node:timers/promises";
import { type Check, type LinkReport, testLink } from "@motlan/exchange";
import type { Exchange } from "@motlan/exchange/module";

const NAMES: Readonly<Record<Check, string>> = {
  directory: "danh bạ, chữ ký của trung tâm   directory signed by the centre",
  tls: "kết nối TLS, chứng thư hai bên  TLS with certificates on both sides",
  signature: "chữ ký câu hỏi và câu trả lời   signatures of question and answer",
  clock: "đồng hồ hai nút                 the two clocks",
  rights: "quyền khai thác                 rights",
};
const MARKS = { good: "✓", failed: "✗", unknown: "·" } as const;
/** The centre looks for its newest directory every two seconds, and issues one a moment after it approved. */
const TRIES = 15;
const BETWEEN_MS = 2_000;
/** What a directory a moment old says of somebody new. */
const NOT_YET = new Set(["exchange/unknown-client", "exchange/caller-certificate", "exchange/unknown-key", "exchange/not-yours-to-ask"]);

interface Link {
  readonly client: string;
  readonly peer: string;
  readonly ahead: number;
}

/** Tries the way to the centre and back and says what it found; true where all is well. */
export async function tryLink(exchange: Exchange, { client, peer, ahead }: Link): Promise<boolean> {
  const { checks, fault, allowed } = await tryUntilKnown(exchange, { client, peer });
  for (const { check, state } of checks)
    process.stdout.write(`  ${MARKS[state]} ${NAMES[check]}${detailOf(check, { ahead, allowed, state })}\n`);
  if (fault !== undefined) process.stdout.write(`  → ${fault.text.vi}\n    ${fault.text.en}\n`);
  return fault === undefined;
}

async function tryUntilKnown(exchange: Exchange, link: Pick<Link, "client" | "peer">): Promise<LinkReport> {
  for (let tries = 1; ; tries += 1) {
    const report = await testLink(exchange.begin(), exchange, link);
    if (tries === TRIES || !NOT_YET.has(report.fault?.code ?? "")) return report;
    await wait(BETWEEN_MS);
  }
}

function detailOf(check: Check, { ahead, allowed, state }: { ahead: number; allowed: number; state: string }): string {
  if (check === "clock") return `: ${(Math.round(ahead / 100) / 10 || 0).toFixed(1)} s`;
  if (check !== "rights" || state !== "good") return "";
  return allowed > 0
    ? `: ${allowed}`
    : ": trung tâm chưa cấp dịch vụ nào; cơ quan có dữ liệu cấp quyền sau / none of the centre's services yet";
}
