import { describe, expect, it } from 'vitest';
import { clock, weekdayTime } from './format.ts';

describe('a clock', () => {
  it('counts minutes and seconds in a lesson, hours and minutes in a day', () => {
    expect(clock(252, 'en')).toBe('04:12');
    expect(clock(3599, 'zh')).toBe('59:59');
    expect(clock(17 * 3600 + 20 * 60 + 59, 'en')).toBe('17\u00A0h 20\u00A0min');
    expect(clock(17 * 3600 + 20 * 60, 'zh')).toBe('17 小时 20 分');
  });

  it('says on which day, and when, it ends', () => {
    const tuesday = new Date(2026, 5, 2, 14, 5).getTime();
    expect(weekdayTime(tuesday, 'en')).toBe('Tue 14:05');
    expect(weekdayTime(tuesday, 'zh')).toBe('周二 14:05');
    expect(weekdayTime(new Date(2026, 5, 2, 0, 5).getTime(), 'en')).toBe('Tue 00:05');
  });
});
