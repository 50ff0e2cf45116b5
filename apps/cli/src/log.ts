/** One line of JSON a happening, on standard error; standard output is for people. Requests are written only when `LOG=requests`. */
export function writeLog(line: Readonly<Record<string, unknown>>): void {
  const isRequest = "route" in line && line.level === undefined;
  if (isRequest && process.env.LOG !== "requests") return;
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
