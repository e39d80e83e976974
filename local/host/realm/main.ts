import { host, outside, Wrapped } from './bridge/bridge';
import { type Coded, decode } from './bridge/coded-values';
import { defineEnums, exposeLater, service } from './bridge/expose';
import * as charts from './charts/charts';
import { exposeChartBuilders } from './charts/typed-builders';
import { defineConsole, defineDate, defineGlobal, defineLazyGlobal, RealDate } from './globals';
import { Border, Borders } from './range/borders';
import { Range } from './range/range';
import { RangeList } from './range/range-list';
import { TextRotation } from './range/text-rotation';
import { Banding } from './rules/banding';
import * as formatting from './rules/conditional-format';
import * as validation from './rules/data-validation';
import { Filter, FilterCriteria, FilterCriteriaBuilder, SortSpec } from './rules/filter';
import { Blob } from './services/blob';
import * as html from './services/html';
import { Logger } from './services/logger';
import { GmailApp, MailApp } from './services/mail';
import { MimeType } from './services/mime-type';
import * as script from './services/script-app';
import { Session, User } from './services/session';
import * as storage from './services/storage';
import { Menu, PromptResponse, Ui } from './services/ui';
import { HTTPResponse, UrlFetchApp } from './services/url-fetch';
import { Utilities } from './services/utilities';
import { Sheet } from './sheet/sheet';
import * as metadata from './spreadsheet/developer-metadata';
import { eventOf } from './spreadsheet/event';
import { NamedRange } from './spreadsheet/named-range';
import { Protection } from './spreadsheet/protection';
import { Spreadsheet } from './spreadsheet/spreadsheet';
import * as app from './spreadsheet/spreadsheet-app';
import { CellImage, CellImageBuilder } from './text/cell-image';
import * as color from './text/color';
import * as richText from './text/rich-text';
import { TextFinder } from './text/text-finder';
import * as textStyle from './text/text-style';

declare const __config: string;

type CalledAs = 'call' | 'custom' | 'event' | 'sidebar' | 'page';

const global = globalThis as unknown as Record<string, unknown>;
const config = JSON.parse(__config) as { missing: string[] };
const JsonParse = JSON.parse;
const JsonStringify = JSON.stringify;

const spreadsheet = {
	Spreadsheet,
	Sheet,
	Range,
	RangeList,
	Filter,
	Banding,
	EmbeddedChart: charts.EmbeddedChart,
	ContainerInfo: charts.ContainerInfo,
	Protection: Protection,
	NamedRange: NamedRange,
	DeveloperMetadata: metadata.DeveloperMetadata,
	DeveloperMetadataFinder: metadata.DeveloperMetadataFinder,
	DeveloperMetadataLocation: metadata.DeveloperMetadataLocation,
};
const quiet = {
	ConditionalFormatRule: formatting.ConditionalFormatRule,
	ConditionalFormatRuleBuilder: formatting.ConditionalFormatRuleBuilder,
	FilterCriteria,
	FilterCriteriaBuilder,
	SortSpec,
	CellImage,
	CellImageBuilder,
	TextRotation,
	Borders,
	Border,
	ThemeColor: color.ThemeColor,
	BooleanCondition: formatting.BooleanCondition,
	GradientCondition: formatting.GradientCondition,
	DataValidationBuilder: validation.DataValidationBuilder,
	DataValidation: validation.DataValidation,
	RichTextValue: richText.RichTextValue,
	RichTextValueBuilder: richText.RichTextValueBuilder,
	TextStyle: textStyle.TextStyle,
	TextStyleBuilder: textStyle.TextStyleBuilder,
	Color: color.Color,
	ColorBuilder: color.ColorBuilder,
	TextFinder,
};

exposeChartBuilders();
for (const [name, type] of Object.entries(spreadsheet)) exposeLater(`SpreadsheetApp.${name}`, type);
for (const [name, type] of Object.entries(quiet)) exposeLater(`SpreadsheetApp.${name}`, type, true);
exposeLater('Charts.ChartOptions', charts.ChartOptions, true);
exposeLater('Ui', Ui);
for (const [name, type] of Object.entries({ Menu, PromptResponse, User, Blob, RgbColor: color.RgbColor })) exposeLater(name, type, true);
exposeLater('PropertiesService.Properties', storage.Properties);
exposeLater('CacheService.Cache', storage.Cache);
exposeLater('LockService.Lock', storage.Lock);
exposeLater('UrlFetchApp.HTTPResponse', HTTPResponse, true);
exposeLater('HtmlService.HtmlOutput', html.HtmlOutput, true);
exposeLater('HtmlService.HtmlTemplate', html.HtmlTemplate, true);
exposeLater('HtmlService.HtmlOutputMetaTag', html.HtmlOutputMetaTag, true);
const { Trigger, TriggerBuilder, ClockTriggerBuilder, SpreadsheetTriggerBuilder, StateTokenBuilder, AuthorizationInfo } = script;
for (const [name, type] of Object.entries({
	Trigger,
	TriggerBuilder,
	ClockTriggerBuilder,
	SpreadsheetTriggerBuilder,
	StateTokenBuilder,
	AuthorizationInfo,
}))
	exposeLater(`ScriptApp.${name}`, type, name === 'AuthorizationInfo');

