/** What a first reading says of each sentence of a text, with the truth: whether half of its words or more are content. */
export function sentenceRows(code, text, first) {
  const rows = [];
  const { starts, shape } = text.reading;
  code.eachOpenSentence(first, (s, row) => {
    let words = 0;
    let content = 0;
    let skipped = 0;
    for (let i = starts[s]; i < starts[s + 1]; i++) {
      if (shape[i] === 4) continue;
      words++;
      if (text.label[i] >= 3) content++;
      if (text.skip[i]) skipped++;
    }
    if (words > 0 && skipped * 2 < words) rows.push({ row: Array.from(row), truth: content * 2 >= words ? 1 : 0 });
  });
  return rows;
}
