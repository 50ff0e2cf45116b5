/** Those of RFC 9110, and PATCH; TRACE and CONNECT are a matter between neighbours. */
const PASSED_ON: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Whether a question of that method goes from node to node. */
export function isPassedOn(method: string): boolean {
  return PASSED_ON.has(method);
}

/** Whether a question of that method changes nothing where it is asked (RFC 9110, 9.2.1), so that it may be asked again. */
export function changesNothing(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}
