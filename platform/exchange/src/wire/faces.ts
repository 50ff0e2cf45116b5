import { createHash } from "node:crypto";
import { canonicalJson } from "@motlan/kernel";
import type { Face } from "../domain/matching.ts";
import type { Half } from "../store/halves.ts";

/** A half as both nodes must see it: what each of them writes by its own lights (the pattern asked, the law, its times) stays out. */
export function faceOf(half: Half): Face {
  const { requestId, side, queryId, client, service, method, userId, issue, represented, purpose } = half;
  const said = { userId: plain(userId), issue: plain(issue), represented: plain(represented), purpose: plain(purpose) };
  const asked = { requestId, queryId, client, service, method, ...said, digest: half.requestDigest, signed: half.requestSigned };
  return {
    requestId,
    side,
    asked: digest(canonicalJson(asked)),
    answered: half.answerDigest === null ? null : digest(canonicalJson({ digest: half.answerDigest, signed: half.answerSigned })),
  };
}

/** A header is trimmed and decoded on its way. */
function plain(text: string | null): string | null {
  if (text === null || text.trim() === "") return null;
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
