/**
 * How each refusal of a query is said to systems that speak X-Road's protocol, and whose turn it is. `type` is X-Road's word; where the refusal arose (the asking
 * system, the asking node, the giving node) stands before it.
 */
export interface Cause {
  readonly type: string;
  readonly place: "client" | "asking" | "giving";
  /** The office that must act. */
  readonly office: Office;
}

/** Cơ quan phải xử lý. */
export type Office = "asking-system" | "asking-node" | "giving-node" | "giving-agency" | "centre";

export const CAUSES = {
  "bad-address": { type: "BadRequest", place: "client", office: "asking-system" },
  "bad-path": { type: "BadRequest", place: "client", office: "asking-system" },
  "bad-client": { type: "BadRequest", place: "client", office: "asking-system" },
  "bad-header": { type: "BadRequest", place: "client", office: "asking-system" },
  "bad-method": { type: "InvalidHttpMethod", place: "client", office: "asking-system" },
  "too-large": { type: "BadRequest", place: "client", office: "asking-system" },
  "not-this-client": { type: "SslAuthenticationFailed", place: "asking", office: "asking-system" },
  "unknown-client": { type: "UnknownMember", place: "asking", office: "asking-node" },
  "unknown-provider": { type: "UnknownMember", place: "asking", office: "asking-system" },
  "wrong-node": { type: "InvalidSecurityServer", place: "asking", office: "asking-system" },
  "no-directory": { type: "GlobalConfOutdated", place: "asking", office: "asking-node" },
  "directory-outdated": { type: "GlobalConfOutdated", place: "asking", office: "centre" },
  "asking-too-many": { type: "TooManyRequests", place: "asking", office: "asking-system" },
  "peer-unreachable": { type: "NetworkError", place: "asking", office: "giving-node" },
  "peer-slow": { type: "NetworkError", place: "asking", office: "giving-node" },
  "peer-cut": { type: "NetworkError", place: "asking", office: "giving-node" },
  "peer-certificate": { type: "CertValidation", place: "asking", office: "giving-node" },
  "answer-unsigned": { type: "MissingSignature", place: "asking", office: "giving-node" },
  "answer-changed": { type: "InconsistentResponse", place: "asking", office: "giving-node" },
  "log-away": { type: "LoggingFailed", place: "asking", office: "asking-node" },
  "asking-fault": { type: "InternalError", place: "asking", office: "asking-node" },
  "caller-certificate": { type: "SslAuthenticationFailed", place: "giving", office: "asking-node" },
  "caller-certificate-expired": { type: "CertValidation", place: "giving", office: "asking-node" },
  "giver-directory-outdated": { type: "GlobalConfOutdated", place: "giving", office: "giving-node" },
  "too-many": { type: "TooManyRequests", place: "giving", office: "asking-system" },
  "query-unsigned": { type: "MissingSignature", place: "giving", office: "asking-node" },
  "unreadable-signature": { type: "MalformedSignature", place: "giving", office: "asking-node" },
  "unknown-key": { type: "SignatureVerification", place: "giving", office: "asking-node" },
  "bad-signature": { type: "InvalidSignatureValue", place: "giving", office: "asking-node" },
  "body-changed": { type: "InvalidBody", place: "giving", office: "asking-node" },
  "clock-off": { type: "InvalidRequest", place: "giving", office: "asking-node" },
  replayed: { type: "InvalidRequest", place: "giving", office: "asking-node" },
  "not-yours-to-ask": { type: "InvalidClientIdentifier", place: "giving", office: "asking-node" },
  "not-here": { type: "UnknownMember", place: "giving", office: "centre" },
  "unknown-service": { type: "UnknownService", place: "giving", office: "asking-system" },
  "service-off": { type: "ServiceDisabled", place: "giving", office: "giving-agency" },
  "unknown-endpoint": { type: "AccessDenied", place: "giving", office: "asking-system" },
  "service-code-missing": { type: "InvalidRequest", place: "giving", office: "asking-system" },
  "not-granted": { type: "AccessDenied", place: "giving", office: "giving-agency" },
  "purpose-missing": { type: "AccessDenied", place: "giving", office: "asking-system" },
  "purpose-not-granted": { type: "AccessDenied", place: "giving", office: "giving-agency" },
  "consent-missing": { type: "AccessDenied", place: "giving", office: "asking-system" },
  "service-failed": { type: "ServiceFailed", place: "giving", office: "giving-agency" },
  "service-slow": { type: "NetworkError", place: "giving", office: "giving-agency" },
  "answer-too-large": { type: "InvalidResponse", place: "giving", office: "giving-agency" },
  "ask-alone": { type: "InvalidRequest", place: "giving", office: "asking-node" },
  "answer-not-json": { type: "InvalidResponse", place: "giving", office: "giving-agency" },
  "giver-log-away": { type: "LoggingFailed", place: "giving", office: "giving-node" },
  "node-fault": { type: "InternalError", place: "giving", office: "giving-node" },
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseWord = keyof typeof CAUSES;

export function isCause(word: string): word is CauseWord {
  return Object.hasOwn(CAUSES, word);
}

export function typeOf(word: CauseWord): string {
  const { type, place } = CAUSES[word];
  return `${{ client: "Client", asking: "Server.ClientProxy", giving: "Server.ServerProxy" }[place]}.${type}`;
}

/** X-Road knows two: 400 where the asking system broke the protocol, 500 for all else that did not come from the service itself. */
export function statusOf(word: CauseWord): 400 | 500 {
  return CAUSES[word].place === "client" ? 400 : 500;
}

/** Every type a refusal is sent with. */
export function errorTypes(): readonly string[] {
  return [...new Set(Object.keys(CAUSES).flatMap((word) => (isCause(word) ? [typeOf(word)] : [])))];
}
