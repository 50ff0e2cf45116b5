import type { Seen, SeenAnswer } from "./between.ts";

/** What a library that signed nothing of ours says of a question's signature, or of its answer's. `keys`: public keys (base64url) by key id. */
export function verifyIndependently(keys: Readonly<Record<string, string>>, question: Seen, answer?: SeenAnswer): Promise<boolean>;
