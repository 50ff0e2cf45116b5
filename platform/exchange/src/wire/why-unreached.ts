/** Why a call got no answer, in the system's own word (`ENOTFOUND`, `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`), or that it took too long. */
export function whyUnreached(error: unknown): string {
  if (!(error instanceof Error)) return "?";
  const inner = error.cause;
  if (inner instanceof Error && "code" in inner && typeof inner.code === "string") return inner.code;
  return error.name === "TimeoutError" ? "TIMEOUT" : inner instanceof Error ? inner.message.slice(0, 80) : error.message.slice(0, 80);
}