defineEnums('Ui', Ui.prototype);

const services = {
	SpreadsheetApp: app.SpreadsheetApp,
	PropertiesService: storage.PropertiesService,
	CacheService: storage.CacheService,
	LockService: storage.LockService,
	UrlFetchApp,
	HtmlService: html.HtmlService,
	ScriptApp: script.ScriptApp,
	Session,
	Utilities,
	MailApp,
	GmailApp,
	Logger,
};
for (const [name, type] of Object.entries(services)) defineLazyGlobal(name, () => service(name, type as new (state: null) => object));

class Charts extends Wrapped<null> {}
defineLazyGlobal('Charts', () => service('Charts', Charts));

defineGlobal('MimeType', MimeType);

/** A service of Google's that the host lacks says so when it is touched. */
for (const name of config.missing) {
	const lacks = (): never => {
		throw new Error(`not emulated: ${name}`);
	};
	defineGlobal(name, new Proxy({}, { get: lacks, set: lacks, has: lacks, apply: lacks }));
}

defineDate();
defineConsole();

const before = new Set(Object.getOwnPropertyNames(global));
let outcome: { ok?: unknown; error?: unknown } | null = null;
let kind: CalledAs = 'call';

const codeResult = (value: unknown): unknown => {
	if (value === undefined || value === null) return null;
	if (value instanceof RealDate) return Number.isNaN(value.getTime()) ? { error: '#NUM!', message: '' } : { d: value.getTime() };
	if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!', message: 'Result was not a number.' };
	if (Array.isArray(value)) return value.map(codeResult);
	if (typeof value === 'object' || typeof value === 'function') return { error: '#ERROR!', message: 'Custom function returned an object.' };
	return value;
};

const holdsDate = (value: unknown): boolean => {
	if (typeof value !== 'object' || value === null) return false;
	return value instanceof RealDate || Object.values(value).some(holdsDate);
};

const resultText = (): string => {
	if (outcome === null) return JsonStringify({ pending: true });
	if ('error' in outcome) {
		const error = outcome.error as { name?: unknown; message?: unknown; stack?: unknown } | null;
		const isError = typeof error === 'object' && error !== null && 'message' in error;
		return JsonStringify({
			error: {
				name: isError ? String(error.name) : '',
				message: isError ? String(error.message) : String(error),
				stack: isError ? String(error.stack) : '',
			},
		});
	}
	if (kind === 'custom') return JsonStringify({ ok: codeResult(outcome.ok) });
	if (kind === 'page') {
		if (outcome.ok instanceof html.HtmlOutput) return JsonStringify({ ok: outcome.ok.getContent() });
		return JsonStringify({ error: { name: '', message: 'The script completed but did not return anything.', stack: '' } });
	}
	// facts §4: google.script.run gives null for a result that holds a Date anywhere.
	return JsonStringify({ ok: kind === 'sidebar' && holdsDate(outcome.ok) ? null : (outcome.ok ?? null) });
};

/** What the host does with this realm; scripts never see it. */
export const door = {
	/** Top-level functions of the bundle. */
	names: (): string =>
		JsonStringify(Object.getOwnPropertyNames(global).filter((name) => !before.has(name) && typeof global[name] === 'function')),
	run: (find: () => unknown, as: CalledAs, args: string): void => {
		kind = as;
		outcome = null;
		try {
			const target = find();
			const decodedArgs = JsonParse(args, (_key, value: unknown) =>
				as === 'custom' && typeof value === 'object' && value !== null && 'd' in value ? decode(value as Coded) : value,
			) as unknown[];
			const list =
				as === 'custom'
					? decodedArgs.map((arg) => (typeof arg === 'object' && arg !== null && 'none' in arg ? undefined : arg))
					: as === 'event'
						? decodedArgs.map((seed) => eventOf(seed as never, host<string>('eventUser')))
						: decodedArgs;
			const result = outside(() => (target as (...list: unknown[]) => unknown)(...list)) as { then?: unknown } | undefined;
			if (typeof result === 'object' && result !== null && typeof result.then === 'function') {
				(result as unknown as Promise<unknown>).then(
					(value) => {
						outcome = { ok: value };
					},
					(error: unknown) => {
						outcome = { error };
					},
				);
			} else outcome = { ok: result };
		} catch (error) {
			outcome = { error };
		}
	},
	result: (): string => {
		try {
			return resultText();
		} catch (error) {
			outcome = { error };
			return resultText();
		}
	},
};
