import { randomInt } from "node:crypto";
import { listWork } from "@motlan/dossiers";
import { newId, type Official } from "@motlan/kernel";
import { clocked, percentile } from "./measure.ts";
import type { Figure } from "./report.ts";
import type { World } from "./world.ts";

const AGENCIES = 200;
const POSTS = ["one-stop-clerk", "civil-status-officer", "vice-chair"] as const;
const LOOKS = 400;
/** Officials at each post of an agency; two of three dossiers are somebody's. */
const AT_POST = 4;

/** What the desk's queue page lists first: the fifty most urgent of an official's own and of nobody's at their post, among that many open dossiers of the node. */
export async function benchQueue({ owner, work }: World, open: number): Promise<readonly Figure[]> {
  const agencies = Array.from({ length: AGENCIES }, () => newId());
  const version = newId();
  const officials = Array.from({ length: AT_POST }, () => newId());
  await owner.query(FILL_DOSSIERS, [open, agencies, version, newId()]);
  await owner.query(FILL_QUEUE, [POSTS, version, officials]);
  await owner.query("vacuum analyze dossiers.dossier, dossiers.queue_entry");
  const times: number[] = [];
  for (let look = 0; look < LOOKS + 20; look += 1) {
    const official = officialOf(
      agencies[randomInt(AGENCIES)] ?? "",
      POSTS[randomInt(POSTS.length)] ?? "vice-chair",
      officials[randomInt(AT_POST)] ?? "",
    );
    const ms = await clocked(async () => {
      const rows = await listWork(work(official), { whose: "ours", limit: 50 });
      if (rows.length === 0) throw new Error("an empty queue measures nothing");
    });
    if (look >= 20) times.push(ms);
  }
  await owner.query("truncate dossiers.queue_entry, dossiers.dossier cascade");
  const p95 = percentile(times, 0.95);
  return [
    {
      work: `an official's queue among ${open.toLocaleString("en")} open dossiers`,
      floor: "",
      measured: `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      aim: "p95 ≤ 25 ms",
      met: p95 <= 25,
    },
  ];
}

function officialOf(agencyId: string, post: string, officialId: string): Official {
  const ids = { personId: newId(), officialId, postId: newId(), sessionId: newId() };
  return { kind: "official", ...ids, agencyId, post, permissions: new Set(["dossiers.read"]) };
}

const FILL_DOSSIERS = `
  insert into dossiers.dossier (id, code, procedure_code, version_id, agency_id, person_id, acting_for, channel, delivery, language, status, step, process, answers, known,
    fee, submitted_at, due_at, request_key)
  select gen_random_uuid(), 'B' || n, '2.000635', $3, ($2::uuid[])[1 + n % cardinality($2::uuid[])], $4, 'self', 'online', 'online', 'vi', 'open', 'take-in', '[]', '{}', '{}',
    0, now() - random() * interval '20 days', now() + (random() - 0.2) * interval '20 days', n::text
  from generate_series(1, $1::int) n`;

const FILL_QUEUE = `
  insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, status, step, post, due_at, submitted_at, paid, official_id, risk_at)
  select id, agency_id, code, procedure_code, '{"vi": "Cấp bản sao trích lục hộ tịch", "en": "Copy of a civil-status extract"}', 'Nguyễn Thị Minh Anh', status, step,
    ($1::text[])[1 + abs(hashtext(code)) % cardinality($1::text[])], due_at, submitted_at, true,
    case when abs(hashtext(code || 'o')) % 3 = 0 then null else ($3::uuid[])[1 + abs(hashtext(code || 'p')) % cardinality($3::uuid[])] end, due_at - interval '1 day'
  from dossiers.dossier where version_id = $2`;
