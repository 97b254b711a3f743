import { stringify } from 'csv-stringify/sync';
import { type Language } from '#libs/kernel';
import { type FigureTable } from './table.js';

/** What a spreadsheet takes for a formula when it stands first: it would be run on the reader's machine. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** As the spreadsheets of that language expect it: the mark at the start tells them that it is UTF-8, and in Russian a comma is part of a number. */
export function csvOf({ columns, rows }: FigureTable, language: Language): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cellText(cell, language)));
  return stringify(lines, { bom: true, delimiter: language === 'ru' ? ';' : ',', record_delimiter: '\r\n' });
}

function cellText(cell: string | number | null, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'ru' ? String(cell).replace('.', ',') : String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
