const header = "<!-- Written by scripts/generate-docs.mjs from the source; change it there. -->\n";

const sample = `
slug: harbor-ferry
headline: Ferry back in service after storm
dek: Boats between Vik and Holm run every two hours
byline: Ida Berg
dateline: VIK
p: The ferry between Vik and Holm is running again, the harbor office said on Friday.
figure: ferry.jpg
caption: The ferry leaves Vik on Friday.
credit: Jon Dahl
alt: A white ferry leaving a small harbor
p: "We had to wait for the swell to go down," harbor master Eva Lind said.
`;

const printable = /^(?:text\/|application\/(?:[\w.+-]*xml|[\w.+-]*json))/u;

const byName = (one, other) => one.localeCompare(other);

/** One page a format: how it is read, how it is written. */
export function formatPages(readers, writers, readExampleStory) {
  const pages = new Map();
  for (const id of [...new Set([...readers, ...writers].map((format) => format.id))].toSorted(byName)) {
    const reader = readers.find((one) => one.id === id);
    const writer = writers.find((one) => one.id === id);
    const lines = [header, `# ${(reader ?? writer).label}`, "", `\`${id}\``, ""];
    if (reader !== undefined) {
      lines.push("## Reading", "", "Recognised by what is in the file, never by its name alone.", "");
      if (reader.extensions.length > 0)
        lines.push(`Usual endings: ${reader.extensions.map((ending) => `.${ending}`).join(", ")}`, "");
    }
    if (writer !== undefined)
      lines.push("## Writing", "", writer.description, "", ...written(writer, readExampleStory));
    pages.set(id, lines.join("\n").replace(/\n+$/u, "\n"));
  }
  return pages;
}

function written(writer, readExampleStory) {
  const lines = [`A .${writer.extension} file (${writer.mime}).`, ""];
  if (!printable.test(writer.mime) || writer.mime.includes("openxmlformats")) return lines;
  const { story } = readExampleStory(sample.replace(/^slug:.*$/mu, ""));
  const { files, notes } = writer.write(story, { now: "2024-02-02T12:00:00Z", name: "harbor-ferry" });
  const text = files[0] === undefined ? "" : new TextDecoder().decode(files[0].bytes);
  if (text.length > 6000) return lines;
  lines.push("What it makes of a small story:", "", "````", text.trimEnd(), "````", "");
  if (notes.length > 0)
    lines.push("and what it says was lost:", "", ...notes.map((note) => `- ${note.where}: ${note.message}`), "");
  return lines;
}

/** The list of all formats. */
export function formatsIndex(readers, writers) {
  const ids = [...new Set([...readers, ...writers].map(({ id }) => id))].toSorted(byName);
  const has = (list, id) => (list.some((one) => one.id === id) ? "yes" : "");
  const label = (id) => [...readers, ...writers].find((one) => one.id === id).label;
  return [
    header,
    "# Formats",
    "",
    "| format | | read | written |",
    "| --- | --- | --- | --- |",
    ...ids.map((id) => `| [${id}](${id}.md) | ${label(id)} | ${has(readers, id)} | ${has(writers, id)} |`),
    "",
  ].join("\n");
}
