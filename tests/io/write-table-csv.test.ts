import { describe, expect, it } from 'vitest';
import { writeTableCsv } from '../../src/io/write-table-csv';

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8, ends lines with CRLF and leaves empty what is not known', () => {
    expect(
      writeTableCsv(
        ['名称', '面积'],
        [
          ['甲', 1.5],
          ['乙', null],
        ],
      ),
    ).toBe('\ufeff"名称","面积"\r\n"甲",1.5\r\n"乙",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('makes %s text that no spreadsheet runs', (text) => {
    expect(writeTableCsv(['a'], [[text]])).toContain(`"'${text}"`);
  });

  it('keeps quotes, commas and line ends inside a field, and numbers below nought as numbers', () => {
    expect(writeTableCsv(['a'], [['他说"好",\n走'], [-3]])).toBe('\ufeff"a"\r\n"他说""好"",\n走"\r\n-3\r\n');
  });
});
