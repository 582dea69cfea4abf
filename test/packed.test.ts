import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson } from '../src/store/keep.ts';
import { packer } from '../src/store/packed.ts';

describe('a packed value', () => {
  it('is what it was, whatever is opened in between', () => {
    const pack = packer<unknown>(asJson());
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 2, maxLength: 5 }), (values) => {
        const open = values.map(pack);
        for (const each of [...open.keys(), ...[...open.keys()].reverse()])
          expect(JSON.stringify(open[each]!())).toBe(JSON.stringify(values[each]));
      }),
    );
  });

  it('is opened once while no other of its kind is asked for', () => {
    let opened = 0;
    const pack = packer<string>({ write: (text) => text, read: (text) => `${text}, opened ${(opened += 1)}` });
    const [one, other] = [pack('保険料'), pack('保険金')];
    expect([one(), one(), other(), one()]).toEqual([
      '保険料, opened 1',
      '保険料, opened 1',
      '保険金, opened 2',
      '保険料, opened 3',
    ]);
  });

  it('is not opened before it is asked for', () => {
    const opened: string[] = [];
    const open = packer<string>({ write: (text) => text, read: (text) => (opened.push(text), text) })('保険料');
    expect(opened).toEqual([]);
    expect(open()).toBe('保険料');
  });
});
