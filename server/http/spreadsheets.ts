import type { Language } from '@accord/shared/content/text.ts';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell, SheetTable } from './tables.ts';

/** What a spreadsheet would run as a formula begins with an apostrophe: then it is read as words. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

const csvCell = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`;

const BYTE_ORDER_MARK = '\ufeff';

/** One table as comma-separated values; the mark in front makes spreadsheets read Chinese as Chinese. */
export function csvOf({ head, rows }: SheetTable, language: Language): string {
  const lines = [head.map((title) => title[language]), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** All tables as one workbook. */
export async function workbookOf(tables: readonly SheetTable[], language: Language): Promise<Buffer> {
  const sheets = tables.map(({ title, head, rows }) => ({
    sheet: title[language],
    stickyRowsCount: 1,
    columns: head.map((name) => ({ width: Math.max(12, name[language].length + 2) })),
    data: [
      head.map((name) => ({ value: name[language], fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}
