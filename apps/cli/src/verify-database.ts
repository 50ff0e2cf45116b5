import { systemClock } from "@motlan/kernel";
import { startWork } from "@motlan/kernel/db";
import { checkWholeLog, type Finding } from "@motlan/kernel/log";
import { migrationsOf, openBeside, readConfig, wireRooms } from "@motlan/node";
import type { Said } from "./verify-log.ts";

const WORDS: Readonly<Record<Finding["kind"], string>> = {
  "leaf-gone": "dòng nhật ký bị xóa / the line of the log is gone",
  "leaf-changed": "dòng nhật ký bị sửa / the line of the log was changed",
  "event-gone": "việc đã ghi bị xóa / what was logged is gone",
  "event-changed": "việc đã ghi bị sửa / what was logged was changed",
  "thing-gone": "lượt đã ghi bị xóa / the entry that was logged is gone",
  "thing-changed": "lượt đã ghi bị sửa / the entry that was logged was changed",
  "node-changed": "cây băm bị sửa / the tree was changed",
  "checkpoint-changed": "điểm chốt bị sửa / the checkpoint was changed",
  "checkpoint-gone": "điểm chốt bị xóa / the checkpoint is gone",
  "witness-forked": "bên làm chứng biết một lịch sử khác / a witness knows another history",
  "event-not-logged": "việc ghi thẳng vào cơ sở dữ liệu, không qua nhật ký / written past the log",
};

/** `motlan verify --database`: looks over the whole log beside a running node, thing by thing; changes nothing. */
export async function checkDatabase(): Promise<Said> {
  const config = readConfig(process.env);
  const modules = wireRooms(config);
  const database = await openBeside(config, migrationsOf(modules), () => undefined);
  try {
    const work = startWork({ pool: database.pool, clock: systemClock, actor: { kind: "system", name: "kernel.check-log" } });
    let looked = 0n;
    const findings = await checkWholeLog(work, modules, (done) => {
      looked = done;
    });
    const lines = findings.map(({ kind, number, happenedAt, what }) => {
      const when = happenedAt === undefined ? "" : ` ${happenedAt.toISOString()}`;
      return `✗ ${number < 0n ? "-" : number}${when} ${what ?? ""}: ${WORDS[kind]}`;
    });
    const good = findings.length === 0;
    const end = good ? `✓ ${looked} dòng khớp với sổ đã ký. / ${looked} lines agree with the signed log.` : WHAT_TO_DO;
    return { lines: [...lines, end], good };
  } finally {
    await database.close();
  }
}

const WHAT_TO_DO = `! Giữ nguyên máy và cơ sở dữ liệu, báo thanh tra và bộ phận an toàn thông tin; bản sao lưu cho biết nội dung cũ.
! Leave machine and database as they are, tell the inspectorate and whoever answers for security; a back-up says what stood there.`;
