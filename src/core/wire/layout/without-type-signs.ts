/** "^Quake hits Santorel<", "^By LUISA HERNANDO=": where a line of its own begins and ends. */
const setLine = /^\^(?<words>[^\n^]{2,300}?)[<=]?(?=\r?$)/gmu;
const quotation = /``(?<words>[^`\n]{1,2000}?)''/gu;

/**
 * Copy as wires set it before letters had quotation marks and headlines a field: the signs that stood for them become what
 * they meant. Lines stay where they are.
 */
export function withoutTypeSigns(text: string): string {
  const lines = text.includes("^") ? text.replace(setLine, "$<words>") : text;
  return lines.includes("``") ? lines.replace(quotation, "“$<words>”").replaceAll("``", "“") : lines;
}
