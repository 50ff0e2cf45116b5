/** What `motlan join` was typed with. */
export interface Typed {
  readonly centre: string;
  readonly as: string;
  readonly name: string;
  readonly address: string;
  /** Seconds, as they were typed; nothing where none were. */
  readonly wait: string;
}

/** `INSTANCE/CLASS/MEMBER[/NODE]` as a node's whole name: its first node where none is named. */
export function nodeOf(written: string): string | undefined {
  const parts = written.split("/");
  if (parts.includes("") || parts.length < 3 || parts.length > 4) return undefined;
  return parts.length === 4 ? written : `${written}/nut-1`;
}

/** What is missing or not right, each as a sentence that says how it is written. */
export function missingIn({ centre, as, name, address, wait }: Typed): readonly string[] {
  return [
    ...(isPlain(centre, /^https?:$/)
      ? []
      : [
          "Hãy ghi địa chỉ của trung tâm ngay sau join, có https:// (chạy thử: http://). / Behind join goes the centre's address, with https:// (on trial: http://).",
        ]),
    ...(nodeOf(as) !== undefined
      ? []
      : ["--as: hãy ghi tên trung tâm đã cấp, như VN/GOV/00001. / --as is the name the centre gave you, such as VN/GOV/00001."]),
    ...(name.trim() !== "" ? [] : ["--name: hãy ghi tên cơ quan. / --name is the agency's name."]),
    ...(isPlain(address, /^https:$/)
      ? []
      : [
          "--address: hãy ghi nơi nút khác gọi tới, chỉ https://tên-máy:cổng. / --address is where other nodes call, https://host:port and no more.",
        ]),
    ...(/^\d{0,6}$/.test(wait) ? [] : ["--wait: hãy ghi số giây, như 600. / --wait is a number of seconds, such as 600."]),
  ];
}

/** An address without a path, a query or a user. */
function isPlain(written: string, protocol: RegExp): boolean {
  if (!URL.canParse(written)) return false;
  const url = new URL(written);
  return protocol.test(url.protocol) && `${url.pathname}${url.search}${url.hash}${url.username}` === "/";
}
