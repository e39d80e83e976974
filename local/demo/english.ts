import type { DemoAccount } from './account';
import {
	CHANNELS,
	COMPANY_SIZES,
	FIRST_NAMES,
	fullName,
	GOODS,
	INDUSTRIES,
	LAST_ROOTS,
	LOSS_REASONS,
	REGIONS,
	TAGS,
	TASK_TEXTS,
} from './words';

/** An American firm on Arizona time, which knows no summer time: working hours stay working hours. */
const TIME_ZONE = 'America/Phoenix';
const SHIFT = 10 * 3_600_000;
const ROUBLES_A_DOLLAR = 20;

const PEOPLE = [
	'Alex Carter',
	'Irene Walsh',
	'Daniel Brooks',
	'Olivia Hayes',
	'Samuel Reed',
	'Natalie Price',
	'Paul Sanders',
	'Kate Morgan',
	'Michael Stone',
	'Sophie Lane',
	'Andrew Cole',
	'Julia Foster',
];
const COMPANY_FIRST = ['Summit', 'Prairie', 'Canyon', 'Lake', 'Harbor', 'Cedar', 'Iron', 'Sun', 'River', 'Granite', 'Mesa', 'Pioneer'];
const COMPANY_SECOND = [
	'Supply',
	'Service',
	'Works',
	'Parts',
	'Resources',
	'Invest',
	'Trade',
	'Group',
	'Machining',
	'Plant',
	'Projects',
	'Logistics',
];
const COMPANY_FORMS = ['LLC', 'Inc.', 'Co.'];
const CONTACT_FIRST = [
	'John',
	'Mary',
	'Victor',
	'Helen',
	'Robert',
	'Anna',
	'Oliver',
	'Tina',
	'Nick',
	'Linda',
	'Arthur',
	'Grace',
	'Kevin',
	'Vera',
];
const CONTACT_LAST = [
	'Turner',
	'Wells',
	'Parker',
	'Hughes',
	'Bennett',
	'Griffin',
	'Kelly',
	'Marsh',
	'Nolan',
	'Cooper',
	'Ellis',
	'Tate',
	'Frost',
	'Hart',
];

const pairs = (from: readonly string[], to: readonly string[]): [string, string][] => from.map((text, i) => [text, to[i]!]);

/** Everything in the firm that is a name of a kind: whatever is missing here would stand in Russian on an English sheet. */
const DICTIONARY = new Map<string, string>([
	...pairs(
		FIRST_NAMES.map((first, i) => fullName(first, LAST_ROOTS[i]!)),
		PEOPLE,
	),
	['Виктория Романова', 'Victoria Grant'],
	['Робот распределения заявок', 'Lead distribution robot'],
	['Глеб Рябов', 'Glen Ross'],
	['Встреча с клиентом', 'Client meeting'],
	['Презентация оборудования', 'Equipment demo'],
	['Новые клиенты', 'New customers'],
	['Повторные продажи', 'Repeat sales'],
	['Неразобранное', 'Incoming leads'],
	['Первичный контакт', 'First contact'],
	['Квалификация', 'Qualification'],
	['Встреча/презентация', 'Meeting or demo'],
	['Предложение отправлено', 'Proposal sent'],
	['Договор/счёт', 'Contract or invoice'],
	['Успешно реализовано', 'Closed won'],
	['Закрыто и не реализовано', 'Closed lost'],
	...pairs(LOSS_REASONS, [
		'Too expensive',
		'Chose a competitor',
		'No budget',
		'No longer needed',
		'Could not be reached',
		'Delivery too late',
	]),
	...pairs(CHANNELS, ['Website', 'Cold call', 'Referral', 'Trade fair', 'Google Ads', 'Email']),
	['Отрасль', 'Industry'],
	['Размер компании', 'Company size'],
	...pairs(INDUSTRIES, ['Retail', 'Manufacturing', 'Construction', 'Logistics', 'Energy']),
	...pairs(COMPANY_SIZES, ['under 50 people', '50–250 people', 'over 250 people']),
	...pairs(TAGS, ['VIP', 'Tender', 'Urgent']),
	...pairs(REGIONS, ['Arizona', 'California', 'Texas']),
	...pairs(TASK_TEXTS, [
		'Call back',
		'Clarify the budget',
		'Send the proposal',
		'Remind about the invoice',
		'Agree on the contract',
		'Ask for the decision',
	]),
	...pairs(GOODS, [
		'Screw compressor',
		'Pump station',
		'Lathe',
		'Extraction unit',
		'Belt conveyor',
		'Industrial boiler',
		'Electric motor',
		'Welding station',
		'Forklift',
		'Diesel generator',
		'Warehouse racks',
		'Parts and service',
	]),
]);

const isMoment = (key: string, value: number): boolean => (key === 'at' || key === 'now' || key.endsWith('At')) && value > 1e12;

/** The same firm with the same course of things, in English and in dollars. */
export function inEnglish(account: DemoAccount): DemoAccount {
	const convert = (key: string, value: unknown): unknown => {
		if (Array.isArray(value)) return value.map((one) => convert(key, one));
		if (typeof value === 'string') return DICTIONARY.get(value) ?? value;
		if (typeof value === 'number') {
			if (isMoment(key, value)) return value + SHIFT;
			return key === 'amount' || key === 'cost' ? Math.max(1, Math.round(value / ROUBLES_A_DOLLAR)) : value;
		}
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, convert(name, part)]));
	};
	const firm = convert('', account) as DemoAccount;
	return {
		...firm,
		name: 'Desert Supply (demo)',
		currency: 'USD',
		timeZone: TIME_ZONE,
		companies: firm.companies.map((company, i) => ({ ...company, name: companyName(i) })),
		contacts: firm.contacts.map((contact, i) => ({ ...contact, name: `${turn(CONTACT_FIRST, i * 5)} ${turn(CONTACT_LAST, i * 3 + 1)}` })),
		deals: firm.deals.map((deal) => ({ ...deal, name: dealName(deal.name) })),
	};
}

const turn = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

function companyName(n: number): string {
	const round = Math.floor(n / (COMPANY_FIRST.length * COMPANY_SECOND.length));
	const second = COMPANY_SECOND[Math.floor(n / COMPANY_FIRST.length) % COMPANY_SECOND.length]!;
	return `${turn(COMPANY_FIRST, n)} ${second}${round === 0 ? '' : ` ${round + 1}`} ${turn(COMPANY_FORMS, n * 7)}`;
}

/** «Насосная станция №12» → “Pump station #12”. */
function dealName(name: string): string {
	const [goods = '', number] = name.split(' №');
	return number === undefined ? name : `${DICTIONARY.get(goods) ?? goods} #${number}`;
}
