/**
 * A name cut to its initials, "Nguyễn Thị Lan" → "N. T. L.": enough for the one who holds the paper to see that it is theirs,
 * too little for a stranger to learn whose it is. The public page of a document shows no more of a person.
 */
export function maskName(name: string): string {
  return name
    .normalize("NFC")
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => `${part.slice(0, 1).toLocaleUpperCase("vi")}.`)
    .join(" ");
}
