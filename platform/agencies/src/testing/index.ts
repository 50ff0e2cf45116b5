import { localDate, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { appointOfficial } from "../actions/appoint-official.ts";
import { createAgency, type NewAgency } from "../actions/create-agency.ts";
import { createPost } from "../actions/create-post.ts";
import type { Agency } from "../domain/agency.ts";
import type { PostKind } from "../domain/post.ts";

let made = 0;

/** A commune's committee, made through the door by the system; each has a code and a place of its own. */
export function anAgency(work: Work, parts: Partial<NewAgency> = {}): Promise<Agency> {
  made += 1;
  return createAgency(work, {
    kind: "commune-committee",
    level: "commune",
    name: { vi: `Ủy ban nhân dân xã Thử ${made}`, en: `People's Committee of Thu ${made} Commune` },
    code: `H26.X9${String(made).padStart(4, "0")}`,
    codeOrigin: "ours",
    placeId: newId(),
    period: { from: localDate("2025-07-01") },
    competentFor: ["civil-status"],
    ...parts,
  });
}

export interface HolderMade {
  readonly personId: string;
  readonly officialId: string;
  readonly postId: string;
  readonly appointmentId: string;
}

/** A post of that kind in the agency and somebody who holds it. */
export async function aHolder(
  work: Work,
  parts: { readonly agencyId: string; readonly kind: PostKind; readonly personId?: string; readonly name?: string },
): Promise<HolderMade> {
  const from = localDate("2025-07-01");
  const personId = parts.personId ?? newId();
  const post = await createPost(work, { agencyId: parts.agencyId, kind: parts.kind, from });
  const held = await appointOfficial(work, { personId, name: parts.name ?? "Nguyễn Thị Thử", postId: post.id, from });
  return { personId, officialId: held.officialId, postId: post.id, appointmentId: held.id };
}
