import { DOORS } from './doors';
import { builtDesk } from './main-job';

/** Consent by part at every door of the panel: a person has refused everything, and every call is made. */
jest.setTimeout(600_000);

/** Doors behind which Google is asked for more than the sheet, and the words of what each needs. */
const NEEDS: Readonly<Record<string, RegExp>> = {
	sendDigest: /создавать свои файлы|отправлять письма/,
	connect: /обращаться к вашей CRM/,
	customFields: /обращаться к вашей CRM/,
	previewImport: /обращаться к вашей CRM/,
	startImport: /обращаться к вашей CRM/,
	importStep: /обращаться к вашей CRM/,
	mailReview: /видеть адрес вашей почты|создавать свои файлы/,
	paySheetPdf: /создавать свои файлы/,
	shareFile: /создавать свои файлы/,
	shareEveryone: /создавать свои файлы/,
	refreshFiles: /создавать свои файлы/,
	revokeFile: /создавать свои файлы/,
	sendAlerts: /отправлять письма/,
};
/**
 * An import is asked for at its start where Google tells of single scopes, at its first request where it does not; there the PDF of a pay
 * sheet that nobody has approved comes to no file.
 */
const AT_ONE_OF: Readonly<Record<string, readonly string[]>> = { 'by-scope': ['importStep'], whole: ['startImport', 'paySheetPdf'] };

const EVERYTHING = 'script.external_request+script.scriptapp+script.send_mail+userinfo.email+drive.file+script.container.ui';
const ASKS =
	/^Вы не разрешили надстройке (.+)\. Разрешите и повторите; всё остальное работает и без этого\.\nhttps:\/\/accounts\.google\.com\//;

/** What each door said: '' where it opened. Arguments are found out as a person who has allowed everything sees them. */
function walk(answers: string): Map<string, string> {
	const desk = builtDesk('');
	const said = new Map<string, string>();
	for (const [name, args] of DOORS) {
		desk.answer('');
		const values = args(desk);
		desk.answer(answers);
		const outcome = desk.host.call(name, values, 'sidebar');
		said.set(name, outcome.ok ? '' : outcome.message.replace(/^Error: /, ''));
	}
	desk.host.dispose();
	return said;
}

test.each(['by-scope', 'whole'] as const)(
	'with everything refused, told %s, just the doors that need it say what is missing and where to allow it; all others open',
	(consent) => {
		const said = walk(`consent=${consent},refuse=${EVERYTHING}`);
		const asked = [...said].filter(([, sentence]) => ASKS.test(sentence));
		for (const [name, sentence] of asked)
			expect([name, sentence]).toEqual([name, expect.stringMatching(NEEDS[name] ?? /^no door of these$/)]);
		expect(asked.map(([name]) => name).sort()).toEqual(
			Object.keys(NEEDS)
				.filter((name) => !AT_ONE_OF[consent]!.includes(name))
				.sort(),
		);
		for (const [name, sentence] of said)
			expect([name, sentence]).not.toEqual([name, expect.stringMatching(/permission|Permission|Exception|Error|[Aa]uthoriz/)]);
	},
);
