import type { Each, Lazy, Whole } from '../frame/function-kinds';
import { conditional } from './conditional';
import { dates } from './dates';
import { google } from './google';
import { info } from './info';
import { lambda } from './lambda';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { operators } from './operators';
import { places } from './places';
import { query } from './query';
import { regex } from './regex';
import { sparkline } from './sparkline';
import { tabs } from './tabs';
import { text } from './text';
import { totals } from './totals';

/** What Google's rules make differ from the library's functions, and what reports use most; the library has the rest. */
export const each = new Map<string, Each>(Object.entries({ ...math, ...operators, ...text, ...dates, ...info }));
export const whole = new Map<string, Whole>(
	Object.entries({ ...totals, ...conditional, ...lookup, ...places, ...query, ...regex, ...tabs, ...google, ...sparkline }),
);
export const lazy = new Map<string, Lazy>(Object.entries({ ...logic, ...lambda }));
