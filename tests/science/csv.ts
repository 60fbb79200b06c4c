/** Rows of a table by the names of its columns; quoted cells may hold commas. */
export function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const keys = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
  });
}

const cellsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
