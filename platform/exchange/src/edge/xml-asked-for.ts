const XML: Readonly<Record<string, string>> = { "application/xml": "application/xml", "text/xml": "text/xml", "text/*": "text/xml" };

/** The media type of XML that is accepted, the first named; none where no XML is. So X-Road's servers choose, whatever else is accepted and how gladly. */
export function xmlAskedFor(accept: string | undefined): string | undefined {
  const kinds = (accept ?? "").split(",").map((one) => one.split(";")[0]?.trim().toLowerCase() ?? "");
  return kinds.flatMap((kind) => XML[kind] ?? [])[0];
}
