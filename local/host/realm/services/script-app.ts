import { Exception, host, Wrapped } from '../bridge/bridge';
import { enumName, enumOf } from '../bridge/expose';

interface TriggerState {
	id?: string;
	run: string;
	event: string;
	source: string;
	everyMinutes?: number;
	everyHours?: number;
	everyDays?: number;
	everyWeeks?: number;
	atHour?: number;
	nearMinute?: number;
	weekDay?: string;
	monthDay?: number;
	afterMs?: number;
	at?: number;
	zone?: string;
}

export class Trigger extends Wrapped<TriggerState> {
	getUniqueId() {
		return this._.id;
	}
	getHandlerFunction() {
		return this._.run;
	}
	getEventType() {
		return enumOf('ScriptApp.EventType')[this._.event];
	}
	getTriggerSource() {
		return enumOf('ScriptApp.TriggerSource')[this._.source];
	}
	getTriggerSourceId() {
		return this._.source === 'CLOCK' ? null : host('bookField', 'id');
	}
}

const create = (state: TriggerState) => new Trigger({ ...state, id: host<string>('addTrigger', state) });

export class ClockTriggerBuilder extends Wrapped<TriggerState> {
	_with(patch: Partial<TriggerState>) {
		Object.assign(this._, patch);
		return this;
	}
	after(ms: number) {
		return this._with({ afterMs: ms });
	}
	at(date: Date) {
		return this._with({ at: date.getTime() });
	}
	atDate(year: number, month: number, day: number) {
		return this._with({ at: Date.UTC(year, month - 1, day) });
	}
	atHour(hour: number) {
		if (hour < 0 || hour > 23) throw new Exception('Hour must be between 0 and 23.');
		return this._with({ atHour: hour });
	}
	nearMinute(minute: number) {
		return this._with({ nearMinute: minute });
	}
	everyMinutes(n: number) {
		if (![1, 5, 10, 15, 30].includes(n))
			throw new Exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
		return this._with({ everyMinutes: n });
	}
	everyHours(n: number) {
		return this._with({ everyHours: n });
	}
	everyDays(n: number) {
		return this._with({ everyDays: n });
	}
	everyWeeks(n: number) {
		return this._with({ everyWeeks: n });
	}
	onWeekDay(day: unknown) {
		return this._with({ weekDay: enumName(day) ?? 'MONDAY' });
	}
	onMonthDay(day: number) {
		return this._with({ monthDay: day });
	}
	inTimezone(zone: string) {
		return this._with({ zone });
	}
	create() {
		return create(this._);
	}
}

export class SpreadsheetTriggerBuilder extends Wrapped<TriggerState> {
	_on(event: string) {
		this._.event = event;
		return this;
	}
	onOpen() {
		return this._on('ON_OPEN');
	}
	onEdit() {
		return this._on('ON_EDIT');
	}
	onChange() {
		return this._on('ON_CHANGE');
	}
	onFormSubmit() {
		return this._on('ON_FORM_SUBMIT');
	}
	create() {
		return create(this._);
	}
}

export class TriggerBuilder extends Wrapped<string> {
	timeBased() {
		return new ClockTriggerBuilder({ run: this._, event: 'CLOCK', source: 'CLOCK' });
	}
	forSpreadsheet(_spreadsheet: unknown) {
		return new SpreadsheetTriggerBuilder({ run: this._, event: 'ON_OPEN', source: 'SPREADSHEETS' });
	}
}

/** Holds the scopes that are missing. */
export class AuthorizationInfo extends Wrapped<string[]> {
	getAuthorizationStatus() {
		return enumOf('ScriptApp.AuthorizationStatus')[this._.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'];
	}
	getAuthorizationUrl() {
		return this._.length > 0 ? `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(this._.join(' '))}` : null;
	}
	getAuthorizedScopes() {
		return host<string[]>('scopes');
	}
}

interface StateTokenState {
	method?: string;
	parameters: Record<string, string>;
	seconds: number;
}

/** Google's own proof that a browser comes back for the user and the function that sent it. */
export class StateTokenBuilder extends Wrapped<StateTokenState> {
	withMethod(method: string) {
		this._.method = method;
		return this;
	}
	withArgument(name: string, value: string) {
		this._.parameters[name] = value;
		return this;
	}
	withTimeout(seconds: number) {
		if (seconds > 3600) throw new Exception('Timeout must be at most 3600 seconds.');
		this._.seconds = seconds;
		return this;
	}
	createToken() {
		return host<string>('stateToken', this._);
	}
}

export class ScriptApp extends Wrapped<null> {
	newTrigger(name: string) {
		return new TriggerBuilder(name);
	}
	getProjectTriggers() {
		return host<TriggerState[]>('triggers').map((state) => new Trigger(state));
	}
	getUserTriggers(_document: unknown) {
		return this.getProjectTriggers();
	}
	deleteTrigger(trigger: Trigger) {
		host('deleteTrigger', trigger._.id);
	}
	getAuthorizationInfo(_mode: unknown, scopes?: string[]) {
		return new AuthorizationInfo(host<string[]>('missingScopes', scopes ?? null));
	}
	requireScopes(_mode: unknown, scopes: string[]) {
		if (host<string[]>('missingScopes', scopes).length > 0) throw new Exception('Authorization is required to perform that action.');
	}
	requireAllScopes() {
		if (host<string[]>('missingScopes', null).length > 0) throw new Exception('Authorization is required to perform that action.');
	}
	getOAuthToken() {
		return host<string>('token');
	}
	newStateToken() {
		return new StateTokenBuilder({ parameters: {}, seconds: 60 });
	}
	getScriptId() {
		return 'local-script';
	}
}
