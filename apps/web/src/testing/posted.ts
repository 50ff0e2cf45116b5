/** A form's fields as a test writes them. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface PostedTestFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a browser sends of a form. */
export interface Posted {
  readonly type: string;
  readonly payload: string | Buffer;
}

export function urlencoded(fields: Fields): Posted {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return { type: "application/x-www-form-urlencoded", payload: String(body) };
}

export function multipart(fields: Readonly<Record<string, string>>, file: PostedTestFile): Posted {
  const edge = "----motlan-test";
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${edge}\r\nContent-Disposition: form-data; name="${file.field}"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(parts.join("") + head), file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${edge}`, payload };
}

/** The text that stood in an attribute or between tags. */
export function plain(escaped: string): string {
  return escaped
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
