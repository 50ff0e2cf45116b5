/** Checks that we miss knowingly, by the beginning of their id, and why. A miss that is not here is printed with what was said. */
const REASONS: Readonly<Record<string, string>> = {
  "asic/": "no ASiC containers: a message is signed by RFC 9421 and proved by a receipt of the log (motlan verify)",
  "testdata/openapi-parser/invalid_version.yaml": "OpenAPI 3.1.1 is a version like 3.1.0, and is taken in",
  "errorcodes/Server.ClientProxy.TooManyRequests": "X-Road has no word for too many questions: ours",
  "errorcodes/Server.ServerProxy.TooManyRequests": "X-Road has no word for too many questions: ours",
  "wsdl/": "SOAP is not spoken, and no WSDL is read",
  "0076-feel-external-java": "a function in Java: rules call no foreign code",
};

/** The reason of a known miss. */
export function reasonOf(id: string): string | undefined {
  return Object.entries(REASONS).find(([begin]) => id.startsWith(begin))?.[1];
}
