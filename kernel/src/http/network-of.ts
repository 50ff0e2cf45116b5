/** The network a request came from: households have an IPv6 network each, so a /64 counts as one address. An IPv4 address written the long way is the short one. */
export function networkOf(address: string): string {
  const short = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (!short.includes(":")) return short;
  const [head = "", tail = ""] = short.split("::");
  const [front, back] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array<string>(Math.max(0, 8 - (front?.length ?? 0) - (back?.length ?? 0))).fill("0");
  return [...(front ?? []), ...zeros, ...(back ?? [])].slice(0, 4).join(":");
}
